package dev.signalbox.http;

import static dev.signalbox.http.ServedStore.ACME;
import static dev.signalbox.http.ServedStore.CHECKOUT;
import static dev.signalbox.http.ServedStore.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.statistics.TelemetryCount;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.Actors;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server counts of its own decisions, stage changes and routed jobs, as others read it.
class TelemetryRoutesTest {
    private static final String USER = "{\"context\":{\"targetingKey\":\"user-1\"}}";
    private static final String JOB =
            "{\"policy\":\"hybrid-capture\",\"subject\":\"repo-1\",\"data\":{\"timeRange\":30}}";

    @TempDir
    Path directory;

    private ServedStore served;
    private Ask service;
    private Ask rina;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
        service = new Ask(served, Actors.CHECKOUT_SERVICE);
        rina = new Ask(served, Actors.RINA);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    @DisplayName("Decisions, one by one and in bulk, are counted by flag, outcome and reason")
    void decisionsAreCounted() {
        service.post("/ofrep/v1/evaluate/flags/checkout.new", USER);
        service.post("/ofrep/v1/evaluate/flags", USER);
        service.post("/ofrep/v1/evaluate/flags/made.up", USER);

        assertEquals(
                List.of(
                        "{environment=\"production\",flag=\"checkout.new\",outcome=\"off\",reason=\"flag_off\"} 2",
                        "{environment=\"production\",flag=\"other\",outcome=\"off\",reason=\"unknown_flag\"} 1",
                        "{environment=\"production\",flag=\"search.ranking\",outcome=\"off\",reason=\"flag_off\"} 1"),
                counted("torus_feature_flag_decision_total"));
    }

    @Test
    @DisplayName("Stage changes are counted by flag, direction and trigger")
    void stageChangesAreCounted() {
        served.submit(Actors.RINA, new Command.StartRollout(CHECKOUT));

        assertEquals(
                List.of("{environment=\"production\",flag=\"checkout.new\",direction=\"raised\",trigger=\"manual\"} 1"),
                counted("torus_feature_flag_rollout_stage_changed_total"));
    }

    @Test
    @DisplayName("A job that is routed is counted by policy, processor and cause (S3-80); one that is not, is not")
    void routedJobsAreCounted() {
        rina.post("/v1/environments/production/routed-jobs", JOB);
        rina.post("/v1/environments/production/routed-jobs", JOB);
        rina.post("/v1/environments/production/routed-jobs", JOB.replace("hybrid-capture", "none"));

        assertEquals(
                List.of("{environment=\"production\",policy=\"hybrid-capture\",processor=\"inngest\","
                        + "cause=\"not_eligible\"} 2"),
                counted("signalbox_routed_job_total"));
    }

    @Test
    @DisplayName("GET telemetry/counts -> the same by the hour; a window of more than 31 days -> 422")
    void hoursAreAnswered() {
        service.post("/ofrep/v1/evaluate/flags/checkout.new", USER);
        served.engine.telemetry(ACME).keepNow();

        TelemetryCount[] counts =
                DomainJson.read(rina.get("/v1/telemetry/counts").body(), TelemetryCount[].class);

        assertEquals(
                List.of("checkout.new off flag_off 1"),
                Arrays.stream(counts)
                        .map(count -> (count.labels().name() + " "
                                        + count.labels().result() + " "
                                        + count.labels().cause() + " " + count.count())
                                .toLowerCase(Locale.ROOT))
                        .toList());
        assertEquals(
                422,
                rina.get("/v1/telemetry/counts?from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z")
                        .statusCode());
    }

    @Test
    @DisplayName("Another tenant's counts are its own")
    void countsAreATenantsOwn() {
        service.post("/ofrep/v1/evaluate/flags/checkout.new", USER);

        assertEquals(0, served.engine.telemetry(GLOBEX).sinceOpened().size());
    }

    private List<String> counted(String series) {
        HttpResponse<String> answer = rina.get("/v1/telemetry");
        assertEquals(200, answer.statusCode());
        return answer.body()
                .lines()
                .filter(line -> line.startsWith(series))
                .map(line -> line.substring(series.length()))
                .toList();
    }
}
