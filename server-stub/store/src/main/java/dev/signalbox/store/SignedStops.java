package dev.signalbox.store;

import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.device.StopStatement;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Takes stops that devices signed. The signature is checked before anything is looked up by the statement's id, so
/// that nobody learns or changes anything with a statement that they could not have made.
final class SignedStops {
    private static final System.Logger LOG = System.getLogger(SignedStops.class.getName());

    private final StoreKind kind;
    private final Map<TenantId, TenantLog> logs;

    SignedStops(StoreKind kind, Map<TenantId, TenantLog> logs) {
        this.kind = kind;
        this.logs = logs;
    }

    Receipt take(SignedStop signed) {
        StopStatement said = signed.statement();
        if (said.kind() != kind) {
            return otherKind();
        }
        Optional<TenantLog> log = Optional.ofNullable(logs.get(said.tenant()));
        Optional<Device> device = log.flatMap(
                found -> found.published().state().devices().enrolled().get(said.device()));
        if (log.isEmpty() || device.isEmpty()) {
            return unknownDevice(said);
        }
        return signed.isSignedBy(device.get().key()) ? submit(log.get(), device.get(), said) : wrongSignature();
    }

    private static Receipt submit(TenantLog log, Device device, StopStatement said) {
        Actor actor = new Actor(
                device.owner(), device.ownerName() + " (by the device '" + device.name() + "')", Set.of(Role.DEVICE));
        Receipt receipt = log.submit(
                Submission.of(
                        idOf(said), said.reason(), new Command.StopByDevice(device.id(), said.stop(), said.scope())),
                actor);
        LOG.log(
                System.Logger.Level.WARNING,
                "Break-glass: " + actor.name() + " sent stop " + said.stop() + " without a token: " + receipt);
        return receipt;
    }

    /// Not the stop's own id: a device that is refused must not spoil the same press for a token that is good.
    private static UUID idOf(StopStatement said) {
        return UUID.nameUUIDFromBytes(
                ("signed-stop/" + said.device() + "/" + said.stop()).getBytes(StandardCharsets.UTF_8));
    }

    private Receipt otherKind() {
        return refused(
                switch (kind) {
                    case LIVE ->
                        new Refusal(
                                Rule.OTHER_KIND_OF_STORE,
                                "store",
                                "This was signed for a drill, and this store is live: nothing is stopped.",
                                "Sign the stop with the device's key for the live store.");
                    case DRILL ->
                        new Refusal(
                                Rule.OTHER_KIND_OF_STORE,
                                "store",
                                "This was signed for the live store, and this store is for drills: nothing is stopped.",
                                "Send it to a server of the live store.");
                });
    }

    /// What belongs to another tenant does not exist.
    private static Receipt unknownDevice(StopStatement said) {
        return refused(new Refusal(
                Rule.UNKNOWN_DEVICE,
                "device",
                "There is no device '" + said.device() + "' here.",
                "Enrol the device first, while signed in, or send this to the store that knows it."));
    }

    private static Receipt wrongSignature() {
        return refused(new Refusal(
                Rule.SIGNATURE_WRONG,
                "signature",
                "The device's key did not sign this.",
                "Send the file as the console wrote it, or stop with a token."));
    }

    private static Receipt refused(Refusal refusal) {
        return new Receipt.Refused(refusal);
    }
}
