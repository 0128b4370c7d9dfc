package dev.signalbox.domain.rules.bypass;

import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IN_STAGING;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.LAPTOP;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.bypass.Bypass;
import dev.signalbox.domain.bypass.BypassId;
import dev.signalbox.domain.bypass.BypassKind;
import dev.signalbox.domain.bypass.Review;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// No bypass without a review that falls due, and nobody reviews their own (F28).
final class BypassRulesTest {
    private final World world = World.furnished();

    @Test
    void advancingInProductionWithoutDataOpensAReviewThatFallsDueInTwoDays() {
        start(IN_PRODUCTION);
        long entry = world.state().revision() + 1;

        List<Event> events = world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));

        BypassId id = new BypassId(entry);
        assertEquals(
                List.of(new Event.StageMoved(IN_PRODUCTION, 1, 2, Optional.of(BypassKind.ADVANCED_WITHOUT_DATA))),
                events);
        assertEquals(
                Optional.of(new Bypass(
                        id,
                        BypassKind.ADVANCED_WITHOUT_DATA,
                        Optional.of(IN_PRODUCTION),
                        world.now(),
                        "rina",
                        "Rina",
                        "as planned",
                        world.now().plus(Duration.ofDays(2)),
                        Optional.empty())),
                world.state().of(Bypasses.REGISTER).get(id));
    }

    @Test
    void advancingOnAPassInStagingOrDownIsNoBypass() {
        start(IN_STAGING);
        world.does(RINA, new Command.MoveToStage(IN_STAGING, 2));
        start(IN_PRODUCTION);
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 1, passing()));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 1));

        assertEquals(List.of(), Bypasses.ledger(world.state()));
    }

    @Test
    void advancingInProductionPastAnUnansweredQuestionOpensAReview() {
        world.does(RINA, new Command.PlanRollout(IN_PRODUCTION, asking(), 100, HealthPolicy.INHERITED));
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 1, passing()));

        List<Event> events = world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));

        assertEquals(
                List.of(new Event.StageMoved(IN_PRODUCTION, 1, 2, Optional.of(BypassKind.ADVANCED_UNANSWERED))),
                events);
        assertEquals(
                List.of(BypassKind.ADVANCED_UNANSWERED),
                Bypasses.waiting(world.state()).stream().map(LedgerLine::kind).toList());
    }

    @Test
    void answeredQuestionOpensNone() {
        world.does(RINA, new Command.PlanRollout(IN_PRODUCTION, asking(), 100, HealthPolicy.INHERITED));
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 1, passing()));
        world.does(RINA, new HealthCommand.AnswerCriterion(IN_PRODUCTION, "All flows work", Answer.HOLDS));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));

        assertEquals(List.of(), Bypasses.ledger(world.state()));
    }

    @Test
    void freezeOfProductionLiftedWhileItHoldsIsABypassOfNoRolloutAlone() {
        world.does(RINA, freeze(1, Set.of(), Duration.ZERO));
        world.does(RINA, new FreezeCommand.LiftFreeze(new FreezeId(new UUID(6, 1))));

        LedgerLine line = Bypasses.waiting(world.state()).getFirst();
        assertEquals(BypassKind.FREEZE_LIFTED, line.kind());
        assertEquals(Optional.empty(), line.rollout());
        world.refuses(Rule.SECOND_PERSON_REQUIRED, "", RINA, line.command());
        world.does(ANA, line.command());
        assertEquals(List.of(), Bypasses.waiting(world.state()));
    }

    @Test
    void freezeThatHeldNothingOrNoProductionIsLiftedWithoutOne() {
        world.does(RINA, freeze(1, Set.of(World.STAGING), Duration.ZERO));
        world.does(RINA, freeze(2, Set.of(), Duration.ofDays(1)));
        world.does(RINA, new FreezeCommand.LiftFreeze(new FreezeId(new UUID(6, 1))));
        world.does(RINA, new FreezeCommand.LiftFreeze(new FreezeId(new UUID(6, 2))));

        assertEquals(List.of(), Bypasses.ledger(world.state()));
    }

    @Test
    void sqlThatWasNeverRehearsedIsABypassInProduction() {
        start(IN_PRODUCTION);

        world.does(
                IVO,
                new BackOutCommand.ProposeBackOut(
                        new BackOutId(new UUID(4, 1)),
                        IN_PRODUCTION,
                        "Reverse migration",
                        List.of(),
                        Optional.empty(),
                        BackOutCommand.Unrehearsed.TAKE));

        assertEquals(
                List.of(BypassKind.UNREHEARSED_SQL),
                Bypasses.waiting(world.state()).stream().map(LedgerLine::kind).toList());
    }

    @Test
    void stopByADeviceIsALineOfTheLedgerUntilItIsReviewed() {
        world.does(IVO, new Command.EnrolDevice(LAPTOP, new DeviceName("Laptop"), World.LAPTOP_KEY));
        world.does(
                World.actor("ivo", "Ivo", Role.DEVICE),
                new Command.StopByDevice(LAPTOP, World.stop(1), new StopScope.Everything()));

        LedgerLine line = Bypasses.waiting(world.state()).getFirst();

        assertEquals(BypassKind.STOPPED_BY_DEVICE, line.kind());
        assertEquals(new Command.ReviewBreakGlass(World.stop(1)), line.command());
        assertEquals(world.now().plus(Bypass.REVIEW_WITHIN), line.due());
        world.does(ANA, line.command());
        assertEquals(List.of(), Bypasses.ledger(world.state()));
    }

    @Test
    void somebodyElseReviewsWithTheirFinding() {
        start(IN_PRODUCTION);
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));
        Command review = Bypasses.waiting(world.state()).getFirst().command();

        world.refuses(Rule.NOT_PERMITTED, "", IVO, review);
        world.refuses(Rule.SECOND_PERSON_REQUIRED, "", RINA, review);
        world.refuses(Rule.REASON_REQUIRED, "reason", ANA, "", review);
        world.does(ANA, review);

        LedgerLine line = Bypasses.ledger(world.state()).getFirst();
        assertEquals(Optional.of(new Review("as planned", world.now(), "ana", "Ana")), line.review());
        assertEquals(List.of(), Bypasses.waiting(world.state()));
        world.refuses(Rule.UNKNOWN_BYPASS, "bypass", ANA, review);
    }

    @Test
    void reviewIsOverdueOnceItsTwoDaysAreOver() {
        start(IN_PRODUCTION);
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));
        var due = world.now().plus(Bypass.REVIEW_WITHIN);

        assertEquals(List.of(), Bypasses.overdue(world.state(), due));
        assertEquals(1, Bypasses.overdue(world.state(), due.plusMillis(1)).size());
        assertTrue(Bypasses.waiting(world.state()).getFirst().isOverdue(due.plusSeconds(1)));
    }

    private void start(FlagAddress address) {
        world.does(RINA, World.plan(address));
        world.does(RINA, new Command.StartRollout(address));
    }

    private FreezeCommand freeze(long number, Set<EnvironmentKey> environments, Duration ahead) {
        return new FreezeCommand.DeclareFreeze(
                new FreezeId(new UUID(6, number)),
                new FreezeTime.Once(world.now().plus(ahead), world.now().plus(Duration.ofDays(2))),
                new FreezeScope(environments, Set.of()));
    }

    private static StageLadder asking() {
        Stage internal = new Stage(
                "Internal",
                new StageTarget.InternalActors(),
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                List.of(new Criterion.Manual("All flows work")),
                List.of(),
                Advance.BY_HAND);
        return new StageLadder(
                "Asking",
                List.of(
                        Stage.plain("Off", new StageTarget.Off()),
                        internal,
                        Stage.plain("Half", new StageTarget.Share(new Percentage(50)))),
                Skipping.FORBIDDEN,
                1);
    }

    private static Assessment passing() {
        return new Assessment(
                Verdict.PASS,
                AlertLevel.INFO,
                "stage.success-criterion",
                Metric.ERROR_RATE,
                0.1,
                Comparison.BELOW,
                1,
                1_000,
                Duration.ofHours(1));
    }
}
