package dev.signalbox.domain.rules.calendar;

import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IN_STAGING;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.SAM;
import static dev.signalbox.domain.testing.World.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Trigger;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What can be planned for a time, and what becomes of it then (F26, X-17).
final class ScheduleRulesTest {
    private static final ScheduleId ID = new ScheduleId(new UUID(5, 1));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int QUARTER = 3;
    private static final Set<Role> PLANNER = RINA.roles();

    @Nested
    class Planning {
        private final World world = World.runningAt(QUARTER);

        @Test
        void actIsKeptWithWhoWhenAndWhy() {
            world.tries(RINA, "the quiet hour", schedule(new PlannedAct.Advance(4)));

            assertEquals(
                    new ScheduledAct(
                            ID,
                            IN_PRODUCTION,
                            new PlannedAct.Advance(4),
                            START.plus(HOUR),
                            "rina",
                            "Rina",
                            "the quiet hour",
                            world.rollout(IN_PRODUCTION).revision(),
                            new ActStanding.Waiting()),
                    act(world));
        }

        @Test
        void whoMayNotRaiseMayNotScheduleARaiseEither() {
            world.refuses(Rule.NOT_PERMITTED, "", IVO, schedule(new PlannedAct.Advance(4)));
        }

        @Test
        void whoMayLowerMayScheduleARollBack() {
            world.does(IVO, schedule(new PlannedAct.RollBack()));

            assertEquals("ivo", act(world).by());
        }

        @Test
        void nothingIsPlannedForThePastNorWithoutAReasonNorBeyondTheLadder() {
            world.refuses(
                    Rule.TIME_NOT_POSSIBLE,
                    "at",
                    RINA,
                    new ScheduleCommand.ScheduleAct(ID, IN_PRODUCTION, new PlannedAct.Advance(4), START));
            world.refuses(
                    Rule.TIME_NOT_POSSIBLE,
                    "at",
                    RINA,
                    new ScheduleCommand.ScheduleAct(
                            ID,
                            IN_PRODUCTION,
                            new PlannedAct.Advance(4),
                            START.plus(Schedules.HORIZON).plusSeconds(1)));
            world.refuses(Rule.REASON_REQUIRED, "reason", RINA, " ", schedule(new PlannedAct.Advance(4)));
            world.refuses(Rule.UNKNOWN_STAGE, "stage", RINA, schedule(new PlannedAct.Advance(5)));
            world.refuses(Rule.UNKNOWN_STAGE, "stage", RINA, schedule(new PlannedAct.Advance(0)));
            world.refuses(
                    Rule.UNKNOWN_ROLLOUT,
                    "flag",
                    RINA,
                    new ScheduleCommand.ScheduleAct(ID, IN_STAGING, new PlannedAct.RollBack(), START.plus(HOUR)));
        }

        @Test
        void sameIdIsPlannedOnce() {
            world.does(RINA, schedule(new PlannedAct.RollBack()));

            world.refuses(Rule.ALREADY_EXISTS, "id", RINA, schedule(new PlannedAct.RollBack()));
        }
    }

    @Nested
    class Firing {
        @Test
        void rollBackIsDoneByTheScheduleAndTheTrailSaysSo() {
            World world = planned(new PlannedAct.RollBack()).later(HOUR);

            world.does(Actor.SCHEDULE, new ScheduleCommand.FireAct(ID, Set.of()));

            assertEquals(0, world.rollout(IN_PRODUCTION).stageIndex());
            assertEquals(new ActStanding.Done(START.plus(HOUR)), act(world).standing());
            assertEquals(
                    List.of(Trigger.SCHEDULE, Trigger.SCHEDULE),
                    world.log().reversed().stream()
                            .limit(2)
                            .map(entry -> entry.trigger())
                            .toList());
        }

        @Test
        void startHappensOnTheRolloutThatThePlannerSaw() {
            World world = draft();
            world.does(RINA, schedule(new PlannedAct.Start()));
            world.later(HOUR);

            assertEquals(
                    List.of(new Event.RolloutStarted(IN_PRODUCTION, 1), new ScheduleEvent.ActDone(ID, IN_PRODUCTION)),
                    world.does(Actor.SCHEDULE, fire()));
        }

        @Test
        void startOnARolloutLaidOutAnewIsOnlyProposed() {
            World world = draft();
            world.does(RINA, schedule(new PlannedAct.Start()));
            world.does(RINA, World.plan(IN_PRODUCTION));
            world.later(HOUR);

            assertEquals(
                    proposed("The rollout has changed since this was planned."), world.does(Actor.SCHEDULE, fire()));
            assertEquals(0, world.rollout(IN_PRODUCTION).stageIndex());
        }

        @Test
        void reentryNextDayHappensAtTheRetryStageUnlessItWasRolledBackAgain() {
            World world = World.runningAt(QUARTER);
            world.does(RINA, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
            world.does(RINA, schedule(new PlannedAct.Reenter()));
            World again = World.runningAt(QUARTER);
            again.does(RINA, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
            again.does(RINA, schedule(new PlannedAct.Reenter()));
            again.does(RINA, new Command.RestartRollout(IN_PRODUCTION));
            again.does(RINA, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));

            assertEquals(
                    List.of(new Event.RolloutRestarted(IN_PRODUCTION, 2), new ScheduleEvent.ActDone(ID, IN_PRODUCTION)),
                    world.later(HOUR).does(Actor.SCHEDULE, fire()));
            assertEquals(
                    proposed("The rollout has changed since this was planned."),
                    again.later(HOUR).does(Actor.SCHEDULE, fire()));
        }

        @Test
        void advanceOutOfAStageThatIsMovedByHandIsOnlyProposed() {
            World world = planned(new PlannedAct.Advance(4)).later(HOUR);

            assertEquals(proposed("'25 %' does not advance by itself."), world.does(Actor.SCHEDULE, fire()));
            assertEquals(QUARTER, world.rollout(IN_PRODUCTION).stageIndex());
        }

        @Test
        void advanceOutOfAnAutomaticStageNeedsItsPass() {
            World unmeasured = automatic();
            unmeasured.does(RINA, schedule(new PlannedAct.Advance(4)));
            World passed = automatic();
            passed.does(RINA, schedule(new PlannedAct.Advance(4)));
            passed.does(Actor.MONITOR, assessed(Verdict.PASS));

            assertEquals(
                    proposed("'25 %' has no PASS to advance by itself."),
                    unmeasured.later(HOUR).does(Actor.SCHEDULE, fire()));
            assertEquals(
                    List.of(
                            new Event.StageMoved(IN_PRODUCTION, QUARTER, 4),
                            new ScheduleEvent.ActDone(ID, IN_PRODUCTION)),
                    passed.later(HOUR).does(Actor.SCHEDULE, fire()));
        }

        @Test
        void verdictThatForbidsIsKeptAsTheReasonWhyNothingHappened() {
            World world = automatic();
            world.does(RINA, schedule(new PlannedAct.Advance(4)));
            world.does(Actor.MONITOR, assessed(Verdict.HOLD));
            world.later(HOUR).does(Actor.SCHEDULE, fire());

            assertEquals(
                    new ActStanding.Refused(
                            START.plus(HOUR),
                            "verdict-forbids",
                            "The verdict on '25 %' is HOLD.",
                            "Wait for a PASS, or roll back."),
                    act(world).standing());
            assertEquals(List.of(act(world)), Schedules.asking(world.state()));
        }

        @Test
        void stopThatCoversTheFlagRefusesTheRaise() {
            World world = draft();
            world.does(RINA, schedule(new PlannedAct.Start()));
            world.does(IVO, new Command.EngageStop(World.stop(1), new StopScope.Everything()));
            world.later(HOUR).does(Actor.SCHEDULE, fire());

            assertEquals("stopped", refused(world).rule());
        }

        @Test
        void plannerWhoMayRaiseNoMoreRaisesNothing() {
            World world = draft();
            world.does(RINA, schedule(new PlannedAct.Start()));
            world.later(HOUR).does(Actor.SCHEDULE, new ScheduleCommand.FireAct(ID, Set.of(Role.VIEWER)));

            assertEquals("not-permitted", refused(world).rule());
            assertEquals(0, world.rollout(IN_PRODUCTION).stageIndex());
        }

        @Test
        void nobodyButTheStoreSaysThatTheTimeHasCome() {
            World world = planned(new PlannedAct.RollBack());

            world.refuses(Rule.NOT_PERMITTED, "", SAM, fire());
            world.refuses(Rule.TOO_EARLY, "schedule", Actor.SCHEDULE, fire());
        }

        @Test
        void twoMinutesLateIsInTimeAndLaterIsMissed() {
            World inTime = planned(new PlannedAct.RollBack()).later(HOUR.plus(Schedules.TOLERANCE));
            World late = planned(new PlannedAct.RollBack())
                    .later(HOUR.plus(Schedules.TOLERANCE).plusNanos(1));

            inTime.does(Actor.SCHEDULE, fire());
            late.does(Actor.SCHEDULE, fire());

            assertEquals(0, inTime.rollout(IN_PRODUCTION).stageIndex());
            assertEquals(QUARTER, late.rollout(IN_PRODUCTION).stageIndex());
            assertEquals(new ActStanding.Missed(late.now()), act(late).standing());
        }

        @Test
        void whatWasMissedIsNeverFiredLaterByItself() {
            World world = planned(new PlannedAct.RollBack()).later(HOUR.multipliedBy(2));
            world.does(Actor.SCHEDULE, fire());

            assertEquals(List.of(), Schedules.due(world.state(), world.now()));
            world.refuses(Rule.SCHEDULE_WAITS_FOR_SOMEBODY, "schedule", Actor.SCHEDULE, fire());
        }
    }

    @Nested
    class Deciding {
        @Test
        void anybodyOnCallHoldsAndTheActDoesNotFire() {
            World world = planned(new PlannedAct.Advance(4));

            world.does(ANA, new ScheduleCommand.HoldAct(ID));
            world.later(HOUR);

            assertEquals(
                    new ActStanding.Held("ana", "Ana", START, "as planned"),
                    act(world).standing());
            assertEquals(List.of(), Schedules.due(world.state(), world.now()));
        }

        @Test
        void whoeverHeldItCannotReleaseItWithoutTheRightToRaise() {
            World world = planned(new PlannedAct.Advance(4));
            world.does(IVO, new ScheduleCommand.HoldAct(ID));

            world.refuses(Rule.NOT_PERMITTED, "", IVO, new ScheduleCommand.ReleaseAct(ID));
            world.does(RINA, new ScheduleCommand.ReleaseAct(ID));

            assertEquals(new ActStanding.Waiting(), act(world).standing());
        }

        @Test
        void plannerReleasesTheirOwn() {
            World world = World.runningAt(QUARTER);
            world.does(IVO, schedule(new PlannedAct.RollBack()));
            world.does(ANA, new ScheduleCommand.HoldAct(ID));
            world.does(IVO, new ScheduleCommand.ReleaseAct(ID));

            assertEquals(new ActStanding.Waiting(), act(world).standing());
        }

        @Test
        void actWhoseTimePassedWhileHeldIsNotReleasedButConfirmed() {
            World world = planned(new PlannedAct.Advance(4));
            world.does(IVO, new ScheduleCommand.HoldAct(ID));
            world.later(HOUR);

            world.refuses(Rule.TIME_NOT_POSSIBLE, "schedule", RINA, new ScheduleCommand.ReleaseAct(ID));
            world.does(RINA, new ScheduleCommand.ConfirmAct(ID));

            assertEquals(4, world.rollout(IN_PRODUCTION).stageIndex());
        }

        @Test
        void proposalIsConfirmedInTheRightOfWhoeverConfirms() {
            World world = planned(new PlannedAct.Advance(4)).later(HOUR);
            world.does(Actor.SCHEDULE, fire());

            world.refuses(Rule.NOT_PERMITTED, "", IVO, new ScheduleCommand.ConfirmAct(ID));
            world.does(RINA, new ScheduleCommand.ConfirmAct(ID));

            assertEquals(4, world.rollout(IN_PRODUCTION).stageIndex());
            assertEquals(Trigger.MANUAL, world.log().getLast().trigger());
            assertEquals(new ActStanding.Done(world.now()), act(world).standing());
        }

        @Test
        void confirmingMeetsTheOrdinaryGates() {
            World world = automatic();
            world.does(RINA, schedule(new PlannedAct.Advance(4)));
            world.does(Actor.MONITOR, assessed(Verdict.HOLD));

            world.refuses(Rule.VERDICT_FORBIDS, "stage", RINA, new ScheduleCommand.ConfirmAct(ID));
        }

        @Test
        void whatIsOverStaysOver() {
            World world = planned(new PlannedAct.Advance(4));
            world.does(RINA, new ScheduleCommand.CancelAct(ID));

            assertEquals(List.of(), Schedules.open(world.state()));
            world.refuses(Rule.SCHEDULE_OVER, "schedule", RINA, new ScheduleCommand.HoldAct(ID));
            world.refuses(Rule.SCHEDULE_OVER, "schedule", RINA, new ScheduleCommand.ConfirmAct(ID));
            world.later(HOUR).refuses(Rule.SCHEDULE_OVER, "schedule", Actor.SCHEDULE, fire());
        }

        @Test
        void unknownScheduleIsSaidToBeUnknown() {
            World.furnished().refuses(Rule.UNKNOWN_SCHEDULE, "schedule", RINA, new ScheduleCommand.CancelAct(ID));
        }
    }

    private static World planned(PlannedAct act) {
        World world = World.runningAt(QUARTER);
        world.does(RINA, schedule(act));
        return world;
    }

    private static World draft() {
        World world = World.furnished();
        world.does(RINA, World.plan(IN_PRODUCTION));
        return world;
    }

    /// On 25 %, which moves on by itself.
    private static World automatic() {
        StageLadder plain = World.ladder();
        StageLadder ladder = new StageLadder(
                plain.name(),
                plain.stages().stream()
                        .map(stage -> stage.advancing(Advance.AUTOMATIC))
                        .toList(),
                plain.skipping(),
                plain.retryStage());
        World world = World.furnished();
        world.does(RINA, new Command.PlanRollout(IN_PRODUCTION, ladder, 10_000, HealthPolicy.DEFAULT));
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, QUARTER));
        return world;
    }

    private static Command assessed(Verdict verdict) {
        return new Command.RecordAssessment(
                IN_PRODUCTION,
                QUARTER,
                new Assessment(
                        verdict,
                        AlertLevel.INFO,
                        "stage.passes",
                        Metric.ERROR_RATE,
                        0,
                        Comparison.ABOVE,
                        5,
                        100,
                        HOUR));
    }

    private static Command schedule(PlannedAct act) {
        return new ScheduleCommand.ScheduleAct(ID, IN_PRODUCTION, act, START.plus(HOUR));
    }

    private static Command fire() {
        return new ScheduleCommand.FireAct(ID, PLANNER);
    }

    private static List<Event> proposed(String why) {
        return List.of(new ScheduleEvent.ActProposed(ID, IN_PRODUCTION, why));
    }

    private static ScheduledAct act(World world) {
        return world.state().of(Schedules.REGISTER).get(ID).orElseThrow();
    }

    private static ActStanding.Refused refused(World world) {
        return (ActStanding.Refused) act(world).standing();
    }
}
