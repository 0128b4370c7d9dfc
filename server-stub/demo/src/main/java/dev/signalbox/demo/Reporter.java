package dev.signalbox.demo;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.SampleBody;
import dev.signalbox.protocol.body.SamplesBody;
import dev.signalbox.protocol.json.DomainJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reports to the public metrics API. A report is sent once: sending it again after a lost answer could count it twice.
final class Reporter implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int NO_CONTENT_TO_REDIRECT = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final FlagAddress address;
    private final HttpRequest.Builder request;

    Reporter(URI server, String token, FlagAddress address) {
        this.address = address;
        this.request = HttpRequest.newBuilder(URI.create(server + Paths.of(Paths.METRICS, address)))
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
        return DomainJson.write(
                new SamplesBody(reports.stream().map(this::sample).toList()));
    }

    private SampleBody sample(PathReport report) {
        List<Double> latencies = report.milliseconds().stream()
                .map(latency -> Math.round(latency * 10) / 10.0)
                .toList();
        return new SampleBody(
                address.flag(),
                report.path(),
                report.successes(),
                report.errors(),
                Optional.of(report.securityReports()),
                Optional.of(latencies),
                report.lastError(),
                Optional.empty());
    }

    @Override
    public void close() {
        http.close();
    }
}
