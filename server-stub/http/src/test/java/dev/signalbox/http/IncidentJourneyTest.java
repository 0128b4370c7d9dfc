package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.CHECKOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.backout.BackOut;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.backout.BackOutPhase;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.backout.BackOuts;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.protocol.body.IncidentBodies;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rollback scenario of the launch plan over HTTP (S2-118..124), and what is owed afterwards.
class IncidentJourneyTest {
    private static final String ID = "00000000-0000-4000-8000-0000000001c1";
    private static final String ROLLBACK = "00000000-0000-4000-8000-0000000000b1";
    private static final String SCOPE =
            "{\"type\":\"OneFlag\",\"flag\":\"checkout.new\",\"environment\":\"production\"}";
    private static final String OPENING = "{\"incident\":\"" + ID + "\",\"title\":\"5 % errors at 25 %\","
            + "\"severity\":\"P0\",\"scope\":" + SCOPE + "}";
    private static final String ADDRESS = "{\"flag\":\"checkout.new\",\"environment\":\"production\"}";

    @TempDir
    Path directory;

    private ServedStore served;
    private Ask ivo;
    private Ask rina;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
        served.submit(Actors.SAM, new Command.StartRollout(CHECKOUT));
        ivo = new Ask(served, Actors.IVO);
        rina = new Ask(served, Actors.RINA);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void incidentGoesFromDetectedToClosedUnderTheSeedsNames() {
        HttpResponse<String> opened = ivo.post("/v1/incidents", OPENING);
        assertEquals(Optional.of(ID), opened.headers().firstValue("Signalbox-Incident"));
        served.clock.advance(Duration.ofSeconds(30));
        applied(ivo.post(path("/contain"), "{\"stop\":\"6f1c2a4e-0b1d-4c3e-8f5a-7b9c0d1e2f30\"}"));
        applied(ivo.post(path("/phase"), "{\"phase\":\"INVESTIGATING\"}"));
        applied(ivo.post(path("/notes"), "{\"text\":\"only on Android\"}"));
        applied(rina.post(
                path("/decision"),
                "{\"resolution\":{\"seen\":\"HIGH_ERROR_RATE\",\"stance\":\"ACCEPTED\",\"choice\":\"FULL_ROLLBACK\","
                        + "\"level\":\"FLAG_OFF\"}}"));
        applied(rina.post(path("/messages"), "{\"audience\":\"STATUS_PAGE\",\"text\":\"We are on it.\"}"));
        applied(rina.post(path("/retry"), "{\"rollout\":" + ADDRESS + ",\"due\":\"2100-01-01T00:00:00Z\"}"));
        assertEquals(
                "stop-unexplained",
                Ask.problem(ivo.post(path("/close"), "{\"reason\":\"a null pointer\"}"))
                        .code());
        served.submit(
                Actors.IVO,
                new Command.ExplainStop(served.state().stops().live().getFirst().id(), Severity.P0));
        applied(ivo.post(path("/close"), "{\"reason\":\"a null pointer\"}"));

        assertEquals(IncidentPhase.CLOSED, incident().phase());
        assertEquals(
                List.of(
                        "incident.opened",
                        "emergency_stop.engaged",
                        "incident.contained",
                        "incident.moved",
                        "incident.noted",
                        "incident.decided",
                        "notification.sent",
                        "incident.retry_scheduled",
                        "emergency_stop.explained",
                        "incident.closed"),
                actions(10));
    }

    @Test
    void suspectsTimelineAndDraftsComeFromTheLog() {
        ivo.post("/v1/incidents", OPENING);

        String suspects = ivo.get(path("/suspects")).body();
        String timeline = ivo.get(path("/timeline")).body();
        IncidentBodies.Message[] drafts =
                DomainJson.read(ivo.get(path("/messages")).body(), IncidentBodies.Message[].class);

        assertTrue(suspects.contains("\"overlap\":\"SAME_FLAG\""), suspects);
        assertTrue(timeline.contains("\"type\":\"IncidentOpened\""), timeline);
        assertTrue(drafts[0].text().startsWith("P0: 5 % errors at 25 %\nAffected: checkout.new in production"));
        assertEquals(3, drafts.length);
    }

    @Test
    void incidentNeedsAScopeOrAStop() {
        HttpResponse<String> answer = ivo.post("/v1/incidents", "{\"title\":\"Crashes\",\"severity\":\"P1\"}");

        assertEquals("scope", Ask.problem(answer).field());
    }

    @Test
    void rollbackRunsStepByStep() {
        applied(ivo.post(
                "/v1/rollbacks",
                "{\"rollback\":\"" + ROLLBACK + "\",\"rollout\":" + ADDRESS + ",\"name\":\"Flag off\"}"));
        String rollback = "/v1/rollbacks/" + ROLLBACK;
        applied(ivo.post(rollback + "/contain", "{}"));
        applied(ivo.post(rollback + "/steps", "{\"step\":0,\"outcome\":\"DONE\"}"));
        applied(ivo.post(rollback + "/steps", "{\"step\":1,\"outcome\":\"DONE\"}"));
        applied(ivo.post(rollback + "/steps", "{\"step\":2,\"outcome\":\"SKIPPED\",\"note\":\"seen\"}"));
        applied(ivo.post(rollback + "/ending", "{\"ending\":\"VERIFIED\",\"reason\":\"errors are gone\"}"));

        BackOut backOut = DomainJson.read(ivo.get(rollback).body(), BackOut.class);
        assertEquals(served.state().of(BackOuts.REGISTER).get(BackOutId.parse(ROLLBACK)), Optional.of(backOut));
        assertTrue(backOut.phase() instanceof BackOutPhase.Done);
    }

    @Test
    void rehearsalIsNeededBeforeSqlRunsInProduction() {
        HttpResponse<String> answer = ivo.post(
                "/v1/rollbacks",
                "{\"rollout\":" + ADDRESS + ",\"name\":\"Reverse migration\",\"reason\":\"data is wrong\"}");

        assertEquals("rehearsal-required", Ask.problem(answer).code());
    }

    @Test
    void bypassIsReviewedBySomebodyElse() {
        applied(rina.post(
                "/v1/environments/production/rollouts/checkout.new/advance", "{\"reason\":\"nobody is awake\"}"));
        long bypass = served.state().revision();
        String review = "/v1/bypasses/" + bypass + "/review";

        assertTrue(rina.get("/v1/bypasses").body().contains("\"kind\":\"ADVANCED_WITHOUT_DATA\""));
        assertEquals(
                "second-person-required",
                Ask.problem(rina.post(review, "{\"reason\":\"fine\"}")).code());
        applied(new Ask(served, Actors.ANA).post(review, "{\"reason\":\"fine\"}"));
    }

    @Test
    void viewersMayLookAndChangeNothing() {
        ivo.post("/v1/incidents", OPENING);
        Ask vera = new Ask(served, Actors.VERA);

        Stream.of(
                        "/v1/incidents",
                        path(""),
                        "/v1/rollback-procedures",
                        "/v1/rollbacks",
                        "/v1/bypasses",
                        "/v1/monitoring-duties",
                        "/v1/stale-flags",
                        "/v1/launches")
                .forEach(look -> assertEquals(200, vera.get(look).statusCode(), look));
        long before = served.state().revision();
        mutations().forEach(mutation -> {
            HttpResponse<String> answer = vera.post(mutation.path(), mutation.body());
            assertEquals("not-permitted", Ask.problem(answer).code(), mutation.path());
        });
        assertEquals(before, served.state().revision());
    }

    private static Stream<Mutation> mutations() {
        String rollback = "/v1/rollbacks/" + ROLLBACK;
        return Stream.of(
                new Mutation("/v1/incidents", OPENING),
                new Mutation(path("/contain"), "{}"),
                new Mutation(path("/phase"), "{\"phase\":\"INVESTIGATING\"}"),
                new Mutation(path("/owner"), "{}"),
                new Mutation(path("/severity"), "{\"severity\":\"P1\"}"),
                new Mutation(path("/notes"), "{\"text\":\"x\"}"),
                new Mutation(
                        path("/decision"),
                        "{\"resolution\":{\"seen\":\"MINOR_BUG\",\"stance\":\"ACCEPTED\",\"choice\":\"HOTFIX\"}}"),
                new Mutation(path("/messages"), "{\"audience\":\"USERS\",\"text\":\"x\"}"),
                new Mutation(path("/retry"), "{\"rollout\":" + ADDRESS + ",\"due\":\"2100-01-01T00:00:00Z\"}"),
                new Mutation(path("/retry/outcome"), "{\"outcome\":\"DROPPED\"}"),
                new Mutation(path("/close"), "{}"),
                new Mutation(
                        "/v1/rollback-procedures",
                        "{\"procedure\":{\"name\":\"Ours\",\"level\":\"CODE\",\"target\":\"PREVIOUS_RELEASE\","
                                + "\"useWhen\":[],\"steps\":[{\"type\":\"Manual\",\"title\":\"Look\","
                                + "\"instruction\":\"x\"}]}}"),
                new Mutation("/v1/rollback-procedures/retirements", "{\"name\":\"Ours\"}"),
                new Mutation(
                        "/v1/rollback-procedures/rehearsals", "{\"name\":\"Flag off\",\"environment\":\"production\"}"),
                new Mutation("/v1/rollbacks", "{\"rollout\":" + ADDRESS + ",\"name\":\"Flag off\"}"),
                new Mutation(rollback + "/contain", "{}"),
                new Mutation(rollback + "/steps", "{\"step\":0,\"outcome\":\"DONE\"}"),
                new Mutation(rollback + "/ending", "{\"ending\":\"VERIFIED\"}"),
                new Mutation(rollback + "/escalation", "{\"name\":\"Previous code\"}"),
                new Mutation("/v1/bypasses/1/review", "{\"reason\":\"x\"}"),
                new Mutation(
                        "/v1/monitoring-duties", "{\"rollout\":" + ADDRESS + ",\"number\":1,\"finding\":\"FINE\"}"),
                new Mutation("/v1/launches", "{\"rollout\":" + ADDRESS + "}"),
                new Mutation("/v1/launches/checkout.new/assignee", "{\"assignee\":\"Team\"}"),
                new Mutation("/v1/launches/checkout.new/steps", "{\"step\":\"ANNOUNCED\"}"));
    }

    private record Mutation(String path, String body) {}

    private static String path(String end) {
        return "/v1/incidents/" + ID + end;
    }

    private static void applied(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private Incident incident() {
        return served.state().of(Incidents.REGISTER).get(IncidentId.parse(ID)).orElseThrow();
    }

    /// The latest `count`, oldest first.
    private List<String> actions(int count) {
        return served
                .engine
                .store(ServedStore.ACME, Actors.SAM)
                .audit(AuditQuery.newest(count))
                .records()
                .reversed()
                .stream()
                .map(record -> record.entry().event().action())
                .toList();
    }
}
