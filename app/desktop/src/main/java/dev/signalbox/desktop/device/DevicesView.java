package dev.signalbox.desktop.device;

import dev.signalbox.client.session.View;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What there is to say of devices, as a pure function of what is known of the store and of this computer.
///
/// @param here what this computer is to the store, as sentences
/// @param offer whether it can be enrolled now
/// @param devices those that may stop first, then by name
/// @param waiting for a review, the oldest first
record DevicesView(String here, Offer offer, List<DeviceRow> devices, List<ReviewRow> waiting) {
    static final DevicesView NOTHING =
            new DevicesView("What this store knows of devices is not known yet.", Offer.NO, List.of(), List.of());

    private static final String NEEDS_NONE =
            "A store on this computer needs no key: whoever can open its file can stop without one.";

    /// Whether enrolling is offered.
    enum Offer {
        YES,
        NO
    }

    DevicesView {
        devices = List.copyOf(devices);
        waiting = List.copyOf(waiting);
    }

    /// @param key the file for this computer's key; absent where the store needs none
    /// @param here the device that the key is for
    static DevicesView of(View view, Optional<Enrolment> key, Optional<DeviceId> here) {
        Optional<Actor> actor = view.identity().map(StoreIdentity::actor);
        if (view.state().isEmpty() || actor.isEmpty()) {
            return NOTHING;
        }
        State state = view.state().get();
        boolean enrolled = Enrolment.inForce(here, state);
        boolean may = actor.get().may(Permission.STOP);
        return new DevicesView(
                key.isEmpty() ? NEEDS_NONE : here(enrolled, may, here, state),
                key.isPresent() && !enrolled && may ? Offer.YES : Offer.NO,
                state.devices()
                        .enrolled()
                        .values()
                        .sorted(Comparator.comparing((Device device) -> !device.mayStop())
                                .thenComparing(device -> device.name().value()))
                        .map(device -> row(device, actor.get(), here))
                        .toList(),
                state.devices()
                        .unreviewed()
                        .values()
                        .sorted(Comparator.comparing(BreakGlass::at))
                        .map(stop -> row(stop, actor.get(), state))
                        .toList());
    }

    private static String here(boolean enrolled, boolean may, Optional<DeviceId> here, State state) {
        if (enrolled) {
            return "This computer is enrolled: it stops by its own key when signing in fails, and that is reviewed.";
        }
        if (!may) {
            return "This computer is not enrolled. Only those who may stop can enrol one.";
        }
        return here.flatMap(state.devices().enrolled()::get).isPresent()
                ? "This computer's key was revoked: it stops nothing any more. Enrol it anew to go on."
                : "This computer is not enrolled: when signing in fails, it cannot stop anything.";
    }

    private static DeviceRow row(Device device, Actor actor, Optional<DeviceId> here) {
        String since = device.ownerName() + "'s, enrolled " + Times.utc(device.enrolledAt()) + " UTC";
        String until = device.revokedAt()
                .map(at -> ", revoked " + Times.utc(at) + " UTC")
                .orElse("");
        boolean own = device.owner().equals(actor.id()) && actor.may(Permission.READ);
        boolean may = device.mayStop() && (own || actor.may(Permission.SET_UP));
        return new DeviceRow(
                device.id(),
                device.name() + (here.equals(Optional.of(device.id())) ? " (this computer)" : ""),
                since + until,
                may ? DeviceRow.Revocable.YES : DeviceRow.Revocable.NO);
    }

    private static ReviewRow row(BreakGlass stop, Actor actor, State state) {
        String device = state.devices()
                .enrolled()
                .get(stop.device())
                .map(found -> found.name().value())
                .orElse("a device");
        return new ReviewRow(
                stop.stop(),
                stop.byName() + " stopped by the key of " + device + " at " + Times.utc(stop.at()) + " UTC",
                obstacle(stop, actor));
    }

    private static Optional<String> obstacle(BreakGlass stop, Actor actor) {
        if (stop.by().equals(actor.id())) {
            return Optional.of("It came from a device of yours: somebody else reviews it.");
        }
        return actor.may(Permission.RESUME)
                ? Optional.empty()
                : Optional.of("It takes somebody who may lift stops to review it.");
    }
}
