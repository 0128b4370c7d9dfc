package dev.signalbox.domain.guidance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The rows of the decision matrix (S2-125..130): issue, severity, methods, time to execute, and whom to tell.
public enum MatrixRow {
    HIGH_ERROR_RATE(
            "High error rate (>5 %)",
            Severity.P0,
            List.of(RollbackLevel.FLAG_OFF),
            Optional.of(Duration.ofMinutes(1)),
            "Turn the flag off",
            "#incidents and the on-call engineer"),
    SECURITY_VULNERABILITY(
            "Security vulnerability",
            Severity.P0,
            List.of(RollbackLevel.FLAG_OFF, RollbackLevel.CODE),
            Optional.of(Duration.ofMinutes(5)),
            "Turn the flag off, then roll back the code",
            "#incidents and the Security Lead"),
    PERFORMANCE_DEGRADATION(
            "Performance degradation",
            Severity.P1,
            List.of(RollbackLevel.FLAG_OFF),
            Optional.of(Duration.ofMinutes(1)),
            "Turn the flag off",
            "#incidents and the flag's owner"),
    MINOR_BUG(
            "Minor bug",
            Severity.P2,
            List.of(),
            Optional.empty(),
            "Hotfix in the next deployment, next day",
            "the flag's owner"),
    USER_CONFUSION(
            "User confusion",
            Severity.P2,
            List.of(),
            Optional.empty(),
            "Improve the docs and adjust the UI, next sprint",
            "the Product Manager");

    private final String issue;
    private final Severity severity;
    private final List<RollbackLevel> methods;
    private final Optional<Duration> timeToContain;
    private final String method;
    private final String tell;

    MatrixRow(
            String issue,
            Severity severity,
            List<RollbackLevel> methods,
            Optional<Duration> timeToContain,
            String method,
            String tell) {
        this.issue = issue;
        this.severity = severity;
        this.methods = List.copyOf(methods);
        this.timeToContain = timeToContain;
        this.method = method;
        this.tell = tell;
    }

    /// What is seen.
    public String issue() {
        return issue;
    }

    /// How bad that is.
    public Severity severity() {
        return severity;
    }

    /// The rollback levels to pull, in order; empty when none is.
    public List<RollbackLevel> methods() {
        return methods;
    }

    /// The time to contain it; absent when it is no matter of minutes.
    public Optional<Duration> timeToContain() {
        return timeToContain;
    }

    /// The matrix's own words for what to do.
    public String method() {
        return method;
    }

    /// Whom to tell.
    public String tell() {
        return tell;
    }
}
