package dev.signalbox.domain.aftercare;

import java.time.Duration;
import java.util.List;

/// The three paces at which a launch is watched, from 100 % on.
public enum MonitoringPhase {
    /// S2-97..99.
    FIRST_DAY(
            "First 24 hours",
            Duration.ofHours(2),
            List.of("Error rate", "Response time (p50, p95, p99)", "User complaints", "Business metrics"),
            List.of("Escalate at once when a threshold is broken")),
    /// S2-100..102.
    FIRST_WEEK(
            "First week",
            Duration.ofDays(1),
            List.of(
                    "Trends of error rate and latency",
                    "User feedback (support tickets, reviews)",
                    "Business impact (conversion, engagement)"),
            List.of("Fix bugs", "Tune performance", "Adjust the feature to the feedback")),
    /// S2-103..105.
    ONGOING(
            "Ongoing",
            Duration.ofDays(7),
            List.of("Adoption of the feature", "Performance trends", "Technical debt that piles up"),
            List.of("Schedule what follows", "Remove temporary code and flags", "Update the documentation"));

    private final String label;
    private final Duration cadence;
    private final List<String> checks;
    private final List<String> actions;

    MonitoringPhase(String label, Duration cadence, List<String> checks, List<String> actions) {
        this.label = label;
        this.cadence = cadence;
        this.checks = checks;
        this.actions = actions;
    }

    /// What people read.
    public String label() {
        return label;
    }

    /// How far apart two checks are.
    public Duration cadence() {
        return cadence;
    }

    /// What is looked at.
    public List<String> checks() {
        return checks;
    }

    /// What is done about it.
    public List<String> actions() {
        return actions;
    }
}
