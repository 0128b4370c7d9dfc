package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.CHECKOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.body.TokenCreated;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each actor gets for each request. A specification in the order of a working day.
class RoutesTest {
    private static final String ROLLOUT = "/v1/environments/production/rollouts/checkout.new";

    @TempDir
    Path directory;

    private ServedStore served;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Nested
    class Anybody {
        private Ask anybody;

        @BeforeEach
        void connect() {
            anybody = new Ask(served, "no such token");
        }

        @Test
        @DisplayName("GET /health -> 200, up, at the log's revision")
        void seesWhetherItServes() {
            long before = served.state().revision();
            assertEquals(health(before), anybody.get("/health").body());

            served.submit(Actors.IVO, new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything()));

            assertEquals(health(before + 1), anybody.get("/health").body());
        }

        private String health(long revision) {
            return "{\"revision\":" + revision + ",\"schema\":" + served.engine.schemaVersion()
                    + ",\"status\":\"up\",\"version\":\"development\"}";
        }

        @Test
        @DisplayName("GET /v1/snapshot with a wrong token -> 401 and nothing else")
        void isToldToBringAToken() {
            HttpResponse<String> answer = anybody.get("/v1/snapshot");

            assertEquals(401, answer.statusCode());
            assertEquals(Optional.of("Bearer"), answer.headers().firstValue("WWW-Authenticate"));
            assertEquals("unauthorized", Ask.problem(answer).code());
            assertEquals("Authorization", Ask.problem(answer).field());
        }

        @Test
        @DisplayName("GET /nothing -> 404 as a problem")
        void isToldWhereThingsAre() {
            HttpResponse<String> answer = anybody.get("/nothing");

            assertEquals(404, answer.statusCode());
            assertEquals("not-found", Ask.problem(answer).code());
            assertEquals(
                    Optional.of("application/problem+json"), answer.headers().firstValue("Content-Type"));
        }

        @Test
        @DisplayName("POST /health -> 405 that names the methods there are")
        void isToldTheMethods() {
            HttpResponse<String> answer = anybody.post("/health", "{}");

            assertEquals(405, answer.statusCode());
            assertEquals(Optional.of("GET"), answer.headers().firstValue("Allow"));
            assertEquals("Use GET.", Ask.problem(answer).fix());
        }
    }

    @Nested
    class Viewer {
        private Ask vera;

        @BeforeEach
        void connect() {
            vera = new Ask(served, Actors.VERA);
        }

        @Test
        @DisplayName("GET /v1/identity -> 200, who one is")
        void learnsAsWhomSheIsTaken() {
            StoreIdentity identity = DomainJson.read(vera.get("/v1/identity").body(), StoreIdentity.class);

            assertEquals(Actors.VERA, identity.actor());
            assertEquals(ServedStore.ACME, identity.tenant());
        }

        @Test
        @DisplayName("GET /v1/snapshot -> 200, the whole state; again with its ETag -> 304")
        void getsTheStateOnce() {
            HttpResponse<String> first = vera.get("/v1/snapshot");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> second = vera.get("/v1/snapshot", "If-None-Match", tag);

            assertEquals(served.state(), DomainJson.read(first.body(), State.class));
            assertEquals(304, second.statusCode());
            assertEquals("", second.body());
        }

        @Test
        @DisplayName("GET /v1/flags -> 200, in the order of their keys")
        void listsFlags() {
            Flag[] flags = DomainJson.read(vera.get("/v1/flags").body(), Flag[].class);

            assertEquals(
                    List.of("checkout.new", "search.ranking"),
                    List.of(flags).stream().map(flag -> flag.key().value()).toList());
        }

        @Test
        @DisplayName("GET one rollout -> 200")
        void seesARollout() {
            Rollout rollout = DomainJson.read(vera.get(ROLLOUT).body(), Rollout.class);

            assertEquals(served.state().rollouts().get(CHECKOUT), Optional.of(rollout));
        }

        @Test
        @DisplayName("GET another tenant's flag -> 404, as if it never was")
        void doesNotSeeOtherTenants() {
            HttpResponse<String> theirs = vera.get("/v1/flags/globex.secret");
            HttpResponse<String> nobodys = vera.get("/v1/flags/nobodys.flag");

            assertEquals(404, theirs.statusCode());
            assertEquals(nobodys.body().replace("nobodys.flag", "globex.secret"), theirs.body());
        }

        @Test
        @DisplayName("GET /v1/flags with another tenant's slug -> 404")
        void cannotNameAnotherTenant() {
            HttpResponse<String> answer = vera.get("/v1/flags", "X-Tenant-Slug", "globex");

            assertEquals(404, answer.statusCode());
            assertEquals("X-Tenant-Slug", Ask.problem(answer).field());
            assertEquals(200, vera.get("/v1/flags", "X-Tenant-Slug", "acme").statusCode());
        }

        @Test
        @DisplayName("POST start -> 403 not-permitted, nothing changes")
        void mayNotStart() {
            State before = served.state();

            HttpResponse<String> answer = vera.post(ROLLOUT + "/start", "");

            assertEquals(403, answer.statusCode());
            assertEquals("not-permitted", Ask.problem(answer).code());
            assertEquals(before, served.state());
        }

        @Test
        @DisplayName("POST /v1/emergency-stops -> 403")
        void mayNotStop() {
            assertEquals(
                    403,
                    vera.post("/v1/emergency-stops", "{\"scope\":{\"type\":\"Everything\"}}")
                            .statusCode());
        }

        @Test
        @DisplayName("POST metrics -> 403, because metrics can roll back")
        void mayNotReport() {
            assertEquals(
                    403,
                    vera.post("/v1/environments/production/metrics", sample("checkout.new"))
                            .statusCode());
        }

        @Test
        @DisplayName("GET /v1/audit?limit=2 -> 200, the newest two")
        void readsTheTrail() {
            AuditPage page = DomainJson.read(vera.get("/v1/audit?limit=2").body(), AuditPage.class);

            assertEquals(
                    List.of(6L, 5L),
                    page.records().stream()
                            .map(record -> record.entry().sequence())
                            .toList());
        }
    }

    @Nested
    class ReleaseManager {
        private Ask rina;

        @BeforeEach
        void connect() {
            rina = new Ask(served, Actors.RINA);
        }

        @Test
        @DisplayName("POST start, advance to 5 % -> 200, then the exposure is planned")
        void takesARolloutUp() {
            rina.post(ROLLOUT + "/start", "{}");
            HttpResponse<String> advanced =
                    rina.post(ROLLOUT + "/advance", "{\"percentage\":5,\"reason\":\"no traffic yet\"}");

            assertEquals(200, advanced.statusCode());
            assertEquals(5.0, rollout().plannedPercent());
            assertEquals(
                    new Receipt.Applied(served.state().revision()), DomainJson.read(advanced.body(), Receipt.class));
        }

        @Test
        @DisplayName("POST pause, resume, rollback, undo, restart -> 200 each")
        void goesThroughEveryAct() {
            rina.post(ROLLOUT + "/start", "");

            assertEquals(200, rina.post(ROLLOUT + "/pause", "").statusCode());
            assertEquals(200, rina.post(ROLLOUT + "/resume", "").statusCode());
            assertEquals(
                    200,
                    rina.post(ROLLOUT + "/rollback", "{\"reason\":\"slow\"}").statusCode());
            assertEquals(200, rina.post(ROLLOUT + "/undo", "").statusCode());
            assertEquals(200, rina.post(ROLLOUT + "/rollback", "{}").statusCode());
            assertEquals(
                    200,
                    rina.post(ROLLOUT + "/restart", "{\"reason\":\"mended\"}").statusCode());
            assertTrue(rollout().phase() instanceof RolloutPhase.Running);
        }

        @Test
        @DisplayName("PUT a rollout from a template -> 200")
        void laysOutFromATemplate() {
            HttpResponse<String> answer = rina.put(ROLLOUT, "{\"template\":\"Launch-plan-7\",\"population\":5000}");

            assertEquals(200, answer.statusCode());
            assertEquals(SeedLadders.launchPlan7(), rollout().ladder());
        }

        @Test
        @DisplayName("POST /v1/flags -> 200")
        void createsAFlag() {
            String flag = "{\"key\":\"cart.v2\",\"app\":\"shop\",\"description\":\"New cart\",\"owner\":\"Shop\"}";

            assertEquals(200, rina.post("/v1/flags", flag).statusCode());
            assertEquals(200, rina.get("/v1/flags/cart.v2").statusCode());
        }

        @Test
        @DisplayName("POST pause with an outdated If-Match -> 409 with the revision it has now")
        void isToldThatItChangedMeanwhile() {
            rina.post(ROLLOUT + "/start", "");
            long seen = rollout().revision();
            rina.post(ROLLOUT + "/pause", "");

            HttpResponse<String> answer = rina.post(ROLLOUT + "/resume", "", "If-Match", "\"" + seen + "\"");

            assertEquals(409, answer.statusCode());
            assertEquals(
                    Optional.of(new Receipt.Conflict(rollout().revision())),
                    Ask.problem(answer).receipt());
        }

        @Test
        @DisplayName("POST the same Idempotency-Key twice -> the first answer, applied once")
        void isSafeToRepeat() {
            String id = UUID.randomUUID().toString();

            HttpResponse<String> first = rina.post(ROLLOUT + "/start", "", "Idempotency-Key", id);
            long revision = served.state().revision();
            HttpResponse<String> second = rina.post(ROLLOUT + "/start", "", "Idempotency-Key", id);

            assertEquals(first.body(), second.body());
            assertEquals(revision, served.state().revision());
        }

        @Test
        @DisplayName("POST /v1/commands -> the receipt that the store itself gives")
        void getsTheExactReceipt() {
            Submission skip = submission(new Command.MoveToStage(CHECKOUT, 3));

            HttpResponse<String> answer = rina.post("/v1/commands", DomainJson.write(skip));

            Receipt direct = served.engine.store(ServedStore.ACME, Actors.RINA).submit(skip);
            assertEquals(422, answer.statusCode());
            assertEquals(Optional.of(direct), Ask.problem(answer).receipt());
        }

        @Test
        @DisplayName("POST /v1/tokens -> 403")
        void createsNoTokens() {
            assertEquals(403, rina.post("/v1/tokens", token("OPERATOR")).statusCode());
        }
    }

    @Nested
    class IncidentResponder {
        private Ask ivo;

        @BeforeEach
        void connect() {
            ivo = new Ask(served, Actors.IVO);
        }

        @Test
        @DisplayName("POST /v1/emergency-stops -> 200, and it is engaged under the id one sent")
        void stops() {
            StopId stop = new StopId(UUID.randomUUID());

            HttpResponse<String> answer = ivo.post(
                    "/v1/emergency-stops",
                    "{\"scope\":{\"type\":\"WholeEnvironment\",\"environment\":\"production\"},\"stop\":\"" + stop
                            + "\"}");

            StopLatch latch = DomainJson.read(ivo.get("/v1/emergency-stops").body(), StopLatch.class);
            assertEquals(200, answer.statusCode());
            assertEquals(Optional.of(stop.toString()), answer.headers().firstValue("Signalbox-Stop"));
            assertEquals(stop, latch.live().getFirst().id());
        }

        @Test
        @DisplayName("POST advance -> 403: stopping is wide, raising is narrow")
        void mayNotRaise() {
            served.submit(Actors.RINA, new Command.StartRollout(CHECKOUT));

            assertEquals(403, ivo.post(ROLLOUT + "/advance", "{}").statusCode());
        }
    }

    @Nested
    class Approver {
        @Test
        @DisplayName("POST resume-requests, then confirmations by another person -> 200, and it is lifted")
        void liftsAStopTogetherWithAnother() {
            StopId stop = new StopId(UUID.randomUUID());
            served.submit(
                    Actors.IVO,
                    new Command.EngageStop(stop, new StopScope.OneFlag(CHECKOUT.flag(), CHECKOUT.environment())));
            String stops = "{\"stops\":[\"" + stop + "\"],\"reason\":\"mended\"}";
            Ask ana = new Ask(served, Actors.ANA);

            assertEquals(
                    200, ana.post("/v1/emergency-stops/resume-requests", stops).statusCode());
            assertEquals(
                    422, ana.post("/v1/emergency-stops/confirmations", stops).statusCode());
            assertEquals(
                    200,
                    new Ask(served, Actors.RINA)
                            .post("/v1/emergency-stops/confirmations", stops)
                            .statusCode());
            assertEquals(List.of(), served.state().stops().live());
        }
    }

    @Nested
    class Service {
        private Ask service;

        @BeforeEach
        void connect() {
            service = new Ask(served, Actors.CHECKOUT_SERVICE);
        }

        @Test
        @DisplayName("POST metrics -> 204, and they are in the graph")
        void reports() {
            HttpResponse<String> answer = service.post("/v1/environments/production/metrics", sample("checkout.new"));
            served.clock.advance(Duration.ofSeconds(10));
            MetricSeries series =
                    DomainJson.read(service.get(ROLLOUT + "/metrics?step=PT10S").body(), MetricSeries.class);

            assertEquals(204, answer.statusCode());
            assertEquals(7, series.points().getFirst().newPath().successes());
        }

        @Test
        @DisplayName("POST metrics of an unknown flag -> 404, none is taken")
        void isToldOfUnknownFlags() {
            HttpResponse<String> answer = service.post("/v1/environments/production/metrics", sample("no.such"));

            assertEquals(404, answer.statusCode());
            assertEquals("unknown-rollout", Ask.problem(answer).code());
        }
    }

    @Nested
    class Administrator {
        private Ask tara;

        @BeforeEach
        void connect() {
            tara = new Ask(served, Actors.TARA);
        }

        @Test
        @DisplayName("POST /v1/tokens -> 200, and the token works")
        void createsATokenThatWorks() {
            TokenCreated created =
                    DomainJson.read(tara.post("/v1/tokens", token("OPERATOR")).body(), TokenCreated.class);

            StoreIdentity identity = DomainJson.read(
                    new Ask(served, created.token()).get("/v1/identity").body(), StoreIdentity.class);
            assertEquals("olga", identity.actor().id());
        }

        @Test
        @DisplayName("POST /v1/tokens for a system administrator -> 403: nobody passes on more than they have")
        void cannotPassOnMoreThanTheyHave() {
            assertEquals(403, tara.post("/v1/tokens", token("SYSTEM_ADMIN")).statusCode());
        }

        @Test
        @DisplayName("POST /v1/tokens for the monitor -> 422")
        void cannotMakeAMonitor() {
            assertEquals(422, tara.post("/v1/tokens", token("MONITOR")).statusCode());
        }
    }

    private Rollout rollout() {
        return served.state().rollouts().get(CHECKOUT).orElseThrow();
    }

    private static Submission submission(Command command) {
        return new Submission(UUID.randomUUID(), new Expectation.Anything(), "", command);
    }

    private static String sample(String flag) {
        return "[{\"flag\":\"" + flag
                + "\",\"variant\":\"new\",\"successes\":7,\"errors\":1,\"latenciesMs\":[12.5,80]}]";
    }

    private static String token(String role) {
        return "{\"actor\":\"olga\",\"name\":\"Olga\",\"roles\":[\"" + role + "\"]}";
    }
}
