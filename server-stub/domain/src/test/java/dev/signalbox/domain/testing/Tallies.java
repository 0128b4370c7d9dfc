package dev.signalbox.domain.testing;

import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.Tally;

/// Tallies of requests that all took as long as each other.
public final class Tallies {
    private static final double QUICK = 20;

    private Tallies() {}

    /// As many requests, of which `errors` failed; all of them were quick.
    public static Tally errors(int errors, int requests) {
        return new Tally(requests - errors, errors, 0, took(QUICK, requests));
    }

    /// A thousand requests that worked, each in `milliseconds`.
    public static Tally latency(double milliseconds) {
        return new Tally(1_000, 0, 0, took(milliseconds, 1_000));
    }

    /// `requests` measurements of `milliseconds`.
    public static LatencyHistogram took(double milliseconds, int requests) {
        long[] counts = LatencyHistogram.of(milliseconds).counts();
        counts[counts.length - 1] = requests;
        return LatencyHistogram.ofCounts(counts);
    }
}
