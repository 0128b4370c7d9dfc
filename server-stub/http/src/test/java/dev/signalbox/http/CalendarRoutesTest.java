package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.CHECKOUT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.calendar.CalendarEntry;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dated things and ladder templates over HTTP.
class CalendarRoutesTest {
    private static final String ROLLOUT = "/v1/environments/production/rollouts/checkout.new";
    private static final String HOUSE =
            "{\"name\":\"House ladder\",\"retryStage\":1,\"skipping\":\"FORBIDDEN\",\"stages\":["
                    + stage("Off", "{\"type\":\"Off\"}") + ","
                    + stage("Half", "{\"type\":\"Share\",\"percentage\":50}") + "]}";

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
    @DisplayName("POST schedules, hold, release, confirm -> the act is planned, kept, let go and done")
    void actGoesThroughItsLife() {
        String id = planned("{\"type\":\"Start\"}");

        assertEquals(new ActStanding.Waiting(), only().standing());
        assertEquals(200, post(new Ask(served, Actors.IVO), "/v1/schedules/" + id + "/hold"));
        assertEquals("ivo", ((ActStanding.Held) only().standing()).by());
        assertEquals(403, post(new Ask(served, Actors.IVO), "/v1/schedules/" + id + "/release"));
        assertEquals(200, post(rina, "/v1/schedules/" + id + "/release"));
        assertEquals(200, post(rina, "/v1/schedules/" + id + "/confirm"));
        assertEquals(List.of(), schedules());
        assertEquals(1, rollout().stageIndex());
    }

    @Test
    @DisplayName("POST cancel -> gone; an unknown id -> 404; no id -> 422")
    void cancelledActIsGone() {
        String id = planned("{\"type\":\"RollBack\"}");

        assertEquals(200, post(rina, "/v1/schedules/" + id + "/cancel"));
        assertEquals(List.of(), schedules());
        assertEquals(404, post(rina, "/v1/schedules/00000000-0000-4000-8000-000000000000/cancel"));
        assertEquals(422, post(rina, "/v1/schedules/tomorrow/cancel"));
    }

    @Test
    @DisplayName("POST freezes -> start is refused as frozen; POST lift -> it starts")
    void freezeRefusesUntilItIsLifted() {
        HttpResponse<String> declared = rina.post(
                "/v1/freezes",
                "{\"time\":{\"type\":\"Once\",\"from\":\"" + served.clock.instant() + "\",\"to\":\""
                        + served.clock.instant().plus(Duration.ofDays(2)) + "\"},\"reason\":\"the fair\"}");
        String id = declared.headers().firstValue("Signalbox-Freeze").orElseThrow();

        assertEquals("frozen", Ask.problem(rina.post(ROLLOUT + "/start", "")).code());
        assertEquals("the fair", DomainJson.read(rina.get("/v1/freezes").body(), FreezeWindow[].class)[0].reason());
        assertEquals(422, rina.post("/v1/freezes/" + id + "/lift", "{}").statusCode());
        assertEquals(200, post(rina, "/v1/freezes/" + id + "/lift"));
        assertEquals(200, rina.post(ROLLOUT + "/start", "").statusCode());
    }

    @Test
    @DisplayName("POST freezes every week -> the calendar shows each time")
    void weeklyFreezeIsOnTheCalendarEveryWeek() {
        rina.post(
                "/v1/freezes",
                "{\"time\":{\"type\":\"Weekly\",\"day\":\"FRIDAY\",\"time\":\"16:00\",\"zone\":\"Europe/Paris\","
                        + "\"length\":\"PT64H\"},\"scope\":{\"environments\":[\"production\"],\"apps\":[]},"
                        + "\"reason\":\"nobody is there\"}");
        planned("{\"type\":\"Start\"}");

        List<CalendarEntry> entries = calendar("?from=" + served.clock.instant() + "&to="
                + served.clock.instant().plus(Duration.ofDays(21)));

        // It is Sunday: this weekend, and three more.
        assertEquals(
                4,
                entries.stream().filter(CalendarEntry.Frozen.class::isInstance).count());
        assertEquals(
                1,
                entries.stream().filter(CalendarEntry.Planned.class::isInstance).count());
        assertEquals(
                422,
                rina.get("/v1/calendar?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z")
                        .statusCode());
    }

    @Test
    @DisplayName("PUT a template, PUT a rollout by it, POST its retirement -> the rollout keeps its ladder")
    void templateIsSavedUsedAndRetired() {
        assertEquals(
                200,
                rina.put("/v1/ladder-templates", "{\"ladder\":" + HOUSE + "}").statusCode());
        assertEquals(
                200,
                rina.put(ROLLOUT, "{\"template\":\"House ladder\",\"population\":100}")
                        .statusCode());
        assertEquals(List.of("Canary-5", "Launch-plan-7", "Free percentage", "House ladder"), offered());
        assertEquals(
                200,
                rina.post("/v1/ladder-templates/retirements", "{\"name\":\"House ladder\"}")
                        .statusCode());
        assertEquals(List.of("Canary-5", "Launch-plan-7", "Free percentage"), offered());
        assertEquals("House ladder", rollout().ladder().name());

        HttpResponse<String> refused = rina.put(ROLLOUT, "{\"template\":\"House ladder\",\"population\":100}");
        assertEquals(422, refused.statusCode());
        assertEquals(
                "Templates are Canary-5, Launch-plan-7, Free percentage.",
                Ask.problem(refused).fix());
        assertEquals(
                404,
                rina.post("/v1/ladder-templates/retirements", "{\"name\":\"Canary-5\"}")
                        .statusCode());
    }

    private String planned(String act) {
        HttpResponse<String> answer = rina.post(
                ROLLOUT + "/schedules",
                "{\"act\":" + act + ",\"at\":\"" + served.clock.instant().plus(Duration.ofHours(1))
                        + "\",\"reason\":\"the quiet hour\"}");
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.headers().firstValue("Signalbox-Schedule").orElseThrow();
    }

    private ScheduledAct only() {
        ScheduledAct act = schedules().getFirst();
        assertEquals(CHECKOUT, act.address());
        assertEquals(new PlannedAct.Start(), act.act());
        return act;
    }

    private List<ScheduledAct> schedules() {
        return List.of(DomainJson.read(rina.get("/v1/schedules").body(), ScheduledAct[].class));
    }

    private List<CalendarEntry> calendar(String query) {
        return List.of(DomainJson.read(rina.get("/v1/calendar" + query).body(), CalendarEntry[].class));
    }

    private List<String> offered() {
        return Arrays.stream(DomainJson.read(rina.get("/v1/ladder-templates").body(), StageLadder[].class))
                .map(StageLadder::name)
                .toList();
    }

    private Rollout rollout() {
        return served.state().rollouts().get(CHECKOUT).orElseThrow();
    }

    private static int post(Ask somebody, String path) {
        return somebody.post(path, "{\"reason\":\"it is time\"}").statusCode();
    }

    private static String stage(String name, String target) {
        return "{\"name\":\"" + name + "\",\"target\":" + target
                + ",\"earliest\":\"PT0S\",\"minimum\":\"PT0S\",\"actions\":[],\"successCriteria\":[],"
                + "\"rollbackTriggers\":[],\"advance\":\"BY_HAND\"}";
    }
}
