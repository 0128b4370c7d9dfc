package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.CHECKOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.KnownEvaluator;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How callers that say which instance they are get counted, and when they count as reached.
class EvaluatorCountTest {
    private static final String SINGLE = "/ofrep/v1/evaluate/flags/checkout.new";
    private static final String BULK = "/ofrep/v1/evaluate/flags";
    private static final String USER = "{\"context\":{\"targetingKey\":\"user-1\"}}";
    private static final String HEADER = "X-Signalbox-Evaluator";
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");

    @TempDir
    Path directory;

    private ServedStore served;
    private Ask service;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
        service = new Ask(served, Actors.CHECKOUT_SERVICE);
        served.submit(Actors.RINA, new Command.StartRollout(CHECKOUT));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void whoDoesNotSayWhichInstanceItIsGoesUncounted() {
        service.post(SINGLE, USER);
        service.post(BULK, USER);

        assertEquals(List.of(), reach().evaluators());
    }

    @Test
    void whoAsksForEachDecisionIsReachedByTheFirstOneAfterTheStop() {
        service.post(SINGLE, USER, HEADER, "edge-1");
        long stopped = stop();
        assertEquals(List.of(known("edge-1", stopped - 1)), reach().silent());

        service.post(SINGLE, USER, HEADER, "edge-1");

        assertEquals(List.of(known("edge-1", stopped)), reach().reached());
    }

    @Test
    void whoKeepsDecisionsIsReachedOnceItShowsThatItHasThem() {
        stop();
        HttpResponse<String> answer = service.post(BULK, USER, HEADER, "app-1");
        assertEquals(List.of(known("app-1", 0)), reach().silent());

        service.post(
                BULK,
                USER,
                HEADER,
                "app-1",
                "If-None-Match",
                answer.headers().firstValue("ETag").orElseThrow());

        assertEquals(List.of(known("app-1", served.state().revision())), reach().reached());
    }

    @Test
    void whoFollowsTheLogHasTakenInWhatItAsksToGoOnFrom() throws Exception {
        long stopped = stop();
        follow(stopped - 1);
        assertEquals(1, reach().silent().size());

        follow(stopped);

        assertEquals(
                List.of(new KnownEvaluator(
                        new EvaluatorKey("edge-1"), Optional.empty(), stopped, served.clock.instant())),
                reach().reached());
    }

    @Test
    void whoFollowsFromAheadOfTheLogHoldsSomethingElse() throws Exception {
        long ahead = served.state().revision() + 100;

        follow(ahead);

        assertEquals(1, reach().silent().size());
        assertEquals(0, reach().silent().getFirst().revision());
    }

    @Test
    void anAcknowledgementCountsAtOnce() {
        long stopped = stop();

        int status = service.post(
                        "/v1/acknowledgements",
                        "{\"evaluator\":\"edge-1\",\"environment\":\"production\",\"revision\":" + stopped + "}")
                .statusCode();

        assertEquals(204, status);
        assertEquals(List.of(known("edge-1", stopped)), reach().reached());
    }

    @Test
    void whoIsNoProgramCannotSayThatAStopReachedOne() {
        long stopped = stop();
        Ask ivo = new Ask(served, Actors.IVO);

        assertEquals(
                403,
                ivo.post("/v1/acknowledgements", "{\"evaluator\":\"edge-1\",\"revision\":" + stopped + "}")
                        .statusCode());
        assertEquals(200, ivo.post(SINGLE, USER, HEADER, "edge-1").statusCode());

        assertEquals(List.of(), reach().evaluators());
    }

    @Test
    void whatCannotBeAnAcknowledgementIsRefused() {
        long tooLate = served.state().revision() + 1;

        assertEquals(
                "revision",
                Ask.problem(service.post(
                                "/v1/acknowledgements", "{\"evaluator\":\"edge-1\",\"revision\":" + tooLate + "}"))
                        .field());
        assertEquals(
                "evaluator",
                Ask.problem(service.post(SINGLE, USER, HEADER, "edge 1")).field());
        assertEquals(List.of(), reach().evaluators());
    }

    @Test
    void evaluatorsOfAnotherTenantAreNotShown() {
        Ask other = new Ask(served, served.token(ServedStore.GLOBEX, Actors.CHECKOUT_SERVICE, Optional.empty()));
        other.post("/ofrep/v1/evaluate/flags/globex.secret", USER, HEADER, "edge-9");

        assertEquals(List.of(), reach().evaluators());
    }

    private long stop() {
        served.submit(Actors.IVO, new Command.EngageStop(new StopId(UUID.randomUUID()), new StopScope.Everything()));
        return served.state().revision();
    }

    private void follow(long after) throws IOException, InterruptedException {
        HttpResponse<InputStream> stream = served.http()
                .send(
                        service.request("/v1/changes?after=" + after, HEADER, "edge-1")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        stream.body().close();
    }

    private Reach reach() {
        HttpResponse<String> answer = new Ask(served, Actors.IVO).get("/v1/reach");
        return DomainJson.read(answer.body(), Reach.class);
    }

    private KnownEvaluator known(String name, long revision) {
        return new KnownEvaluator(
                new EvaluatorKey(name),
                Optional.of(PRODUCTION),
                revision,
                served.engine.clock().instant());
    }
}
