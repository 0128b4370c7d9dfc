package dev.signalbox.demo;

import dev.signalbox.domain.health.Variant;
import java.util.List;
import java.util.Optional;

/// What one path did since the last report.
///
/// @param errors failed requests, breaches among them
/// @param milliseconds latency of each request
record PathReport(
        Variant path,
        long successes,
        long errors,
        long securityReports,
        List<Double> milliseconds,
        Optional<String> lastError) {
    PathReport {
        milliseconds = List.copyOf(milliseconds);
    }

    long requests() {
        return successes + errors;
    }
}
