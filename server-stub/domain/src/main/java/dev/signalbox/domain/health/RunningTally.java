package dev.signalbox.domain.health;

/// A tally to put others into and take them out of, for windows that move. Mutable, and confined to one thread.
public final class RunningTally {
    private final long[] latency = new long[LatencyHistogram.CLASSES];
    private long successes;
    private long errors;
    private long securityReports;

    /// Puts `tally` in.
    public void add(Tally tally) {
        count(tally, 1);
    }

    /// Takes `tally` out, which was put in before.
    public void take(Tally tally) {
        count(tally, -1);
    }

    /// What is in now.
    public Tally tally() {
        return new Tally(successes, errors, securityReports, LatencyHistogram.ofCounts(latency));
    }

    private void count(Tally tally, int sign) {
        successes += sign * tally.successes();
        errors += sign * tally.errors();
        securityReports += sign * tally.securityReports();
        tally.latency().addTo(latency, sign);
    }
}
