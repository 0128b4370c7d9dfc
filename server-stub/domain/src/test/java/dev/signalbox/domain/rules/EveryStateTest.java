package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.aftercare.Launch;
import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.aftercare.Aftercare;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From every state of every machine of C.3, whoever may stop or lower turns the flag off for everybody in one step.
final class EveryStateTest {
    private static final List<StopScope> SCOPES = List.of(
            new StopScope.OneFlag(IN_PRODUCTION.flag(), IN_PRODUCTION.environment()),
            new StopScope.WholeApp(World.APP, IN_PRODUCTION.environment()),
            new StopScope.WholeEnvironment(IN_PRODUCTION.environment()),
            new StopScope.Everything());

    private static final List<Subject> SUBJECTS = Stream.of("staff-1", "member-1", "user-1", "subject-1", "subject-2")
            .map(key -> new Subject(key, Map.of("country", "RW")))
            .toList();

    static List<StatesOfC3.Standing> states() {
        return StatesOfC3.all();
    }

    @ParameterizedTest
    @MethodSource("states")
    void isStoppedAtEveryScopeByEveryRoleThatMay(StatesOfC3.Standing from) {
        roles(Permission.STOP)
                .forEach(actor -> SCOPES.forEach(scope -> assertEverybodyOff(
                        after(from, actor, new Command.EngageStop(World.stop(99), scope), RuleBook::decide), from)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void isRolledBackInOneJumpByEveryRoleThatMay(StatesOfC3.Standing from) {
        roles(Permission.LOWER).forEach(actor -> isRolledBack(from, actor, RuleBook::decide));
    }

    @Test
    void controlRollbackRefusedForALaunchedFlagIsFound() {
        StatesOfC3.Standing launched = states().stream()
                .filter(standing -> standing.name().equals("launched"))
                .findFirst()
                .orElseThrow();

        assertThrows(AssertionError.class, () -> isRolledBack(launched, World.IVO, EveryStateTest::keepingLaunched));
    }

    @Test
    void everyPhaseOfEveryMachineIsAmongTheStates() {
        assertEquals(
                concrete(RolloutPhase.class),
                seen(state -> state.rollouts().values().map(Rollout::phase).map(Object::getClass)));
        assertEquals(
                concrete(BackOutPhase.class),
                seen(state ->
                        state.of(BackOuts.REGISTER).values().map(BackOut::phase).map(Object::getClass)));
        assertEquals(
                Set.of(IncidentPhase.values()),
                seen(state -> state.of(Incidents.REGISTER).values().map(Incident::phase)));
        assertEquals(
                Set.of(Verdict.values()),
                seen(state -> state.rollouts()
                        .values()
                        .flatMap(rollout -> rollout.assessment().stream())
                        .map(Assessment::verdict)));
        assertEquals(
                Set.of(Launch.Task.OPEN, Launch.Task.DONE),
                seen(state -> state.of(Aftercare.LAUNCHES).values().map(Launch::task)));
        assertEquals(Set.of("clear", "engaged", "resume requested"), seen(state -> Stream.of(latch(state))));
    }

    private static String latch(State state) {
        if (state.stops().live().isEmpty()) {
            return "clear";
        }
        return state.stops().request().isPresent() ? "resume requested" : "engaged";
    }

    private static void isRolledBack(StatesOfC3.Standing from, Actor actor, World.Decider decider) {
        State off = after(from, actor, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()), decider);
        assertInstanceOf(
                RolloutPhase.RolledBack.class,
                off.rollouts().get(IN_PRODUCTION).orElseThrow().phase());
        assertEverybodyOff(off, from);
    }

    /// The fault of a rule that holds a launched flag for good.
    private static Ruling keepingLaunched(State state, Command command, Context context) {
        return command instanceof Command.RollBack(var address, var grounds)
                        && state.of(Aftercare.LAUNCHES).contains(address.flag())
                ? Ruling.refuse(Rule.WRONG_PHASE, "flag", "It is launched.", "Leave it.")
                : RuleBook.decide(state, command, context);
    }

    private static State after(StatesOfC3.Standing from, Actor actor, Command command, World.Decider decider) {
        World world = from.world();
        Ruling ruling = decider.decide(world.state(), command, new Context(world.now(), actor, ""));
        State next = world.state();
        for (Event event : assertInstanceOf(
                        Ruling.Accepted.class, ruling, () -> from + ", " + actor.name() + ": " + ruling)
                .events()) {
            next = next.after(new LogEntry(
                    next.revision() + 1, world.now(), actor.id(), actor.name(), new UUID(2, 2), "", event));
        }
        return next;
    }

    private static void assertEverybodyOff(State state, StatesOfC3.Standing from) {
        CompiledFlags flags = CompiledFlags.of(state, IN_PRODUCTION.environment(), from.world()::now);
        assertEquals(
                List.of(),
                SUBJECTS.stream()
                        .map(subject -> flags.evaluate(IN_PRODUCTION.flag().value(), subject))
                        .filter(Decision::isOn)
                        .toList(),
                from::name);
    }

    private static Stream<Actor> roles(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(role -> World.actor("somebody", role.name(), role));
    }

    private static <T> Set<T> seen(Function<State, Stream<T>> of) {
        return states().stream()
                .map(StatesOfC3.Standing::world)
                .map(World::state)
                .flatMap(of)
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> concrete(permitted).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }
}
