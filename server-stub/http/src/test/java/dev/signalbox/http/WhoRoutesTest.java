package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.CHECKOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.decision.NextInLine;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.decision.StepFinding;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideReader;
import dev.signalbox.domain.override.OverrideStanding;
import dev.signalbox.domain.routing.RoutingAnswer;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.scope.ScopeHolds;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.protocol.body.ExplainAnswer;
import dev.signalbox.protocol.body.OverrideAnswer;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who gets it, over HTTP: lists, strategies, scopes, sizes, routing, overrides, and why.
class WhoRoutesTest {
    private static final String ROLLOUT = "/v1/environments/production/rollouts/checkout.new";
    private static final String JOB =
            "{\"policy\":\"hybrid-capture\",\"subject\":\"repo-1\",\"data\":{\"timeRange\":30}}";

    @TempDir
    Path directory;

    private ServedStore served;
    private Ask rina;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
        rina = new Ask(served, Actors.RINA);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    @DisplayName("PUT exemptions, POST whitelist and removals -> the lists, and their names in the trail")
    void listsAreKept() {
        ok(rina.put(
                ROLLOUT + "/exemptions",
                "{\"subject\":\"acme\",\"effect\":\"FORCE_DISABLE\",\"kind\":\"PUBLISHER\",\"note\":\"asked\"}"));
        ok(rina.post(ROLLOUT + "/whitelist", "{\"subjects\":[\"r1\",\"r2\"],\"kind\":\"REPOSITORY\"}"));
        ok(rina.post(ROLLOUT + "/whitelist/removals", "{\"subjects\":[\"r2\"],\"kind\":\"REPOSITORY\"}"));

        assertEquals(
                List.of("publisher:acme", "repository:r1"),
                Stream.of(read(rina.get(ROLLOUT + "/exemptions"), Exemption[].class))
                        .map(Exemption::key)
                        .toList());

        ok(rina.post(ROLLOUT + "/exemptions/removals", "{\"subject\":\"acme\",\"kind\":\"PUBLISHER\"}"));
        assertEquals(
                List.of("exemption.removed", "whitelist.removed", "whitelist.added", "exemption.added"),
                served.engine.store(ServedStore.ACME, Actors.SAM).audit(AuditQuery.newest(4)).records().stream()
                        .map(record -> record.entry().event().action())
                        .toList());
    }

    @Test
    @DisplayName("POST explanations -> the decision, its reason, and every step up to the one that decided")
    void decisionIsExplained() {
        start();
        ok(rina.put(
                ROLLOUT + "/exemptions", "{\"subject\":\"acme\",\"effect\":\"FORCE_ENABLE\",\"kind\":\"PUBLISHER\"}"));

        ExplainAnswer answer = read(
                rina.post(
                        ROLLOUT + "/explanations",
                        "{\"subject\":\"u1\",\"attributes\":{\"publisher_id\":\"acme\",\"plan\":null}}"),
                ExplainAnswer.class);

        assertEquals(Reason.INCLUDED, answer.reason());
        assertEquals(
                List.of(StepFinding.Result.PASSED, StepFinding.Result.DECIDED, StepFinding.Result.NOT_REACHED),
                List.of(
                        answer.steps().get(4).result(),
                        answer.steps().get(5).result(),
                        answer.steps().get(6).result()));
        assertEquals(12, answer.steps().size());
    }

    @Test
    @DisplayName("PUT categories and strategy, GET next -> the smallest first")
    void nextInLineIsByPriority() {
        start();
        ok(rina.put(ROLLOUT + "/strategy", "{\"strategy\":\"REPOSITORY_SIZE\"}"));
        categorize("big", 20_000);
        categorize("small", 1);

        NextInLine next = read(rina.get(ROLLOUT + "/next?stage=4"), NextInLine.class);

        assertEquals(
                List.of("small", "big"),
                next.subjects().stream().map(subject -> subject.subject()).toList());
        assertEquals(
                List.of("big", "small"),
                Stream.of(read(rina.get("/v1/subject-categories"), SubjectCategory[].class))
                        .map(SubjectCategory::subject)
                        .toList());
        assertEquals(422, rina.get(ROLLOUT + "/next?stage=99").statusCode());
    }

    @Test
    @DisplayName("PUT scopes with a stage -> held; without one -> inherits")
    void scopeIsHeldAndLetGo() {
        ok(rina.put(ROLLOUT + "/scopes", "{\"kind\":\"PUBLISHER\",\"id\":\"acme\",\"stage\":1}"));
        assertEquals(
                1, read(rina.get(ROLLOUT + "/scopes"), ScopeHolds.class).holds().size());

        ok(rina.put(ROLLOUT + "/scopes", "{\"kind\":\"PUBLISHER\",\"id\":\"acme\"}"));
        assertEquals(
                List.of(), read(rina.get(ROLLOUT + "/scopes"), ScopeHolds.class).holds());
    }

    @Test
    @DisplayName("POST routed-jobs -> not eligible: the safe processor; an unknown policy -> 404")
    void jobIsRoutedAndExplained() {
        RoutingAnswer answer = read(rina.post("/v1/environments/production/routed-jobs", JOB), RoutingAnswer.class);

        assertEquals(RoutingAnswer.Cause.NOT_ELIGIBLE, answer.cause());
        assertEquals("inngest", answer.processor());
        assertEquals(
                404,
                rina.post("/v1/environments/production/routed-jobs", JOB.replace("hybrid-capture", "none"))
                        .statusCode());
    }

    @Test
    @DisplayName("GET overrides -> what is in force, about which flags, and what becomes of it where")
    void overridesAreShownWithTheirStanding() {
        ok(rina.put("/v1/flags/checkout.new/override-prefix", "{\"prefix\":\"HYBRID\"}"));
        served.submit(
                Actor.MONITOR,
                new OverrideCommand.ObserveOverrides(OverrideReader.read(
                        Map.of("HYBRID_ROLLOUT_PERCENTAGE", "0"), List.of(new OverridePrefix("HYBRID")))));

        OverrideAnswer[] answers = read(rina.get("/v1/overrides"), OverrideAnswer[].class);

        assertEquals(1, answers.length);
        assertEquals("HYBRID_ROLLOUT_PERCENTAGE", answers[0].variable());
        assertEquals(List.of(CHECKOUT.flag()), answers[0].flags());
        assertEquals(Map.of(CHECKOUT.environment(), OverrideStanding.LOWERS_ONLY), answers[0].standings());
    }

    @Test
    @DisplayName("Every change by a viewer -> 403; internal actors by anybody but a system administrator -> 403")
    void wrongRoleChangesNothing() {
        Ask viewer = new Ask(served, new Actor("vera", "Vera", Set.of(Role.VIEWER)));
        long before = served.state().revision();

        List.of(
                        viewer.put(ROLLOUT + "/exemptions", "{\"subject\":\"a\",\"effect\":\"FORCE_ENABLE\"}"),
                        viewer.post(ROLLOUT + "/exemptions/removals", "{\"subject\":\"a\"}"),
                        viewer.post(ROLLOUT + "/whitelist", "{\"subjects\":[\"a\"]}"),
                        viewer.post(ROLLOUT + "/whitelist/removals", "{\"subjects\":[\"a\"]}"),
                        viewer.put(ROLLOUT + "/strategy", "{\"strategy\":\"WHITELIST\"}"),
                        viewer.put(ROLLOUT + "/scopes", "{\"kind\":\"TENANT\",\"id\":\"a\",\"stage\":0}"),
                        viewer.put("/v1/subject-categories", category("a", 1)),
                        viewer.post("/v1/routing-policies/retirements", "{\"name\":\"hybrid-capture\"}"),
                        viewer.put("/v1/segments", "{\"segment\":{\"key\":\"s\",\"members\":[],\"conditions\":[]}}"),
                        viewer.put("/v1/flags/checkout.new/override-prefix", "{}"),
                        rina.put("/v1/internal-actors", "{\"subject\":\"a\",\"status\":\"INTERNAL\"}"))
                .forEach(answer -> assertEquals(403, answer.statusCode(), answer::body));

        assertEquals(before, served.state().revision());
        ok(new Ask(served, Actors.SAM).put("/v1/internal-actors", "{\"subject\":\"a\",\"status\":\"INTERNAL\"}"));
        assertEquals("[\"a\"]", rina.get("/v1/internal-actors").body());
    }

    private void start() {
        served.submit(Actors.RINA, new Command.StartRollout(CHECKOUT));
    }

    private void categorize(String subject, int stars) {
        ok(rina.put("/v1/subject-categories", category(subject, stars)));
    }

    private static String category(String subject, int stars) {
        return "{\"subject\":\"" + subject + "\",\"counts\":{\"stars\":" + stars
                + ",\"contributors\":1,\"pullRequests\":1}}";
    }

    private static void ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private static <T> T read(HttpResponse<String> answer, Class<T> type) {
        ok(answer);
        return DomainJson.read(answer.body(), type);
    }
}
