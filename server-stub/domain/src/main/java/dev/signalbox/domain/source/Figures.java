package dev.signalbox.domain.source;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.Optional;
import java.util.stream.Stream;

/// Where each figure is found: PromQL for a Prometheus, JSON pointers (RFC 6901) for a document.
///
/// In PromQL, `$interval` stands for the source's interval, as in `sum(increase(jobs_total{ok="1"}[$interval]))`.
///
/// @param successes requests that worked, counted over one interval
/// @param errors requests that failed, counted likewise; what is missing is never taken for none
/// @param p50 median latency, in milliseconds
/// @param p95 95th percentile of latency, in milliseconds
/// @param p99 99th percentile of latency, in milliseconds
/// @param backlog how many jobs wait (S3-103)
public record Figures(
        String successes,
        String errors,
        Optional<String> p50,
        Optional<String> p95,
        Optional<String> p99,
        Optional<String> backlog) {
    private static final int LONGEST = 2_000;

    /// @throws InvalidValueException for an empty text or one of more than 2,000 characters
    public Figures {
        Stream.concat(
                        Stream.of(successes, errors),
                        Stream.of(p50, p95, p99, backlog).flatMap(Optional::stream))
                .filter(text -> text.isBlank() || text.length() > LONGEST)
                .findFirst()
                .ifPresent(text -> {
                    throw new InvalidValueException(
                            "figures", "one is empty or too long", "Give 1 to " + LONGEST + " characters for each.");
                });
    }

    /// The two that no source goes without.
    public static Figures of(String successes, String errors) {
        return new Figures(successes, errors, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
