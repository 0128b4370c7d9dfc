package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.LAPTOP;
import static dev.signalbox.domain.testing.World.LAPTOP_KEY;
import static dev.signalbox.domain.testing.World.PHONE;
import static dev.signalbox.domain.testing.World.PHONE_KEY;
import static dev.signalbox.domain.testing.World.PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A device stops when its owner cannot show who they are, and does nothing else.
final class DeviceRulesTest {
    private static final DeviceName NAME = new DeviceName("Ivo's laptop");
    private static final StopId STOP = World.stop(1);
    private static final StopScope ALL_PRODUCTION = new StopScope.WholeEnvironment(PRODUCTION);
    private static final Command ENROL = new Command.EnrolDevice(LAPTOP, NAME, LAPTOP_KEY);
    private static final Command REVOKE = new Command.RevokeDevice(LAPTOP);
    private static final Command BY_DEVICE = new Command.StopByDevice(LAPTOP, STOP, ALL_PRODUCTION);
    private static final Command REVIEW = new Command.ReviewBreakGlass(STOP);

    /// Ivo, as the store knows him by his laptop's signature.
    private static final Actor DEVICE = World.actor("ivo", "Ivo (by the device 'Ivo's laptop')", Role.DEVICE);

    private final World world = World.furnished();

    @Test
    void enrolledDeviceBelongsToWhoeverEnrolledIt() {
        assertEquals(List.of(new Event.DeviceEnrolled(LAPTOP, NAME, LAPTOP_KEY)), world.does(IVO, ENROL));

        assertEquals(
                Optional.of(new Device(LAPTOP, NAME, LAPTOP_KEY, "ivo", "Ivo", world.now(), Optional.empty())),
                world.state().devices().enrolled().get(LAPTOP));
    }

    @Test
    void deviceAndKeyAreEnrolledOnce() {
        world.does(IVO, ENROL);

        world.refuses(Rule.ALREADY_EXISTS, "device", ANA, new Command.EnrolDevice(LAPTOP, NAME, PHONE_KEY));
        world.refuses(Rule.ALREADY_EXISTS, "device", ANA, new Command.EnrolDevice(PHONE, NAME, LAPTOP_KEY));
    }

    @Test
    void aStopByADeviceIsAStopLikeAnyOtherAndIsMarked() {
        world.does(IVO, ENROL);

        List<Event> events = world.does(DEVICE, BY_DEVICE);

        assertEquals(
                List.of(new Event.StopEngaged(STOP, ALL_PRODUCTION), new Event.BreakGlassUsed(LAPTOP, STOP)), events);
        assertEquals(1, world.state().stops().live().size());
        assertEquals("ivo", world.state().stops().live().getFirst().by());
        assertEquals(
                Optional.of(new BreakGlass(STOP, LAPTOP, "ivo", DEVICE.name(), world.now())),
                world.state().devices().unreviewed().get(STOP));
    }

    @Test
    void aStopThatCameWithATokenFirstNeedsNoReview() {
        world.does(IVO, ENROL);
        world.does(IVO, new Command.EngageStop(STOP, ALL_PRODUCTION));

        assertEquals(List.of(), world.does(DEVICE, BY_DEVICE));

        assertEquals(0, world.state().devices().unreviewed().size());
    }

    @Test
    void onlyADeviceStopsByADevice() {
        world.does(IVO, ENROL);

        world.refuses(Rule.NOT_PERMITTED, "", IVO, BY_DEVICE);
        world.refuses(Rule.NOT_PERMITTED, "", SAM, BY_DEVICE);
        world.refuses(Rule.NOT_PERMITTED, "", DEVICE, new Command.EngageStop(STOP, ALL_PRODUCTION));
    }

    @Test
    void whatIsNotThereCannotBeStoppedByADeviceEither() {
        world.does(IVO, ENROL);

        world.refuses(
                Rule.UNKNOWN_ENVIRONMENT,
                "environment",
                DEVICE,
                new Command.StopByDevice(LAPTOP, STOP, new StopScope.WholeEnvironment(new EnvironmentKey("mars"))));
    }

    @Test
    void unknownAndRevokedDevicesStopNothing() {
        world.refuses(Rule.UNKNOWN_DEVICE, "device", DEVICE, BY_DEVICE);
        world.does(IVO, ENROL);
        world.later(Duration.ofDays(1));
        assertEquals(List.of(new Event.DeviceRevoked(LAPTOP)), world.does(IVO, REVOKE));

        world.refuses(Rule.DEVICE_REVOKED, "device", DEVICE, BY_DEVICE);
        assertEquals(
                Optional.of(world.now()),
                world.state().devices().enrolled().get(LAPTOP).orElseThrow().revokedAt());
        assertEquals(Ruling.accept(), world.tries(IVO, "", REVOKE));
        world.refuses(Rule.ALREADY_EXISTS, "device", IVO, ENROL);
    }

    @Test
    void ownersAndAdministratorsRevokeAndNobodyElse() {
        world.does(IVO, ENROL);

        world.refuses(Rule.NOT_PERMITTED, "", RINA, REVOKE);
        world.does(SAM, REVOKE);
        world.refuses(Rule.UNKNOWN_DEVICE, "device", SAM, new Command.RevokeDevice(PHONE));
    }

    @Test
    void somebodyElseReviewsWithTheirFinding() {
        world.does(ANA, ENROL);
        Actor anasDevice = World.actor("ana", "Ana (by the device 'Ivo's laptop')", Role.DEVICE);
        world.does(anasDevice, BY_DEVICE);

        world.refuses(Rule.NOT_PERMITTED, "", IVO, REVIEW);
        world.refuses(Rule.SECOND_PERSON_REQUIRED, "", ANA, REVIEW);
        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, "", REVIEW);
        assertEquals(List.of(new Event.BreakGlassReviewed(STOP)), world.does(RINA, REVIEW));

        assertEquals(0, world.state().devices().unreviewed().size());
        world.refuses(Rule.UNKNOWN_STOP, "stop", RINA, REVIEW);
    }
}
