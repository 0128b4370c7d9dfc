package dev.signalbox.domain.incident;

import java.time.Duration;
import java.util.Optional;

/// How far an incident is (C.3), in order.
public enum IncidentPhase {
    /// Seen, and perhaps still going on. One minute to contain it (S2-119).
    DETECTED("Detected", "Contain", Optional.of(Duration.ofMinutes(1))),
    /// Whatever caused it is off for everybody.
    CONTAINED("Contained", "Contained", Optional.empty()),
    /// Ten minutes to read the logs and find the root cause (S2-120).
    INVESTIGATING("Investigating", "Investigate", Optional.of(Duration.ofMinutes(10))),
    /// Five minutes: hotfix or full rollback? (S2-121)
    DECIDING("Deciding", "Decide", Optional.of(Duration.ofMinutes(5))),
    /// The decision is carried out; it takes what it takes (S2-122).
    EXECUTING("Executing", "Execute", Optional.empty()),
    /// Carried out, and watched.
    MONITORING("Monitoring", "Monitor", Optional.empty()),
    CLOSED("Closed", "Closed", Optional.empty());

    private final String label;
    private final String task;
    private final Optional<Duration> budget;

    IncidentPhase(String label, String task, Optional<Duration> budget) {
        this.label = label;
        this.task = task;
        this.budget = budget;
    }

    /// What people read.
    public String label() {
        return label;
    }

    /// What is done in it, as an imperative.
    public String task() {
        return task;
    }

    /// What it may take at most; absent where no clock runs.
    public Optional<Duration> budget() {
        return budget;
    }

    /// True when `other` comes later.
    public boolean isBefore(IncidentPhase other) {
        return compareTo(other) < 0;
    }
}
