package dev.signalbox.demo;

import dev.signalbox.domain.health.Variant;
import java.util.List;
import java.util.Locale;

/// What happened between two reports.
///
/// @param unanswered decisions that could not be had; their users took the old path
record Second(List<PathReport> paths, long unanswered) {
    Second {
        paths = List.copyOf(paths);
    }

    long decisions() {
        return paths.stream().mapToLong(PathReport::requests).sum();
    }

    /// Share of users sent along the new path, in percent; 0 without decisions.
    double onPercent() {
        return decisions() == 0 ? 0 : 100.0 * of(Variant.NEW, PathReport::requests) / decisions();
    }

    /// The line that people read.
    String line(Fault fault) {
        String line = String.format(
                Locale.ROOT,
                "%d decisions, %.2f %% on, errors new %d of %d, old %d of %d, scenario %s",
                decisions(),
                onPercent(),
                of(Variant.NEW, PathReport::errors),
                of(Variant.NEW, PathReport::requests),
                of(Variant.OLD, PathReport::errors),
                of(Variant.OLD, PathReport::requests),
                fault);
        return unanswered == 0 ? line : line + ", " + unanswered + " unanswered";
    }

    private long of(Variant path, java.util.function.ToLongFunction<PathReport> figure) {
        return paths.stream()
                .filter(report -> report.path() == path)
                .mapToLong(figure)
                .sum();
    }
}
