package dev.signalbox.desktop.source;

/// What a person says of a metric source, in the order of the form.
enum SourceField {
    NAME("source-name", "Name", "such as checkout-prometheus", "source"),
    KIND("source-kind", "Kind", "", "kind"),
    URL("source-url", "Address", "such as https://prometheus.example:9090", "url"),
    PLACE("source-place", "Feeds the rollout", "", "flag"),
    VARIANT("source-variant", "Figures of", "", "variant"),
    INTERVAL("source-interval", "Asked every", "such as 1 min", "interval"),
    SUCCESSES("source-successes", "Requests that worked", "PromQL, or a pointer such as /jobs/done", "figures"),
    ERRORS("source-errors", "Requests that failed", "PromQL, or a pointer such as /jobs/failed", "errors"),
    P50("source-p50", "p50 latency, in ms", "optional", "p50"),
    P95("source-p95", "p95 latency, in ms", "optional", "p95"),
    P99("source-p99", "p99 latency, in ms", "optional", "p99"),
    BACKLOG("source-backlog", "Jobs that wait", "optional", "backlog"),
    TOKEN("source-token", "Name of the server's token", "optional; never the token itself", "token");

    private final String id;
    private final String label;
    private final String hint;
    private final String refused;

    SourceField(String id, String label, String hint, String refused) {
        this.id = id;
        this.label = label;
        this.hint = hint;
        this.refused = refused;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    /// What the rules call it when they refuse it.
    String refused() {
        return refused;
    }

    /// True when it is one of a few things, and not typed.
    boolean isChosen() {
        return hint.isEmpty();
    }
}
