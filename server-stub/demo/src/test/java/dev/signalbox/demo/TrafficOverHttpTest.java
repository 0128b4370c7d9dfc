package dev.signalbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.TestClock;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way: the published SDK and provider, a real socket, the real server, the public metrics API.
class TrafficOverHttpTest {
    private static final EnvironmentKey PRODUCTION = Sample.DEEP_LINKS.environment();
    private static final int ENOUGH_USERS = 2_000;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private Engine engine;
    private HttpServer server;
    private String token;

    @BeforeEach
    void serveTheSampleAtTwentyFivePercent() throws Exception {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(Sample.TENANT, "easyMO");
        server = HttpServer.start(engine, "127.0.0.1", 0);
        token = engine.tokens().create(new TokenOwner(Sample.TENANT, Actors.CHECKOUT_SERVICE, Optional.of(PRODUCTION)));
        Files.writeString(tokenFile(), token);
        try (RolloutStore store = engine.store(Sample.TENANT, Sample.LOADER)) {
            Sample.STANDARD.setUp().forEach(store::submit);
            for (Command command : List.of(
                    new Command.PlanRollout(
                            Sample.DEEP_LINKS, SeedLadders.freePercentage(), Sample.USERS, HealthPolicy.DEFAULT),
                    new Command.StartRollout(Sample.DEEP_LINKS),
                    new Command.MoveToStage(Sample.DEEP_LINKS, 25))) {
                store.submit(Submission.of(UUID.randomUUID(), "to be seen from outside", command));
            }
        }
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    @Test
    void everyUserGetsOverTheSdkWhatTheStoreDecides() {
        CompiledFlags flags = engine.flags(Sample.TENANT, PRODUCTION).orElseThrow();
        Map<String, Boolean> decided = users().collect(Collectors.toMap(
                user -> user,
                user -> flags.evaluate(Sample.DEEP_LINKS.flag().value(), Subject.of(user))
                        .isOn()));

        Map<String, Boolean> answered = new TreeMap<>();
        try (Decisions decisions = new OfrepDecisions(server.uri(), token, Sample.DEEP_LINKS)) {
            users().forEach(user -> answered.put(user, decisions.decide(user) == Decisions.Answer.ON));
        }

        assertEquals(new TreeMap<>(decided), answered);
        assertEquals(25, 100.0 * answered.values().stream().filter(on -> on).count() / ENOUGH_USERS, 3);
    }

    @Test
    void theSampleIsCountedWhenAStopReachesIt() {
        try (Decisions decisions = new OfrepDecisions(server.uri(), token, Sample.DEEP_LINKS);
                RolloutStore store = engine.store(Sample.TENANT, Sample.LOADER)) {
            decisions.decide("user-1");
            store.submit(Submission.of(
                    UUID.randomUUID(),
                    "",
                    new Command.EngageStop(new StopId(UUID.randomUUID()), new StopScope.Everything())));
            long stopped = store.state().revision();
            assertEquals(
                    List.of(OfrepDecisions.INSTANCE), names(store.reach(stopped).silent()));

            assertEquals(Decisions.Answer.OFF, decisions.decide("user-1"));

            assertEquals(
                    List.of(OfrepDecisions.INSTANCE), names(store.reach(stopped).reached()));
        }
    }

    private static List<String> names(List<KnownEvaluator> evaluators) {
        return evaluators.stream().map(evaluator -> evaluator.key().value()).toList();
    }

    @Test
    void reportsArriveInTheStoresMetrics() throws Exception {
        Aggregate aggregate = new Aggregate();
        aggregate.add(new Request(Variant.NEW, Request.Ending.BREACHED, 80), Decisions.Answer.ON);
        aggregate.add(new Request(Variant.NEW, Request.Ending.SUCCEEDED, 90), Decisions.Answer.ON);
        aggregate.add(new Request(Variant.OLD, Request.Ending.FAILED, 120), Decisions.Answer.OFF);

        try (Reporter reporter = new Reporter(server.uri(), token, Sample.DEEP_LINKS)) {
            assertEquals("", reporter.send(aggregate.drain().paths()));
        }

        assertEquals(new Tally(1, 1, 1, LatencyHistogram.of(80, 90)), tally(Variant.NEW));
        assertEquals(new Tally(0, 1, 0, LatencyHistogram.of(120)), tally(Variant.OLD));
    }

    @Test
    void aReportThatIsRefusedIsSaidToBe() throws Exception {
        Aggregate aggregate = new Aggregate();
        aggregate.add(new Request(Variant.NEW, Request.Ending.SUCCEEDED, 80), Decisions.Answer.ON);

        try (Reporter reporter = new Reporter(server.uri(), "not-the-token", Sample.DEEP_LINKS)) {
            String trouble = reporter.send(aggregate.drain().paths());

            assertTrue(trouble.startsWith("report refused with 401: "), trouble);
        }
    }

    @Test
    void aProcessOfItsOwnReportsWhatItSawAndObeys() throws Exception {
        try (TrafficProcess traffic = start(server.uri())) {
            awaitLine(line -> line.contains("scenario healthy") && !line.startsWith("0 decisions"));
            traffic.fail(new Fault(Scenario.ERRORS, 10));
            awaitLine(line -> line.contains("scenario errors from 10 %") && !line.contains("errors new 0 of"));
        }

        assertTrue(tally(Variant.NEW).errors() > 0);
        assertTrue(tally(Variant.OLD).successes() > tally(Variant.NEW).total());
    }

    @Test
    void aProcessOfItsOwnGoesOnWhileTheStoreIsAway() throws Exception {
        try (TrafficProcess traffic = start(server.uri())) {
            int port = server.uri().getPort();
            awaitLine(line -> !line.startsWith("0 decisions") && !line.contains("unanswered"));

            server.close();
            awaitLine(line -> line.contains("unanswered") && line.contains("report lost"));

            server = HttpServer.start(engine, "127.0.0.1", port);
            awaitLine(line -> !line.startsWith("0 decisions") && !line.contains("unanswered"));
            assertTrue(traffic.isRunning());
        }
    }

    private TrafficProcess start(URI uri) throws Exception {
        return TrafficProcess.start(uri, tokenFile(), Fault.NONE, said::add);
    }

    private void awaitLine(Predicate<String> wanted) throws InterruptedException {
        String line = said.poll(1, TimeUnit.MINUTES);
        while (line != null && !wanted.test(line)) {
            line = said.poll(1, TimeUnit.MINUTES);
        }
        assertNotNull(line, "the process fell silent");
    }

    private Tally tally(Variant variant) {
        return engine.tally(
                Sample.TENANT,
                Sample.DEEP_LINKS,
                variant,
                TestClock.START,
                TestClock.START.plus(Duration.ofSeconds(1)));
    }

    private Path tokenFile() {
        return folder.resolve("service.token");
    }

    private static Stream<String> users() {
        return IntStream.rangeClosed(1, ENOUGH_USERS).mapToObj(Sample::user);
    }
}
