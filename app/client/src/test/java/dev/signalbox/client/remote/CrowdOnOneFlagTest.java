package dev.signalbox.client.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.remote.Crowd.Retries;
import dev.signalbox.client.session.Session;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.history.Answer;
import dev.signalbox.testkit.history.Ask;
import dev.signalbox.testkit.history.LinearizabilityChecker;
import dev.signalbox.testkit.history.Operation;
import dev.signalbox.testkit.history.RuleBookModel;
import dev.signalbox.testkit.history.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty clients edit, stop and resume one flag at a server while the network between them misbehaves.
class CrowdOnOneFlagTest {
    private static final int CLIENTS = 20;
    private static final int CROWDS = 6;

    @TempDir
    private Path folder;

    private World world;
    private State start;

    @BeforeEach
    void aRunningRolloutInStaging() {
        begin(folder);
    }

    private void begin(Path data) {
        world = new World(data);
        Fixtures.apply(world.inside(Actors.SAM), Fixtures.runningAt(Fixtures.IN_STAGING, Fixtures.QUARTER));
        start = world.inside(Actors.SAM).state();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void twoThousandOperationsAreLinearizableAndStopsSurviveResumes() throws Exception {
        try (Session follower = Session.open(world.client(Actors.VERA), world.clock)) {
            List<Operation<Ask, Answer>> history = new Crowd(world, Retries.SAME_ID).run(CLIENTS, 100);
            State end = world.inside(Actors.SAM).state();

            assertEquals(2_000, history.size());
            assertSomethingHappened(history);
            assertEquals(new Verdict.Linearizable(), verdict(history));
            assertEquals(Set.of(), lostStops(history, end));
            Eventually.await(
                    "the follower sees the same", () -> follower.view().state().equals(Optional.of(end)));
        }
    }

    /// The control: who sends again under a new id cannot tell what came of it. A network that happens to lose no
    /// answer at a bad moment shows nothing, so there are a few crowds to try.
    @Test
    void retriesUnderNewIdsWouldNotBeLinearizable() throws Exception {
        Verdict verdict = verdict(new Crowd(world, Retries.NEW_ID).run(CLIENTS, 50));
        for (int crowd = 2; crowd <= CROWDS && verdict instanceof Verdict.Linearizable; crowd++) {
            world.close();
            begin(Files.createDirectory(folder.resolve("crowd-" + crowd)));
            verdict = verdict(new Crowd(world, Retries.NEW_ID).run(CLIENTS, 50));
        }

        assertInstanceOf(Verdict.Violated.class, verdict);
    }

    private Verdict verdict(List<Operation<Ask, Answer>> history) {
        return LinearizabilityChecker.check(history, new RuleBookModel(start, TestClock.START));
    }

    private static void assertSomethingHappened(List<Operation<Ask, Answer>> history) {
        Map<String, Long> outcomes =
                history.stream().collect(Collectors.groupingBy(CrowdOnOneFlagTest::outcome, Collectors.counting()));
        for (String outcome : List.of("Seen", "Applied", "Conflict", "Refused")) {
            assertTrue(outcomes.getOrDefault(outcome, 0L) > 50, "there is enough of each: " + outcomes);
        }
    }

    private static String outcome(Operation<Ask, Answer> operation) {
        return switch (operation.outcome()) {
            case Operation.Unknown<Answer>() -> "Unknown";
            case Operation.Answered<Answer>(Answer.Seen seen) -> "Seen";
            case Operation.Answered<Answer>(Answer.Received(Receipt receipt)) ->
                receipt.getClass().getSimpleName();
        };
    }

    /// Stops that were acknowledged, that nobody asked to lift, and that are not there.
    private static Set<StopId> lostStops(List<Operation<Ask, Answer>> history, State end) {
        Set<StopId> lost = history.stream()
                .filter(operation -> operation.outcome() instanceof Operation.Answered<Answer>)
                .flatMap(operation -> engaged(operation.input()))
                .collect(Collectors.toCollection(HashSet::new));
        assertNotEquals(Set.of(), lost);
        history.stream().flatMap(operation -> resumed(operation.input())).forEach(lost::remove);
        end.stops().live().stream().map(EmergencyStop::id).forEach(lost::remove);
        return lost;
    }

    private static Stream<StopId> engaged(Ask ask) {
        return ask instanceof Ask.Submit(var actor, var submission)
                        && submission.command() instanceof Command.EngageStop(var stop, var scope)
                ? Stream.of(stop)
                : Stream.empty();
    }

    private static Stream<StopId> resumed(Ask ask) {
        return ask instanceof Ask.Submit(var actor, var submission)
                        && submission.command() instanceof Command.RequestResume(var stops)
                ? stops.stream()
                : Stream.empty();
    }
}
