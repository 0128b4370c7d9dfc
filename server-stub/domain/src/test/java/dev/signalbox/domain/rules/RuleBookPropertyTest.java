package dev.signalbox.domain.rules;

import static dev.signalbox.domain.testing.World.IVO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.Choices;
import dev.signalbox.domain.testing.Property;
import dev.signalbox.domain.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds in every state that any sequence of commands can reach. The controls put a fault into the rule book and
/// show that the same property finds it.
final class RuleBookPropertyTest {
    private static final int RUNS = 200;

    private static final List<Subject> SUBJECTS = Stream.concat(
                    Stream.of("staff-1", "member-1", "user-1"),
                    IntStream.range(0, 9).mapToObj(number -> "subject-" + number))
            .map(key -> new Subject(key, Map.of("country", "RW")))
            .toList();

    @Test
    void everyStateCanBeRolledBackInOneJump() {
        Property.holds(RUNS, choices -> canBeRolledBack(choices, RuleBook::decide));
    }

    @Test
    void controlRollbackRefusedWhilePausedIsFound() {
        Property.Counterexample found = Property.falsify(
                        RUNS, choices -> canBeRolledBack(choices, RuleBookPropertyTest::refusingRollbackWhilePaused))
                .orElseThrow();

        assertEquals(2, found.notes().size(), found::toString);
        assertTrue(found.notes().getFirst().contains("StartRollout"), found::toString);
        assertTrue(found.notes().getLast().contains("PauseRollout"), found::toString);
    }

    @Test
    void everyStateCanBeStoppedAtEveryScope() {
        Property.holds(RUNS, choices -> canBeStopped(choices, RuleBook::decide));
    }

    @Test
    void controlStopRefusedForARolloutThatWasRolledBackIsFound() {
        assertTrue(Property.falsify(RUNS, choices -> canBeStopped(choices, RuleBookPropertyTest::refusingLateStops))
                .isPresent());
    }

    @Test
    void nothingIsOnWhileAStopCoversIt() {
        Property.holds(
                RUNS,
                choices -> eachStep(choices, RuleBook::decide, (before, step, world) -> {
                    for (FlagAddress address : RandomCommands.ADDRESSES) {
                        if (!world.state().stopsOver(address).isEmpty()) {
                            assertEverybodyOff(address, world);
                            assertEquals(0, world.state().servedPercent(world.rollout(address)));
                        }
                    }
                }));
    }

    @Test
    void stopStaysUntilAResumeNamesIt() {
        Property.holds(RUNS, choices -> stopsStay(choices, RuleBook::decide));
    }

    @Test
    void controlResumeThatClearsEveryStopIsFound() {
        assertTrue(Property.falsify(RUNS, choices -> stopsStay(choices, RuleBookPropertyTest::clearingEveryStop))
                .isPresent());
    }

    @Test
    void nobodyLiftsAStopOverProductionAlone() {
        Property.holds(
                RUNS,
                choices -> eachStep(choices, RuleBook::decide, (before, step, world) -> {
                    for (EmergencyStop stop : before.stops().live()) {
                        if (before.touchesProduction(stop) && !isLive(stop.id(), world.state())) {
                            String requester =
                                    before.stops().request().orElseThrow().by();
                            assertFalse(requester.equals(step.actor().id()), () -> step.actor() + " lifted alone");
                        }
                    }
                }));
    }

    @Test
    void aDeviceStopsAndDoesNothingElse() {
        Property.holds(RUNS, choices -> devicesOnlyStop(choices, RuleBook::decide));
    }

    @Test
    void controlDeviceThatMayWhatItsOwnerMayIsFound() {
        assertTrue(Property.falsify(RUNS, choices -> devicesOnlyStop(choices, RuleBookPropertyTest::asTheOwner))
                .isPresent());
    }

    @Test
    void everyStopByADeviceWaitsForAReviewUntilSomebodyElseGivesIt() {
        Property.holds(
                RUNS,
                choices -> eachStep(
                        choices,
                        RuleBook::decide,
                        (before, step, world) -> before.devices()
                                .unreviewed()
                                .values()
                                .filter(stop ->
                                        !world.state().devices().unreviewed().contains(stop.stop()))
                                .forEach(stop -> {
                                    assertEquals(new Command.ReviewBreakGlass(stop.stop()), step.command());
                                    assertFalse(
                                            stop.by().equals(step.actor().id()),
                                            () -> step.actor() + " reviewed alone");
                                })));
    }

    @Test
    void revisionCountsEntriesAndARefusalChangesNothing() {
        Property.holds(
                RUNS,
                choices -> eachStep(choices, RuleBook::decide, (before, step, world) -> {
                    switch (step.ruling()) {
                        case Ruling.Accepted(var events) ->
                            assertEquals(
                                    before.revision() + events.size(),
                                    world.state().revision());
                        case Ruling.Refused refused -> assertEquals(before, world.state());
                    }
                }));
    }

    @Test
    void noSequenceSkipsAStageOnTheWayUp() {
        Property.holds(RUNS, choices -> {
            Map<FlagAddress, Integer> highest = new HashMap<>();
            eachStep(choices, RuleBook::decide, (before, step, world) -> {
                for (FlagAddress address : RandomCommands.ADDRESSES) {
                    int reached = highest.getOrDefault(address, 0);
                    int stage = world.rollout(address).stageIndex();
                    assertTrue(stage <= reached + 1, () -> address + " went from " + reached + " to " + stage);
                    highest.put(address, Math.max(reached, stage));
                }
            });
        });
    }

    @Test
    void foldOfTheLogIsTheState() {
        Property.holds(RUNS, choices -> {
            World world = new World(RuleBook::decide);
            RandomCommands commands = new RandomCommands(choices, world);
            while (commands.next().isPresent()) {}
            State folded = State.empty(World.TENANT);
            for (LogEntry entry : world.log()) {
                folded = folded.after(entry);
            }
            assertEquals(world.state(), folded);
        });
    }

    @Test
    void flagsCompiledStepByStepDecideLikeFlagsCompiledAfresh() {
        Property.holds(RUNS, choices -> {
            World world = new World(RuleBook::decide);
            RandomCommands commands = new RandomCommands(choices, world);
            CompiledFlags incremental = CompiledFlags.of(world.state(), World.PRODUCTION, world::now);
            int seen = world.log().size();
            while (commands.next().isPresent()) {
                List<LogEntry> news = world.log().subList(seen, world.log().size());
                incremental = incremental.after(world.state(), news);
                seen = world.log().size();
                CompiledFlags fresh = CompiledFlags.of(world.state(), World.PRODUCTION, world::now);
                assertEquals(fresh.revision(), incremental.revision());
                for (Subject subject : SUBJECTS) {
                    assertEquals(fresh.evaluateAll(subject), incremental.evaluateAll(subject));
                }
            }
        });
    }

    /// Looks at a step.
    private interface Check {
        void check(State before, RandomCommands.Step step, World world);
    }

    private static void eachStep(Choices choices, World.Decider decider, Check check) {
        World world = new World(decider);
        RandomCommands commands = new RandomCommands(choices, world);
        State before = world.state();
        for (var step = commands.next(); step.isPresent(); step = commands.next()) {
            check.check(before, step.get(), world);
            before = world.state();
        }
    }

    private static void canBeRolledBack(Choices choices, World.Decider decider) {
        inEveryState(choices, decider, state -> {
            for (FlagAddress address : RandomCommands.ADDRESSES) {
                State off = after(state, new Command.RollBack(address, new Grounds.ByHand()), decider);
                Rollout rollout = off.rollouts().get(address).orElseThrow();
                assertInstanceOf(RolloutPhase.RolledBack.class, rollout.phase());
                assertEverybodyOff(address, off);
            }
        });
    }

    private static void canBeStopped(Choices choices, World.Decider decider) {
        inEveryState(choices, decider, state -> {
            for (StopScope scope : RandomCommands.SCOPES) {
                StopId id = new StopId(new UUID(9, 9));
                State stopped = after(state, new Command.EngageStop(id, scope), decider);
                RandomCommands.coveredBy(scope, state).forEach(address -> assertEverybodyOff(address, stopped));
            }
        });
    }

    private static void devicesOnlyStop(Choices choices, World.Decider decider) {
        eachStep(choices, decider, (before, step, world) -> {
            boolean byDevice = step.actor().roles().contains(Role.DEVICE);
            if (byDevice && step.ruling() instanceof Ruling.Accepted(var events)) {
                events.forEach(event -> assertTrue(
                        event instanceof Event.StopEngaged || event instanceof Event.BreakGlassUsed, event::toString));
            }
        });
    }

    private static void stopsStay(Choices choices, World.Decider decider) {
        eachStep(choices, decider, (before, step, world) -> {
            Set<StopId> named = switch (step.command()) {
                case Command.RequestResume(var stops) -> stops;
                case Command.ConfirmResume(var stops) -> stops;
                default -> Set.of();
            };
            before.stops().live().stream()
                    .filter(stop -> !named.contains(stop.id()))
                    .forEach(stop -> assertTrue(isLive(stop.id(), world.state()), () -> stop + " was lost"));
        });
    }

    private static void inEveryState(Choices choices, World.Decider decider, Consumer<State> check) {
        World world = new World(decider);
        RandomCommands commands = new RandomCommands(choices, world);
        check.accept(world.state());
        while (commands.next().isPresent()) {
            check.accept(world.state());
        }
    }

    private static State after(State state, Command command, World.Decider decider) {
        Ruling ruling = decider.decide(state, command, new Context(World.START, IVO, ""));
        State next = state;
        for (Event event : assertInstanceOf(Ruling.Accepted.class, ruling, () -> command + ": " + ruling)
                .events()) {
            next = next.after(
                    new LogEntry(next.revision() + 1, World.START, IVO.id(), IVO.name(), new UUID(2, 2), "", event));
        }
        return next;
    }

    private static void assertEverybodyOff(FlagAddress address, World world) {
        assertEverybodyOff(address, world.state());
    }

    private static void assertEverybodyOff(FlagAddress address, State state) {
        CompiledFlags flags = CompiledFlags.of(state, address.environment(), () -> World.START);
        Set<Decision> on = SUBJECTS.stream()
                .map(subject -> flags.evaluate(address.flag().value(), subject))
                .filter(Decision::isOn)
                .collect(Collectors.toSet());
        assertEquals(Set.of(), on);
    }

    private static boolean isLive(StopId id, State state) {
        return state.stops().live().stream().anyMatch(stop -> stop.id().equals(id));
    }

    private static Ruling refusingRollbackWhilePaused(State state, Command command, Context context) {
        boolean paused = command instanceof Command.RollBack(var address, var grounds)
                && state.rollouts().get(address).orElseThrow().phase() instanceof RolloutPhase.Paused;
        return paused
                ? Ruling.refuse(Rule.NOT_RUNNING, "flag", "It is paused.", "Resume it.")
                : RuleBook.decide(state, command, context);
    }

    private static Ruling refusingLateStops(State state, Command command, Context context) {
        boolean late = command instanceof Command.EngageStop
                && state.rollouts().values().anyMatch(rollout -> rollout.phase() instanceof RolloutPhase.RolledBack);
        return late
                ? Ruling.refuse(Rule.ROLLED_BACK, "flag", "It was rolled back.", "Nothing needs to be done.")
                : RuleBook.decide(state, command, context);
    }

    private static Ruling asTheOwner(State state, Command command, Context context) {
        Actor actor = context.actor();
        Actor owner = actor.roles().contains(Role.DEVICE)
                ? new Actor(actor.id(), actor.name(), Set.of(Role.DEVICE, Role.INCIDENT_RESPONDER))
                : actor;
        return RuleBook.decide(state, command, new Context(context.now(), owner, context.reason()));
    }

    /// The fault of every stop that is kept as a boolean.
    private static Ruling clearingEveryStop(State state, Command command, Context context) {
        Ruling ruling = RuleBook.decide(state, command, context);
        Set<StopId> all = state.stops().live().stream().map(EmergencyStop::id).collect(Collectors.toSet());
        return ruling instanceof Ruling.Accepted(var events)
                ? new Ruling.Accepted(events.stream()
                        .map(event -> event instanceof Event.StopsCleared ? new Event.StopsCleared(all) : event)
                        .toList())
                : ruling;
    }
}
