package dev.signalbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.Finding;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.Sourced;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.whatif.Act;
import dev.signalbox.protocol.body.FindingsAnswer;
import dev.signalbox.protocol.body.WhatIfAnswer;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How rollouts are judged, and would have been, over HTTP.
class JudgingRoutesTest {
    private static final String FREE = "/v1/environments/production/rollouts/search.ranking";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    private ServedStore served;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
        served.submit(Actors.SAM, new Command.SetHealthPolicy(ServedStore.FREE, HealthPolicy.INHERITED));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void eachLevelIsSetAndAuditedAndTheEffectivePolicyNamesIt() {
        Ask sam = new Ask(served, Actors.SAM);
        assertEquals(
                200, sam.put("/v1/health-policy", policy("\"minSample\":30")).statusCode());
        assertEquals(
                200,
                sam.put("/v1/environments/production/health-policy", policy("\"maxErrorRate\":4"))
                        .statusCode());
        assertEquals(
                200,
                sam.put(FREE + "/health-policy", policy("\"warnErrorRate\":1.5"))
                        .statusCode());

        EffectivePolicy effective =
                DomainJson.read(sam.get(FREE + "/health-policy").body(), EffectivePolicy.class);

        assertEquals(new Sourced<>(30, PolicyLevel.GLOBAL), effective.minSample());
        assertEquals(new Sourced<>(4.0, PolicyLevel.ENVIRONMENT), effective.maxErrorRate());
        assertEquals(new Sourced<>(1.5, PolicyLevel.FLAG), effective.warnErrorRate());
        assertEquals(new Sourced<>(10.0, PolicyLevel.BUILT_IN), effective.criticalErrorRate());
        assertEquals(
                HealthPolicy.INHERITED.from(30),
                DomainJson.read(sam.get("/v1/health-policy").body(), HealthPolicy.class));
        assertEquals(List.of("updated", "health_policy.updated", "health_policy.updated"), newestActions(3));
    }

    @Test
    void onlyWhoSetsUpEnvironmentsSetsWhatIsWiderThanARollout() {
        Ask rina = new Ask(served, Actors.RINA);

        assertEquals(
                403, rina.put("/v1/health-policy", policy("\"minSample\":30")).statusCode());
        assertEquals(
                403,
                rina.put("/v1/environments/production/health-policy", policy(""))
                        .statusCode());
        assertEquals(
                404,
                new Ask(served, Actors.SAM)
                        .put("/v1/environments/moon/health-policy", policy(""))
                        .statusCode());
    }

    @Test
    void theSeedsIncidentReplayedSaysWhereItWouldHaveRolledBack() {
        Instant start = served.clock.instant();
        for (int minute = 0; minute < 30; minute++) {
            int errors = minute < 20 ? 0 : 50;
            served.engine
                    .store(ServedStore.ACME, Actors.SAM)
                    .report(List.of(new MetricSample(
                            ServedStore.FREE,
                            Variant.NEW,
                            served.clock.instant(),
                            Fixtures.tally(1_000 - errors, errors, 100),
                            Optional.empty())));
            served.clock.advance(MINUTE);
        }
        long before = served.state().revision();
        HttpResponse<String> answer = new Ask(served, Actors.RINA)
                .post(FREE + "/what-if", "{\"from\":\"" + start + "\",\"health\":{\"maxErrorRate\":1}}");
        WhatIfAnswer replay = DomainJson.read(answer.body(), WhatIfAnswer.class);

        assertEquals(21, replay.looks());
        assertEquals(
                start.plus(MINUTE.multipliedBy(21)),
                replay.rollback().orElseThrow().at());
        assertEquals(
                List.of(Act.ADVANCE, Act.ROLL_BACK),
                replay.spans().stream()
                        .map(span -> span.act())
                        .filter(act -> act != Act.STAY)
                        .distinct()
                        .toList());
        assertEquals(before, served.state().revision());
    }

    @Test
    void whatPeopleFindIsRecordedAuditedAndCounted() {
        served.submit(Actors.SAM, new Command.StartRollout(ServedStore.FREE));
        Ask ivo = new Ask(served, Actors.IVO);
        String complaint = "{\"metric\":\"USER_COMPLAINTS\",\"more\":1,\"reason\":\"by telephone\"}";
        ivo.post(FREE + "/findings", complaint);
        assertEquals(200, ivo.post(FREE + "/findings", complaint).statusCode());

        FindingsAnswer answer = DomainJson.read(ivo.get(FREE + "/findings").body(), FindingsAnswer.class);
        assertEquals(
                List.of(new Finding.What.Figure(Metric.USER_COMPLAINTS, 2)),
                answer.findings().stream().map(Finding::what).toList());
        assertEquals("by telephone", answer.findings().getFirst().note());
        assertEquals(List.of("health.recorded", "health.recorded"), newestActions(2));
        assertEquals(422, ivo.post(FREE + "/findings", "{\"metric\":\"COST\"}").statusCode());
        assertEquals(
                403,
                new Ask(served, Actors.VERA).post(FREE + "/findings", complaint).statusCode());
    }

    private List<String> newestActions(int count) {
        return served.engine.store(ServedStore.ACME, Actors.SAM).audit(AuditQuery.newest(count)).records().stream()
                .map(record -> record.entry().event().action())
                .toList();
    }

    private static String policy(String figures) {
        return "{\"health\":{" + figures + "}}";
    }
}
