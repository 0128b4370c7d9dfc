package dev.signalbox.demo;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Variant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reports to the public metrics API. A report is sent once: sending it again after a lost answer could count it twice.
final class Reporter implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int NO_CONTENT_TO_REDIRECT = 300;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final FlagAddress address;
    private final HttpRequest.Builder request;

    Reporter(URI server, String token, FlagAddress address) {
        this.address = address;
        String path = "/v1/environments/" + address.environment() + "/metrics";
        this.request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /// Sends `reports`; what became of it, in words, empty when it was taken.
    String send(List<PathReport> reports) throws InterruptedException {
        if (reports.isEmpty()) {
            return "";
        }
        HttpRequest post = request.copy()
                .POST(HttpRequest.BodyPublishers.ofString(body(reports)))
                .build();
        try {
            HttpResponse<String> answer = http.send(post, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() < NO_CONTENT_TO_REDIRECT
                    ? ""
                    : "report refused with " + answer.statusCode() + ": " + answer.body();
        } catch (IOException lost) {
            return "report lost, the store cannot be reached";
        }
    }

    /// The reports as the API takes them.
    String body(List<PathReport> reports) {
        ArrayNode list = json.createArrayNode();
        reports.forEach(report -> write(list.addObject(), report));
        return json.writeValueAsString(list);
    }

    private void write(ObjectNode object, PathReport report) {
        object.put("flag", address.flag().value())
                .put("variant", report.path() == Variant.NEW ? "new" : "old")
                .put("successes", report.successes())
                .put("errors", report.errors())
                .put("securityReports", report.securityReports());
        ArrayNode latencies = object.putArray("latenciesMs");
        for (double latency : report.milliseconds()) {
            latencies.add(Math.round(latency * 10) / 10.0);
        }
        report.lastError().ifPresent(text -> object.put("lastError", text));
    }

    @Override
    public void close() {
        http.close();
    }
}
