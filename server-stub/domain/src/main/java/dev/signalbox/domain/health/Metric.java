package dev.signalbox.domain.health;

/// A figure that a stage can set bounds on (X-09: each names its unit and what it is counted over).
public enum Metric {
    /// Failed requests of the new path, in percent of all its requests.
    ERROR_RATE("error rate", "%"),
    /// Failed requests of the new path, counted.
    ERRORS("errors", ""),
    /// Median latency of the new path's requests, in milliseconds.
    P50_LATENCY("p50 latency", "ms"),
    /// 95th percentile of the new path's latency, in milliseconds.
    P95_LATENCY("p95 latency", "ms"),
    /// 99th percentile of the new path's latency, in milliseconds.
    P99_LATENCY("p99 latency", "ms"),
    /// Requests of the new path that reported a security problem, counted.
    SECURITY_REPORTS("security reports", "");

    private final String label;
    private final String unit;

    Metric(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /// What people read.
    public String label() {
        return label;
    }

    /// The unit, empty for a plain count.
    public String unit() {
        return unit;
    }
}
