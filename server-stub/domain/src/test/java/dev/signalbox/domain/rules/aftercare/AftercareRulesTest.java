package dev.signalbox.domain.rules.aftercare;

import static dev.signalbox.domain.rules.aftercare.AftercareMatrix.LAUNCH;
import static dev.signalbox.domain.rules.aftercare.AftercareMatrix.finish;
import static dev.signalbox.domain.rules.aftercare.AftercareMatrix.report;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.aftercare.Duty;
import dev.signalbox.domain.aftercare.DutyReport;
import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.Launch;
import dev.signalbox.domain.aftercare.Reading;
import dev.signalbox.domain.aftercare.RemovalStep;
import dev.signalbox.domain.aftercare.StaleFlag;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is left to do once everybody has a flag (F23, F29).
final class AftercareRulesTest {
    private static final StopScope LINKS = new StopScope.OneFlag(IN_PRODUCTION.flag(), IN_PRODUCTION.environment());

    private final World world = World.runningAt(4);
    private final Instant full = world.now();

    @Test
    void nothingIsOwedBeforeEverybodyHasTheFlag() {
        World lower = World.runningAt(3).later(Duration.ofDays(30));

        assertEquals(List.of(), Aftercare.due(lower.state(), lower.now()));
        assertEquals(List.of(), Aftercare.stale(lower.state(), lower.now()));
        lower.refuses(Rule.NO_DUTY, "rollout", IVO, report(1));
    }

    @Test
    void firstCheckIsDueAfterTwoHoursAndDoneOnce() {
        world.later(Duration.ofHours(2).minusMillis(1));
        assertEquals(List.of(), Aftercare.due(world.state(), world.now()));
        world.later(Duration.ofMillis(1));
        assertEquals(
                List.of(new OpenDuty(new Duty(IN_PRODUCTION, full, 1), 0)), Aftercare.due(world.state(), world.now()));

        List<Reading> readings = List.of(new Reading("Complaints", "none"));
        world.does(IVO, new AftercareCommand.ReportDuty(IN_PRODUCTION, 1, Finding.FINE, readings));

        assertEquals(List.of(), Aftercare.due(world.state(), world.now()));
        assertEquals(
                List.of(new DutyReport(
                        new Duty(IN_PRODUCTION, full, 1),
                        Finding.FINE,
                        readings,
                        "as planned",
                        world.now(),
                        "ivo",
                        "Ivo")),
                Aftercare.reports(world.state(), IN_PRODUCTION));
        world.refuses(Rule.ALREADY_EXISTS, "number", IVO, report(1));
        assertEquals(
                Optional.of(new Duty(IN_PRODUCTION, full, 2)),
                Aftercare.next(world.state(), IN_PRODUCTION, world.now()));
    }

    @Test
    void missedChecksAreCountedAndNotAskedForAgain() {
        world.later(Duration.ofHours(2));
        world.does(IVO, report(1));
        world.later(Duration.ofHours(8));

        assertEquals(
                List.of(new OpenDuty(new Duty(IN_PRODUCTION, full, 5), 3)), Aftercare.due(world.state(), world.now()));
        world.refuses(Rule.NO_DUTY, "number", IVO, report(3));
        world.refuses(Rule.TOO_EARLY, "number", IVO, report(7));
    }

    @Test
    void troubleHasToBeSaid() {
        world.later(Duration.ofHours(2));
        Command trouble = new AftercareCommand.ReportDuty(IN_PRODUCTION, 1, Finding.TROUBLE, List.of());

        world.refuses(Rule.REASON_REQUIRED, "reason", IVO, "", trouble);
        world.does(IVO, trouble);
    }

    @Test
    void stoppedRolloutIsWatchedNoMore() {
        world.later(Duration.ofHours(2));
        world.does(IVO, new Command.EngageStop(World.stop(1), LINKS));

        assertEquals(List.of(), Aftercare.due(world.state(), world.now()));
    }

    @Test
    void firstWarningEscalatesOnTheFirstDayAndOnlyCriticalAfterIt() {
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 4, warning()));

        assertEquals(List.of(IN_PRODUCTION), Aftercare.toEscalate(world.state(), full.plus(Duration.ofHours(23))));
        assertEquals(List.of(), Aftercare.toEscalate(world.state(), full.plus(Duration.ofHours(25))));
    }

    @Test
    void flagIsStaleAfterSeventyTwoStableHoursAndNotBefore() {
        Instant stale = full.plus(StaleFlag.STABLE_FOR);

        assertEquals(List.of(), Aftercare.stale(world.state(), stale.minusMillis(1)));
        assertEquals(List.of(new StaleFlag(IN_PRODUCTION, full, full)), Aftercare.stale(world.state(), stale));
        world.refuses(Rule.NOT_STABLE, "rollout", RINA, LAUNCH);
    }

    @Test
    void pausedJudgedUnwellOrInAGraveIncidentIsNotStable() {
        Instant later = full.plus(Duration.ofDays(30));
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 4, warning()));
        assertEquals(List.of(), Aftercare.stale(world.state(), later));

        World paused = World.runningAt(4);
        paused.does(IVO, new Command.PauseRollout(IN_PRODUCTION));
        assertEquals(List.of(), Aftercare.stale(paused.state(), later));
    }

    @Test
    void stableTimeBeginsAgainWhenAPauseEnds() {
        world.does(IVO, new Command.PauseRollout(IN_PRODUCTION));
        world.later(Duration.ofHours(71));
        world.does(RINA, new Command.ResumeRollout(IN_PRODUCTION));

        assertStableFrom(world.now());
    }

    @Test
    void stableTimeBeginsAgainWhenTheVerdictIsNoLongerAgainstIt() {
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 4, warning()));
        world.later(Duration.ofHours(71));
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 4, passing()));

        assertStableFrom(world.now());
    }

    @Test
    void stableTimeBeginsAgainWhenARollbackIsTakenBack() {
        world.later(Duration.ofHours(71));
        world.does(IVO, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        world.does(IVO, new Command.UndoRollBack(IN_PRODUCTION));

        assertStableFrom(world.now());
    }

    @Test
    void verdictThatWasNeverAgainstItTakesNoStableTime() {
        world.later(Duration.ofHours(71));
        world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 4, passing()));

        assertStableFrom(full);
    }

    @Test
    void recoveryBelowOneHundredPercentIsNotKept() {
        World lower = World.runningAt(3);
        lower.does(IVO, new Command.PauseRollout(IN_PRODUCTION));
        lower.does(RINA, new Command.ResumeRollout(IN_PRODUCTION));

        assertEquals(0, lower.state().of(Recoveries.REGISTER).size());
    }

    private void assertStableFrom(Instant stable) {
        assertEquals(
                List.of(),
                Aftercare.stale(world.state(), stable.plus(StaleFlag.STABLE_FOR).minusMillis(1)));
        assertEquals(
                List.of(new StaleFlag(IN_PRODUCTION, full, stable)),
                Aftercare.stale(world.state(), stable.plus(StaleFlag.STABLE_FOR)));
    }

    @Test
    void stableTimeBeginsAgainWhenAGraveIncidentCloses() {
        IncidentId incident = new IncidentId(new UUID(3, 1));
        world.does(IVO, new IncidentCommand.OpenIncident(incident, "Crashes", Severity.P1, LINKS, Optional.empty()));
        world.later(Duration.ofDays(4));
        assertEquals(List.of(), Aftercare.stale(world.state(), world.now()));
        world.does(IVO, new IncidentCommand.MoveIncident(incident, IncidentPhase.INVESTIGATING));
        world.does(
                IVO,
                new IncidentCommand.DecideIncident(
                        incident,
                        new Resolution(MatrixRow.MINOR_BUG, Stance.ACCEPTED, Choice.HOTFIX, Optional.empty())));
        world.does(IVO, new IncidentCommand.CloseIncident(incident));
        Instant closed = world.now();

        assertEquals(
                List.of(),
                Aftercare.stale(world.state(), closed.plus(StaleFlag.STABLE_FOR).minusMillis(1)));
        assertEquals(
                List.of(new StaleFlag(IN_PRODUCTION, full, closed)),
                Aftercare.stale(world.state(), closed.plus(StaleFlag.STABLE_FOR)));
    }

    @Test
    void launchedFlagHasATaskThatEndsWhenAllOfItIsDone() {
        world.later(StaleFlag.STABLE_FOR);
        Instant launched = world.now();
        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, "", LAUNCH);
        world.does(RINA, LAUNCH);
        assertEquals(Launch.Task.OPEN, launch().task());
        assertEquals(List.of(), Aftercare.stale(world.state(), world.now()));
        assertEquals(Ruling.accept(), world.tries(RINA, "", LAUNCH));

        world.does(RINA, new AftercareCommand.AssignRemoval(IN_PRODUCTION.flag(), "Mobile team"));
        assertEquals(Launch.Task.ASSIGNED, launch().task());
        world.refuses(Rule.TEXT_WRONG, "assignee", RINA, new AftercareCommand.AssignRemoval(IN_PRODUCTION.flag(), " "));
        world.does(RINA, finish(RemovalStep.ANNOUNCED));
        assertEquals(List.of(RemovalStep.CODE_REMOVED, RemovalStep.DOCUMENTATION_UPDATED), launch().left());
        assertEquals(List.of(launch()), Aftercare.removals(world.state()));
        world.does(RINA, finish(RemovalStep.CODE_REMOVED));
        world.does(RINA, finish(RemovalStep.DOCUMENTATION_UPDATED));

        assertEquals(
                new Launch(
                        IN_PRODUCTION.flag(),
                        launched,
                        "rina",
                        "Rina",
                        Optional.of("Mobile team"),
                        Set.of(RemovalStep.values()),
                        Optional.of(world.now())),
                launch());
        assertEquals(List.of(), Aftercare.removals(world.state()));
        world.later(Duration.ofDays(60));
        assertEquals(List.of(), Aftercare.due(world.state(), world.now()));
    }

    private Launch launch() {
        return world.state().of(Aftercare.LAUNCHES).get(IN_PRODUCTION.flag()).orElseThrow();
    }

    private static Assessment passing() {
        return new Assessment(
                Verdict.PASS,
                AlertLevel.INFO,
                "stage.passes",
                Metric.ERROR_RATE,
                0.1,
                Comparison.ABOVE,
                5,
                1_000,
                Duration.ofHours(1));
    }

    private static Assessment warning() {
        return new Assessment(
                Verdict.HOLD,
                AlertLevel.WARNING,
                "policy.warning",
                Metric.ERROR_RATE,
                3,
                Comparison.AT_LEAST,
                2.5,
                1_000,
                Duration.ofHours(1));
    }
}
