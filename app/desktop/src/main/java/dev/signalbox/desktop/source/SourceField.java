package dev.signalbox.desktop.source;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;

/// What a person says of a metric source, in the order of the form.
enum SourceField implements FieldName {
    NAME(new FieldWords("source-name", "Name", "such as checkout-prometheus"), "source"),
    KIND(FieldWords.chosen("source-kind", "Kind"), "kind"),
    URL(new FieldWords("source-url", "Address", "such as https://prometheus.example:9090"), "url"),
    PLACE(FieldWords.chosen("source-place", "Feeds the rollout"), "flag"),
    VARIANT(FieldWords.chosen("source-variant", "Figures of"), "variant"),
    INTERVAL(new FieldWords("source-interval", "Asked every", "such as 1 min"), "interval"),
    SUCCESSES(
            new FieldWords("source-successes", "Requests that worked", "PromQL, or a pointer such as /jobs/done"),
            "figures"),
    ERRORS(
            new FieldWords("source-errors", "Requests that failed", "PromQL, or a pointer such as /jobs/failed"),
            "errors"),
    P50(new FieldWords("source-p50", "p50 latency, in ms", "optional"), "p50"),
    P95(new FieldWords("source-p95", "p95 latency, in ms", "optional"), "p95"),
    P99(new FieldWords("source-p99", "p99 latency, in ms", "optional"), "p99"),
    BACKLOG(new FieldWords("source-backlog", "Jobs that wait", "optional"), "backlog"),
    TOKEN(new FieldWords("source-token", "Name of the server's token", "optional; never the token itself"), "token");

    private final FieldWords words;
    private final String refused;

    SourceField(FieldWords words, String refused) {
        this.words = words;
        this.refused = refused;
    }

    @Override
    public FieldWords words() {
        return words;
    }

    /// What the rules call it when they refuse it.
    String refused() {
        return refused;
    }
}
