package dev.signalbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.testkit.Actors;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs in, statistics and the state of sources out.
class StatisticsOverHttpTest {
    private static final String JOBS = "/v1/environments/production/jobs";
    private static final String STATISTICS = "/v1/environments/production/rollouts/checkout.new/statistics";
    private static final Actor WORKER = new Actor("worker", "Worker", Set.of(Role.SERVICE));

    @TempDir
    Path directory;

    private ServedStore served;

    @BeforeEach
    void serve() {
        served = new ServedStore(directory);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void jobsComeInUnderTheSeedsNames() {
        HttpResponse<String> taken = new Ask(served, WORKER).post(JOBS, """
                        [{"flag":"checkout.new","repositoryId":"r-1","processorType":"github_actions","success":true,"processingTime":120},
                         {"flag":"checkout.new","repositoryId":"r-2","processorType":"github_actions","success":false,
                          "processingTime":900.5,"errorMessage":"Timeout after 900 ms"},
                         {"flag":"checkout.new","repositoryId":"r-2","processorType":"lambda","variant":"old","success":true}]
                        """);
        assertEquals(204, taken.statusCode(), taken::body);

        String statistics = new Ask(served, Actors.VERA).get(STATISTICS).body();
        assertTrue(
                statistics.contains("\"errors\":[{\"before\":0,\"errors\":1,\"label\":\"Timeout after # ms\"}]"),
                statistics);
        assertTrue(
                statistics.contains("\"participation\":{\"either\":2,\"newPath\":2,\"oldPath\":1,\"rate\":100.0}"),
                statistics);
    }

    @Test
    void whoMayOnlyLookReportsNoJobs() {
        HttpResponse<String> refused = new Ask(served, Actors.VERA)
                .post(
                        JOBS,
                        "[{\"flag\":\"checkout.new\",\"repositoryId\":\"r\",\"processorType\":\"inngest\",\"success\":true}]");

        assertEquals(403, refused.statusCode());
    }

    @Test
    void aProcessorNobodyKnowsSaysItsPath() {
        HttpResponse<String> refused = new Ask(served, WORKER)
                .post(
                        JOBS,
                        "[{\"flag\":\"checkout.new\",\"repositoryId\":\"r\",\"processorType\":\"lambda\",\"success\":true}]");

        assertEquals("variant", Ask.problem(refused).field());
    }

    @Test
    void sourcesSayHowAskingThemGoes() {
        Ask rina = new Ask(served, Actors.TARA);
        HttpResponse<String> saved = rina.post("/v1/commands", """
                {"command":{"type":"SaveSource","source":{"address":{"environment":"production","flag":"checkout.new"},
                "interval":"PT1M","key":"prometheus","origin":{"type":"Prometheus","figures":{"errors":"b","successes":"a"},
                "url":"http://prometheus:9090"},"variant":"new"}},"expectation":{"type":"Anything"},
                "id":"00000000-0000-4000-8000-000000000001","reason":"it has them"}
                """);
        assertEquals(200, saved.statusCode(), saved::body);

        assertEquals(
                "{\"sources\":[{\"key\":\"prometheus\"}]}",
                new Ask(served, Actors.VERA).get("/v1/metric-sources").body());
    }
}
