package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.SAM;

import dev.signalbox.domain.aftercare.RemovalStep;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
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
import dev.signalbox.domain.rules.aftercare.AftercareCommand;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// One world in every state of the machines of C.3 that rollouts, verdicts, stops, rollbacks and incidents are.
/// Somebody
/// is let in past the ladder in each, so that only a stop or a rollback turns it off for everybody.
final class StatesOfC3 {
    private static final BackOutId BACK_OUT = new BackOutId(new UUID(4, 1));
    private static final IncidentId INCIDENT = new IncidentId(new UUID(3, 1));
    private static final Resolution AS_ADVISED = new Resolution(
            MatrixRow.HIGH_ERROR_RATE, Stance.ACCEPTED, Choice.FULL_ROLLBACK, Optional.of(RollbackLevel.FLAG_OFF));
    private static final StopScope EVERYTHING = new StopScope.Everything();

    /// @param name what people call it
    record Standing(String name, World world) {
        @Override
        public String toString() {
            return name;
        }
    }

    private StatesOfC3() {}

    static List<Standing> all() {
        return Stream.of(rollouts(), launches(), verdicts(), stops(), backOuts(), incidents(), freezes())
                .flatMap(standings -> standings)
                .toList();
    }

    private static Stream<Standing> rollouts() {
        return Stream.of(
                new Standing("draft", draft()),
                new Standing("internal stage", live(1)),
                new Standing("segment stage", live(2)),
                new Standing("quarter stage", live(3)),
                new Standing("full", live(4)),
                new Standing("paused", live(3, new Command.PauseRollout(IN_PRODUCTION))),
                new Standing("resumed", resumed()),
                new Standing("rolled back", live(3, rollBack())),
                new Standing("rolled back while paused", rolledBackWhilePaused()),
                new Standing("tried again", live(3, rollBack(), new Command.RestartRollout(IN_PRODUCTION))));
    }

    private static World draft() {
        World world = World.furnished();
        world.does(RINA, World.plan(IN_PRODUCTION));
        world.does(RINA, letIn());
        return world;
    }

    private static World resumed() {
        return live(3, new Command.PauseRollout(IN_PRODUCTION), new Command.ResumeRollout(IN_PRODUCTION));
    }

    private static World rolledBackWhilePaused() {
        return live(3, new Command.PauseRollout(IN_PRODUCTION), rollBack());
    }

    /// Stabilising, launched, and taken out of the code.
    private static Stream<Standing> launches() {
        World removed = launched();
        Arrays.stream(RemovalStep.values())
                .forEach(step -> removed.does(RINA, new AftercareCommand.FinishRemoval(IN_PRODUCTION.flag(), step)));
        return Stream.of(
                new Standing("stabilising", live(4).later(Duration.ofHours(71))),
                new Standing("launched", launched()),
                new Standing("flag removed", removed));
    }

    private static World launched() {
        World world = live(4).later(Duration.ofHours(73));
        world.does(RINA, new AftercareCommand.LaunchFlag(IN_PRODUCTION));
        return world;
    }

    private static Stream<Standing> verdicts() {
        return Arrays.stream(Verdict.values()).map(verdict -> {
            World world = live(3);
            world.does(Actor.MONITOR, new Command.RecordAssessment(IN_PRODUCTION, 3, assessment(verdict)));
            return new Standing("verdict " + verdict, world);
        });
    }

    private static Stream<Standing> stops() {
        World engaged = live(3);
        engaged.does(IVO, new Command.EngageStop(World.stop(1), EVERYTHING));
        World lifted = resumeRequested();
        lifted.does(RINA, new Command.ConfirmResume(Set.of(World.stop(1))));
        return Stream.of(
                new Standing("stop engaged", engaged),
                new Standing("resume requested", resumeRequested()),
                new Standing("stop cleared", lifted));
    }

    private static World resumeRequested() {
        World world = live(3);
        world.does(IVO, new Command.EngageStop(World.stop(1), EVERYTHING));
        world.does(ANA, new Command.RequestResume(Set.of(World.stop(1))));
        return world;
    }

    private static Stream<Standing> backOuts() {
        Command contain = new BackOutCommand.ContainBackOut(BACK_OUT);
        return Stream.of(
                new Standing("rollback proposed", backingOut()),
                new Standing("rollback contained", backingOut(contain)),
                new Standing("rollback executing", backingOut(contain, step(0, StepOutcome.DONE))),
                new Standing("rollback failed", backingOut(contain, step(0, StepOutcome.FAILED))),
                new Standing(
                        "rollback verifying",
                        backingOut(
                                contain,
                                step(0, StepOutcome.DONE),
                                step(1, StepOutcome.DONE),
                                step(2, StepOutcome.DONE))),
                new Standing(
                        "rollback done",
                        backingOut(
                                contain,
                                step(0, StepOutcome.DONE),
                                step(1, StepOutcome.DONE),
                                step(2, StepOutcome.DONE),
                                new BackOutCommand.FinishBackOut(BACK_OUT, BackOutCommand.Ending.VERIFIED))),
                new Standing("rollback escalated", backingOut(contain, step(0, StepOutcome.FAILED), escalate())),
                new Standing(
                        "tried again while a rollback runs",
                        backingOut(contain, new Command.RestartRollout(IN_PRODUCTION))));
    }

    private static World backingOut(Command... then) {
        World world = live(3);
        world.does(
                SAM,
                new BackOutCommand.ProposeBackOut(
                        BACK_OUT,
                        IN_PRODUCTION,
                        "Flag off",
                        List.of(),
                        Optional.empty(),
                        BackOutCommand.Unrehearsed.REFUSE));
        Arrays.stream(then).forEach(command -> world.does(SAM, command));
        return world;
    }

    private static Command step(int number, StepOutcome outcome) {
        return new BackOutCommand.RecordStep(BACK_OUT, number, outcome, "seen");
    }

    private static Command escalate() {
        return new BackOutCommand.EscalateBackOut(
                BACK_OUT, new BackOutId(new UUID(4, 2)), "Previous code", List.of(), BackOutCommand.Unrehearsed.REFUSE);
    }

    private static Stream<Standing> incidents() {
        return Arrays.stream(IncidentPhase.values()).map(phase -> new Standing("incident " + phase, inIncident(phase)));
    }

    private static World inIncident(IncidentPhase phase) {
        World world = live(3);
        StopScope scope = new StopScope.OneFlag(IN_PRODUCTION.flag(), IN_PRODUCTION.environment());
        world.does(SAM, new IncidentCommand.OpenIncident(INCIDENT, "Crashes", Severity.P0, scope, Optional.empty()));
        Arrays.stream(IncidentPhase.values())
                .filter(next -> !phase.isBefore(next) && next != IncidentPhase.DETECTED)
                .flatMap(StatesOfC3::into)
                .forEach(command -> world.does(SAM, command));
        return world;
    }

    private static Stream<Command> into(IncidentPhase phase) {
        return switch (phase) {
            case DETECTED, INVESTIGATING, DECIDING, MONITORING ->
                Stream.of(new IncidentCommand.MoveIncident(INCIDENT, phase));
            case CONTAINED ->
                Stream.of(
                        new IncidentCommand.ContainIncident(INCIDENT, World.stop(7)),
                        new Command.ExplainStop(World.stop(7), Severity.P0));
            case EXECUTING -> Stream.of(new IncidentCommand.DecideIncident(INCIDENT, AS_ADVISED));
            case CLOSED -> Stream.of(new IncidentCommand.CloseIncident(INCIDENT));
        };
    }

    private static Stream<Standing> freezes() {
        World world = live(3);
        world.does(
                RINA,
                new FreezeCommand.DeclareFreeze(
                        new FreezeId(new UUID(6, 1)),
                        new FreezeTime.Once(World.START, World.START.plus(Duration.ofDays(2))),
                        FreezeScope.EVERYTHING));
        return Stream.of(new Standing("frozen", world));
    }

    private static World live(int stage, Command... then) {
        World world = World.runningAt(stage);
        world.does(RINA, letIn());
        Arrays.stream(then).forEach(command -> world.does(RINA, command));
        return world;
    }

    private static Command letIn() {
        return new Command.SetExemption(
                IN_PRODUCTION, new Exemption("user-1", ExemptionEffect.FORCE_ENABLE, "asked for it"));
    }

    private static Command rollBack() {
        return new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand());
    }

    private static Assessment assessment(Verdict verdict) {
        return new Assessment(
                verdict,
                AlertLevel.INFO,
                "stage.passes",
                Metric.ERROR_RATE,
                0.1,
                Comparison.ABOVE,
                5,
                1_000,
                Duration.ofHours(1));
    }
}
