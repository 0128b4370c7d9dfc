package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.testing.World;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What rollouts are about, and laying them out.
final class SetUpRulesTest {
    private final World world = World.furnished();

    @Test
    void nameIsTakenOnce() {
        world.refuses(
                Rule.ALREADY_EXISTS,
                "environment",
                SAM,
                new Command.CreateEnvironment(
                        new Environment(World.PRODUCTION, EnvironmentKind.STAGING, "Production again")));
        world.refuses(Rule.ALREADY_EXISTS, "app", SAM, new Command.CreateApp(new App(World.APP, "EasyMO")));
        world.refuses(
                Rule.ALREADY_EXISTS,
                "flag",
                SAM,
                new Command.CreateFlag(new Flag(World.LINKS, World.OTHER_APP, "Again", "mobile")));
    }

    @Test
    void flagIsDescribedAnewAndItsKeyAndAppStay() {
        assertEquals(
                List.of(new Event.FlagDescribed(World.LINKS, "Opens links in the app", "web")),
                world.does(RINA, new Command.DescribeFlag(World.LINKS, "Opens links in the app", "web")));
        assertEquals(
                Optional.of(new Flag(World.LINKS, World.APP, "Opens links in the app", "web")),
                world.state().flags().get(World.LINKS));
        assertEquals(
                List.of(),
                world.does(RINA, new Command.DescribeFlag(World.LINKS, "Opens links in the app", "web")),
                "said already");
    }

    @Test
    void onlyAKnownFlagIsDescribedAndNeverByNothing() {
        world.refuses(Rule.UNKNOWN_FLAG, "flag", RINA, new Command.DescribeFlag(new FlagKey("none"), "Nothing", "web"));
        assertThrows(InvalidValueException.class, () -> new Command.DescribeFlag(World.LINKS, " ", "web"));
    }

    @Test
    void flagBelongsToAnAppThatExists() {
        world.refuses(
                Rule.UNKNOWN_APP,
                "app",
                SAM,
                new Command.CreateFlag(new Flag(new FlagKey("new"), new AppKey("none"), "New", "mobile")));
    }

    @Test
    void planNamesAFlagAnEnvironmentAndSegmentsThatExist() {
        world.refuses(Rule.UNKNOWN_FLAG, "flag", RINA, World.plan(FlagAddress.of("none", "production")));
        world.refuses(Rule.UNKNOWN_ENVIRONMENT, "environment", RINA, World.plan(FlagAddress.of("cards", "mars")));
        StageLadder elsewhere = new StageLadder(
                "Elsewhere",
                List.of(
                        Stage.plain("Off", new StageTarget.Off()),
                        Stage.plain(
                                "Uganda", new StageTarget.SegmentMembers(new SegmentKey("uganda"), Percentage.ALL))),
                Skipping.FORBIDDEN,
                1);
        world.refuses(
                Rule.UNKNOWN_SEGMENT,
                "ladder",
                RINA,
                new Command.PlanRollout(IN_PRODUCTION, elsewhere, 10, HealthPolicy.DEFAULT));
    }

    @Test
    void commandOnARolloutThatIsNotPlannedIsRefused() {
        world.refuses(Rule.UNKNOWN_ROLLOUT, "flag", RINA, new Command.StartRollout(IN_PRODUCTION));
        world.refuses(Rule.UNKNOWN_FLAG, "flag", RINA, new Command.StartRollout(FlagAddress.of("none", "production")));
        world.refuses(
                Rule.UNKNOWN_ENVIRONMENT,
                "environment",
                RINA,
                new Command.StartRollout(FlagAddress.of("cards", "mars")));
    }

    @Test
    void subjectThatIsNotExemptedCannotBeTakenOffTheList() {
        world.does(RINA, World.plan(IN_PRODUCTION));

        world.refuses(Rule.UNKNOWN_EXEMPTION, "subject", RINA, new Command.RemoveExemption(IN_PRODUCTION, "nobody"));
    }

    @Test
    void internalActorIsMadeOnceAndUnmadeOnce() {
        Command internal = new Command.SetInternalActor("user-1", InternalStatus.INTERNAL);
        Command external = new Command.SetInternalActor("user-1", InternalStatus.EXTERNAL);

        assertEquals(List.of(), world.does(SAM, external));
        assertEquals(1, world.does(SAM, internal).size());
        assertEquals(List.of(), world.does(SAM, internal));
        assertEquals(1, world.does(SAM, external).size());
        assertEquals(false, world.state().internalActors().contains("user-1"));
    }

    @Test
    void logWithAGapIsNeverFolded() {
        State state = world.state();
        LogEntry later = new LogEntry(
                state.revision() + 2,
                world.now(),
                "sam",
                "Sam",
                new UUID(0, 0),
                "",
                new Event.AppCreated(new App(new AppKey("late"), "Late")));

        assertThrows(IllegalArgumentException.class, () -> state.after(later));
    }
}
