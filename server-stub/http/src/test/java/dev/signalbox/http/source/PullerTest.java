package dev.signalbox.http.source;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.domain.source.TokenReference;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is asked of a source and what comes of its answers, on a real store and with answers made up.
class PullerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String EMPTY = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private Engine engine;
    private RolloutStore store;
    private Puller puller;

    @BeforeEach
    void open() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(TENANT, "easyMO");
        store = engine.store(TENANT, Actors.SAM);
        Fixtures.apply(store, Fixtures.runningAt(IN_PRODUCTION, Fixtures.QUARTER));
        SourceTokens tokens = new SourceTokens(name -> Optional.ofNullable(variables.get(name)));
        puller = new Puller(engine, this::answer, tokens, Runnable::run);
    }

    @AfterEach
    void close() {
        store.close();
        engine.close();
    }

    @Test
    void intervalsOfAPrometheusAreTakenOnceEach() {
        save(prometheus(Optional.empty()));
        clock.advance(Duration.ofSeconds(62));
        answer("ok", series(60, "95.2"));
        answer("failed", series(60, "4.6"));
        puller.tick();
        clock.advance(MINUTE);
        answer("ok", series(120, "190"));
        answer("failed", series(120, "10"));
        puller.tick();
        puller.tick();

        assertEquals(new Tally(285, 15, 0, tally().latency()), tally());
        assertEquals(Optional.of(TestClock.START.plusSeconds(120)), state().takenUntil());
        assertEquals(Optional.empty(), state().cause());
        assertEquals(4, asked.size(), asked::toString);
    }

    @Test
    void theRangeAskedGoesFromTheLastTakenToTheLastThatIsOver() {
        save(prometheus(Optional.empty()));
        clock.advance(Duration.ofSeconds(62));
        answer("ok", series(60, "1"));
        answer("failed", series(60, "0"));
        puller.tick();
        clock.advance(MINUTE.multipliedBy(3));
        asked.clear();
        puller.tick();

        long start = TestClock.START.getEpochSecond();
        assertEquals(
                "http://prometheus.example:9090/api/v1/query_range?query=ok[60s]&start=" + (start + 120) + "&end="
                        + (start + 240) + "&step=60",
                asked.getFirst());
    }

    @Test
    void whatIsMissingIsNoDataAndNoZero() {
        save(prometheus(Optional.empty()));
        clock.advance(Duration.ofSeconds(62));
        answer("ok", series(60, "1000"));
        answer("failed", EMPTY);
        puller.tick();
        try (Monitor monitor = new Monitor(engine)) {
            monitor.tick();
        }

        assertEquals(Tally.NONE, tally());
        assertEquals(
                Optional.of("The query for errors brought no data. Where none means 0, end it with 'or vector(0)'."),
                state().cause());
        assertEquals(
                Optional.of(Verdict.NO_DATA),
                store.state()
                        .rollouts()
                        .get(IN_PRODUCTION)
                        .orElseThrow()
                        .assessment()
                        .map(assessment -> assessment.verdict()));
    }

    @Test
    void noNumberIsNoDataEither() {
        save(prometheus(Optional.empty()));
        clock.advance(Duration.ofSeconds(62));
        answer("ok", series(60, "NaN"));
        answer("failed", series(60, "+Inf"));
        puller.tick();

        assertEquals(Tally.NONE, tally());
    }

    @Test
    void answersThatCannotBeUsedAreSaidAndAskedAgain() {
        save(prometheus(Optional.empty()));
        clock.advance(Duration.ofSeconds(62));
        assertEquals("Asked for successes: There is nothing.", causeOf("ok", Optional.empty()));
        assertEquals("Asked for successes: Its answer is no JSON.", causeOf("ok", Optional.of("<html>")));
        assertEquals(
                "Asked for successes: It is no answer of a Prometheus: its status is not 'success'.",
                causeOf("ok", Optional.of("{\"status\":\"error\"}")));
        assertEquals(
                "Asked for successes: The query comes to 2 series. Sum them up to one.",
                causeOf("ok", Optional.of(EMPTY.replace("[]", "[{},{}]"))));
        assertEquals(
                "Asked for successes: It gives -1, which is below 0.", causeOf("ok", Optional.of(series(60, "-1"))));
        answer("ok", series(60, "9"));
        answer("failed", series(60, "1"));
        clock.advance(Duration.ofSeconds(5));
        puller.tick();

        assertEquals(Optional.empty(), state().cause());
        assertEquals(10, tally().total());
    }

    @Test
    void anIntervalThatBeganBeforeTheStageCountsBeforeIt() {
        clock.advance(Duration.ofSeconds(30));
        Fixtures.apply(store, List.of(new Command.MoveToStage(IN_PRODUCTION, Fixtures.QUARTER + 1)));
        save(prometheus(Optional.empty()));
        clock.advance(Duration.ofSeconds(32));
        answer("ok", series(60, "0"));
        answer("failed", series(60, "500"));
        puller.tick();

        assertEquals(500, tally().total());
        assertEquals(
                0,
                engine.tally(
                                TENANT,
                                IN_PRODUCTION,
                                Variant.NEW,
                                TestClock.START.plusSeconds(30),
                                TestClock.START.plusSeconds(120))
                        .total());
    }

    @Test
    void countsSinceTheStartOfAProgramAreTakenByTheirDifference() {
        save(document(Origin.Counting.SINCE_THE_START));
        for (String jobs : List.of("[100,5]", "[160,8]", "[30,1]")) {
            clock.advance(MINUTE);
            answers.put("http://status.example/jobs", "{\"jobs\":" + jobs + ",\"waiting\":7}");
            puller.tick();
        }

        assertEquals(new Tally(60 + 30, 3 + 1, 0, tally().latency()), tally());
    }

    @Test
    void countsOfTheIntervalAreTakenAsTheyAre() {
        save(document(Origin.Counting.OF_THE_INTERVAL));
        clock.advance(MINUTE);
        for (int round = 0; round < 3; round++) {
            clock.advance(Duration.ofSeconds(30));
            answers.put("http://status.example/jobs", "{\"jobs\":[100,5]}");
            puller.tick();
        }

        assertEquals(new Tally(200, 10, 0, tally().latency()), tally());
    }

    @Test
    void aPointerToNoNumberIsSaid() {
        save(document(Origin.Counting.OF_THE_INTERVAL));
        clock.advance(MINUTE);
        answers.put("http://status.example/jobs", "{\"jobs\":[100,\"5\"]}");
        puller.tick();

        assertEquals(Optional.of("There is no number at /jobs/1 in its answer."), state().cause());
        assertEquals(Tally.NONE, tally());
    }

    @Test
    void aTokenGoesToItsHostAlone() {
        save(prometheus(Optional.of(new TokenReference("reader"))));
        clock.advance(Duration.ofSeconds(62));
        String name = "SIGNALBOX_SOURCE_TOKEN_EASYMO_READER";
        assertEquals(
                "The server has no token 'reader': set its variable " + name
                        + " to the host and the token, with a space between.",
                causeOf("ok", Optional.of(EMPTY)));
        variables.put(name, "other.example:9090 s3cret");
        assertEquals(
                "The token 'reader' is for another host than prometheus.example:9090.",
                causeOf("ok", Optional.of(EMPTY)));
        assertEquals(List.of(), asked);
        variables.put(name, "prometheus.example:9090 s3cret");
        answer("failed", EMPTY);
        causeOf("ok", Optional.of(EMPTY));

        assertTrue(asked.getFirst().endsWith(" with s3cret"), asked::toString);
    }

    @Test
    void aRetiredSourceIsNotAsked() {
        save(prometheus(Optional.empty()));
        Fixtures.apply(store, List.of(new SourceCommand.RetireSource(new SourceKey("source"))));
        clock.advance(Duration.ofSeconds(62));
        puller.tick();

        assertEquals(List.of(), asked);
        assertEquals(List.of(), engine.sources(TENANT));
    }

    private String causeOf(String query, Optional<String> answer) {
        answers.remove(query);
        answer.ifPresent(text -> answers.put(query, text));
        clock.advance(Duration.ofSeconds(5));
        puller.tick();
        return state().cause().orElse("");
    }

    private void save(MetricSource source) {
        Fixtures.apply(store, List.of(new SourceCommand.SaveSource(source)));
    }

    private void answer(String query, String answer) {
        answers.put(query, answer);
    }

    /// The answer to a PromQL is filed under its first word.
    private String answer(URI address, Optional<String> token) throws SourceFault {
        String text = URLDecoder.decode(address.toString(), StandardCharsets.UTF_8);
        asked.add(text + token.map(secret -> " with " + secret).orElse(""));
        String key = text.contains("?query=") ? text.replaceAll(".*[?]query=(\\w+).*", "$1") : text;
        String answer = answers.get(key);
        if (answer == null) {
            throw new SourceFault("There is nothing.");
        }
        return answer;
    }

    private SourceState state() {
        return engine.sources(TENANT).getFirst();
    }

    private Tally tally() {
        return engine.tally(
                TENANT, IN_PRODUCTION, Variant.NEW, TestClock.START, TestClock.START.plus(Duration.ofHours(1)));
    }

    private static String series(int second, String value) {
        return EMPTY.replace(
                "[]",
                "[{\"metric\":{},\"values\":[[" + (TestClock.START.getEpochSecond() + second) + ",\"" + value
                        + "\"]]}]");
    }

    private static MetricSource prometheus(Optional<TokenReference> token) {
        return new MetricSource(
                new SourceKey("source"),
                IN_PRODUCTION,
                Variant.NEW,
                MINUTE,
                new Origin.Prometheus(
                        new SourceUrl("http://prometheus.example:9090/"),
                        Figures.of("ok[$interval]", "failed[$interval]")),
                token);
    }

    private static MetricSource document(Origin.Counting counting) {
        return new MetricSource(
                new SourceKey("source"),
                IN_PRODUCTION,
                Variant.NEW,
                MINUTE,
                new Origin.JsonDocument(
                        new SourceUrl("http://status.example/jobs"), Figures.of("/jobs/0", "/jobs/1"), counting),
                Optional.empty());
    }
}
