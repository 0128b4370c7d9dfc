package dev.signalbox.domain.health;

/// A figure that a stage can set bounds on. Each says its unit and what is counted over what.
public enum Metric {
    ERROR_RATE("error rate", "%", "failed requests of the new path", "its requests", Origin.REQUESTS),
    ERRORS("errors", "", "failed requests of the new path", "", Origin.REQUESTS),
    P50_LATENCY("p50 latency", "ms", "median latency of the new path", "its requests", Origin.REQUESTS),
    P95_LATENCY("p95 latency", "ms", "95th percentile of the new path's latency", "its requests", Origin.REQUESTS),
    P99_LATENCY("p99 latency", "ms", "99th percentile of the new path's latency", "its requests", Origin.REQUESTS),
    SECURITY_REPORTS(
            "security reports", "", "requests of the new path that reported a security problem", "", Origin.REQUESTS),
    ///
    USER_COMPLAINTS("user complaints", "", "complaints that people counted on the stage", "", Origin.PEOPLE),
    /// Shows trouble of whoever processes (S3-103).
    QUEUE_BACKLOG("queue backlog", "jobs", "jobs that wait", "a moment", Origin.SERIES),
    /// Shows whether the rollout does anything at all (S3-104).
    PARTICIPATION(
            "participation", "%", "repositories that the new path served", "those that had any job", Origin.SERIES),
    COST("cost", "ct", "what the new path cost, in cents", "its jobs", Origin.SERIES),
    SAVINGS("savings", "%", "what a job of the new path costs less", "what one of the old path costs", Origin.SERIES),
    /// At most 20 are told apart (S1-14).
    ERROR_CATEGORIES("error categories", "", "kinds of errors that jobs of the new path met", "", Origin.SERIES),
    /// (S1-56, X-35)
    CACHE_HIT_RATE("cache hit rate", "%", "look-ups that the cache answered", "look-ups", Origin.SERIES),
    /// (S2-48, S2-80)
    GRAVE_INCIDENTS("open P0 and P1 incidents", "", "incidents over the flag that run", "", Origin.INCIDENTS),
    /// Rollback triggers of the stage that people found true, and success criteria that they found not to hold.
    OBJECTIONS("objections", "", "statements on the stage that people answered against it", "", Origin.PEOPLE);

    /// Where the figure comes from.
    public enum Origin {
        /// From requests that applications report; it has a minimum sample.
        REQUESTS,
        /// From what programs report beside requests, as far as that is fresh and enough; else as from people.
        SERIES,
        /// From what a person, or a program in a person's stead, records with a note; the latest record counts.
        PEOPLE,
        /// From the incidents that the store keeps: always known.
        INCIDENTS
    }

    private final String label;
    private final String unit;
    private final String numerator;
    private final String denominator;
    private final Origin origin;

    Metric(String label, String unit, String numerator, String denominator, Origin origin) {
        this.label = label;
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.origin = origin;
    }

    /// What people read.
    public String label() {
        return label;
    }

    /// The unit, empty for a plain count.
    public String unit() {
        return unit;
    }

    /// What is counted or measured.
    public String numerator() {
        return numerator;
    }

    /// What it is counted over; empty for a plain count.
    public String denominator() {
        return denominator;
    }

    /// Where it comes from.
    public Origin origin() {
        return origin;
    }
}
