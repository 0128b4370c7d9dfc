package dev.signalbox.demo;

import dev.signalbox.demo.Request.Ending;
import dev.signalbox.domain.health.Variant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects requests until the next report. Safe for any thread.
final class Aggregate {
    private final Map<Variant, List<Request>> requests = new EnumMap<>(Variant.class);
    private long unanswered;

    synchronized void add(Request request, Decisions.Answer answer) {
        requests.computeIfAbsent(request.path(), path -> new ArrayList<>()).add(request);
        unanswered += answer == Decisions.Answer.NONE ? 1 : 0;
    }

    /// Everything since the last call; paths without requests are left out.
    synchronized Second drain() {
        List<PathReport> reports = requests.entrySet().stream()
                .map(entry -> report(entry.getKey(), entry.getValue()))
                .toList();
        Second second = new Second(reports, unanswered);
        requests.clear();
        unanswered = 0;
        return second;
    }

    private static PathReport report(Variant path, List<Request> all) {
        long breaches = count(all, Ending.BREACHED);
        long errors = breaches + count(all, Ending.FAILED);
        List<Double> milliseconds = all.stream().map(Request::milliseconds).toList();
        return new PathReport(
                path, all.size() - errors, errors, breaches, milliseconds, lastError(path, errors, breaches));
    }

    private static long count(List<Request> all, Ending ending) {
        return all.stream().filter(request -> request.ending() == ending).count();
    }

    private static Optional<String> lastError(Variant path, long errors, long breaches) {
        if (breaches > 0) {
            return Optional.of("Security: a link opened a page outside the allow list");
        }
        if (errors > 0) {
            return Optional.of(
                    path == Variant.NEW
                            ? "No screen is registered for easymo://orders/recent"
                            : "The website answered 503 to /orders/recent");
        }
        return Optional.empty();
    }
}
