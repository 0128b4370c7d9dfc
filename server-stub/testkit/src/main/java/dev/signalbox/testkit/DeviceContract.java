package dev.signalbox.testkit;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.RolloutStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Devices that may stop without a token: who has one, and that no token can speak for one.
abstract class DeviceContract extends StoreTests {
    private static final DeviceId LAPTOP = new DeviceId(new UUID(7, 1));
    private static final DeviceName NAME = new DeviceName("Ivo's laptop");

    /// The public half of the first key of RFC 8032, section 7.1.
    private static final VerificationKey KEY =
            new VerificationKey("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

    private static final Command ENROL = new Command.EnrolDevice(LAPTOP, NAME, KEY);

    DeviceContract(Opening opening) {
        super(opening);
    }

    @Test
    void aDeviceIsItsEnrollersUntilItIsRevokedAndKnownForEver() {
        runningAt(IN_PRODUCTION, QUARTER);
        RolloutStore ivo = as(Actors.IVO);
        Instant enrolled = clock.instant();
        apply(ivo, ENROL);
        assertEquals(Optional.of(device(enrolled, Optional.empty())), known());

        clock.advance(Duration.ofDays(1));
        apply(ivo, new Command.RevokeDevice(LAPTOP));

        assertEquals(Optional.of(device(enrolled, Optional.of(clock.instant()))), known());
        assertRefused(Rule.ALREADY_EXISTS, "device", ivo, ENROL);
        assertEquals(
                List.of("device.revoked", "device.enrolled"),
                ivo.audit(AuditQuery.newest(2)).records().stream()
                        .map(record -> record.entry().event().action())
                        .toList());
    }

    @Test
    void whoMayNotStopEnrolsNothing() {
        runningAt(IN_PRODUCTION, QUARTER);

        assertRefused(Rule.NOT_PERMITTED, "", as(Actors.VERA), ENROL);
        assertRefused(Rule.NOT_PERMITTED, "", as(Actors.CHECKOUT_SERVICE), ENROL);
    }

    @Test
    void noTokenSpeaksForADevice() {
        runningAt(IN_PRODUCTION, QUARTER);
        apply(as(Actors.IVO), ENROL);
        Command byDevice = new Command.StopByDevice(LAPTOP, Fixtures.stopId(), new StopScope.Everything());

        assertRefused(Rule.NOT_PERMITTED, "", as(Actors.IVO), byDevice);
        assertRefused(Rule.NOT_PERMITTED, "", as(Actors.SAM), byDevice);
    }

    @Test
    void thereIsNothingToReviewWhereNoDeviceHasStopped() {
        RolloutStore store = runningAt(IN_PRODUCTION, QUARTER);

        assertRefused(Rule.UNKNOWN_STOP, "stop", store, new Command.ReviewBreakGlass(Fixtures.stopId()));
    }

    private Optional<Device> known() {
        return as(Actors.VERA).state().devices().enrolled().get(LAPTOP);
    }

    private static Device device(Instant enrolled, Optional<Instant> revoked) {
        return new Device(LAPTOP, NAME, KEY, Actors.IVO.id(), Actors.IVO.name(), enrolled, revoked);
    }
}
