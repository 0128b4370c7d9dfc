package dev.signalbox.domain.rules.incident;

import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.StepOutcome;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.Choices;
import dev.signalbox.domain.testing.Property;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever was done about incidents and rollbacks, in whatever order: stopping and containing
/// stay possible, and nothing of it raises exposure.
final class ContainmentPropertyTest {
    private static final int RUNS = 80;
    private static final List<IncidentId> INCIDENTS =
            List.of(new IncidentId(new UUID(3, 1)), new IncidentId(new UUID(3, 2)));
    private static final List<BackOutId> BACK_OUTS =
            List.of(new BackOutId(new UUID(4, 1)), new BackOutId(new UUID(4, 2)), new BackOutId(new UUID(4, 3)));
    private static final List<String> PROCEDURES =
            List.of("Flag off", "Environment variable", "Previous code", "Reverse migration", "Nope");

    @Test
    void openIncidentCanAlwaysBeContained() {
        Property.holds(RUNS, choices -> inEveryState(choices, world -> containable(world, RuleBook::decide)));
    }

    @Test
    void ruleThatContainsOnlyWhatIsDetectedIsFound() {
        assertTrue(Property.falsify(
                        RUNS,
                        choices -> inEveryState(
                                choices,
                                world -> containable(world, ContainmentPropertyTest::containingOnlyWhatIsDetected)))
                .isPresent());
    }

    @Test
    void stopAndRollbackAreNeverRefusedForTheSakeOfAnIncident() {
        Property.holds(
                RUNS,
                choices -> inEveryState(choices, world -> {
                    Command stop = new Command.EngageStop(World.stop(99), new StopScope.Everything());
                    assertEquals(0, served(after(world, RuleBook::decide, stop)));
                    Command rollBack = new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand());
                    assertEquals(0, served(after(world, RuleBook::decide, rollBack)));
                }));
    }

    @Test
    void backOutThatRunsCanAlwaysBeContained() {
        Property.holds(
                RUNS,
                choices -> inEveryState(
                        choices,
                        world -> world.state()
                                .of(BackOuts.REGISTER)
                                .values()
                                .filter(BackOut::runs)
                                .map(backOut -> new BackOutCommand.ContainBackOut(backOut.id()))
                                .forEach(contain -> assertEquals(0, served(after(world, RuleBook::decide, contain))))));
    }

    @Test
    void nothingOfItRaisesExposure() {
        Property.holds(RUNS, choices -> {
            World world = World.runningAt(3);
            while (choices.draw(25) != 0) {
                Command command = paper(choices, world);
                Direction direction = Direction.of(command, world.state());
                double before = served(world.state());
                take(choices, world, command);

                assertTrue(direction != Direction.RAISES);
                assertTrue(served(world.state()) <= before);
            }
        });
    }

    private static void containable(World world, World.Decider decider) {
        world.state().of(Incidents.REGISTER).values().filter(Incident::runs).forEach(incident -> {
            Command contain = new IncidentCommand.ContainIncident(incident.id(), World.stop(98));
            assertTrue(Incidents.isOff(after(world, decider, contain), incident.scope()));
        });
    }

    private static void inEveryState(Choices choices, Consumer<World> check) {
        World world = World.runningAt(3);
        check.accept(world);
        while (choices.draw(25) != 0) {
            take(choices, world, choices.draw(3) == 0 ? exposing(choices, world) : paper(choices, world));
            check.accept(world);
        }
    }

    private static void take(Choices choices, World world, Command command) {
        world.later(Duration.ofSeconds(choices.oneOf(List.of(1, 20, 600))));
        Ruling ruling =
                world.tries(choices.oneOf(List.of(IVO, RINA, ANA)), choices.oneOf(List.of("because", "")), command);
        choices.note(command + " -> " + ruling);
    }

    /// What may bring exposure back meanwhile.
    private static Command exposing(Choices choices, World world) {
        return switch (choices.draw(5)) {
            case 0 -> new Command.RestartRollout(IN_PRODUCTION);
            case 1 -> new Command.UndoRollBack(IN_PRODUCTION);
            case 2 -> new Command.RequestResume(stops(world));
            case 3 -> new Command.ConfirmResume(stops(world));
            default -> new Command.MoveToStage(IN_PRODUCTION, choices.draw(5));
        };
    }

    private static Set<StopId> stops(World world) {
        return world.state().stops().live().stream().map(EmergencyStop::id).collect(Collectors.toSet());
    }

    private static Command paper(Choices choices, World world) {
        return choices.draw(2) == 0 ? onIncident(choices, world) : onBackOut(choices);
    }

    private static Command onIncident(Choices choices, World world) {
        IncidentId id = choices.oneOf(INCIDENTS);
        return switch (choices.draw(9)) {
            case 0, 1 ->
                new IncidentCommand.OpenIncident(
                        id,
                        "Crashes",
                        choices.oneOf(List.of(Severity.values())),
                        choices.oneOf(List.of(IncidentMatrix.LINKS, new StopScope.WholeEnvironment(World.PRODUCTION))),
                        Optional.empty());
            case 2 -> new IncidentCommand.ContainIncident(id, World.stop(choices.draw(20)));
            case 3, 4 -> new IncidentCommand.MoveIncident(id, choices.oneOf(List.of(IncidentPhase.values())));
            case 5 -> new IncidentCommand.DecideIncident(id, IncidentMatrix.AS_ADVISED);
            case 6 -> new IncidentCommand.CloseIncident(id);
            case 7 ->
                new IncidentCommand.ScheduleRetry(id, IN_PRODUCTION, world.now().plusSeconds(60));
            default -> new IncidentCommand.FinishRetry(id, Retry.Standing.TAKEN);
        };
    }

    private static Command onBackOut(Choices choices) {
        BackOutId id = choices.oneOf(BACK_OUTS);
        String name = choices.oneOf(PROCEDURES);
        BackOutCommand.Unrehearsed unrehearsed = choices.oneOf(List.of(BackOutCommand.Unrehearsed.values()));
        return switch (choices.draw(6)) {
            case 0 ->
                new BackOutCommand.ProposeBackOut(id, IN_PRODUCTION, name, List.of(), Optional.empty(), unrehearsed);
            case 1 -> new BackOutCommand.ContainBackOut(id);
            case 2, 3 ->
                new BackOutCommand.RecordStep(
                        id, choices.draw(5), choices.oneOf(List.of(StepOutcome.values())), "seen");
            case 4 -> new BackOutCommand.FinishBackOut(id, choices.oneOf(List.of(BackOutCommand.Ending.values())));
            default -> new BackOutCommand.EscalateBackOut(id, choices.oneOf(BACK_OUTS), name, List.of(), unrehearsed);
        };
    }

    private static State after(World world, World.Decider decider, Command command) {
        Ruling ruling = decider.decide(world.state(), command, new Context(world.now(), IVO, ""));
        State next = world.state();
        for (Event event : assertInstanceOf(Ruling.Accepted.class, ruling, () -> command + ": " + ruling)
                .events()) {
            next = next.after(
                    new LogEntry(next.revision() + 1, world.now(), IVO.id(), IVO.name(), new UUID(2, 2), "", event));
        }
        return next;
    }

    private static double served(State state) {
        return state.servedPercent(state.rollouts().get(IN_PRODUCTION).orElseThrow());
    }

    /// The fault of a state machine that has one way to be contained.
    private static Ruling containingOnlyWhatIsDetected(State state, Command command, Context context) {
        boolean late = command instanceof IncidentCommand.ContainIncident(var id, var stop)
                && state.of(Incidents.REGISTER)
                        .get(id)
                        .filter(incident -> incident.phase() != IncidentPhase.DETECTED)
                        .isPresent();
        return late
                ? Ruling.refuse(Rule.WRONG_PHASE, "incident", "It is contained.", "Go on.")
                : RuleBook.decide(state, command, context);
    }
}
