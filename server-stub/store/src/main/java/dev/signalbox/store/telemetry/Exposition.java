package dev.signalbox.store.telemetry;

import dev.signalbox.domain.statistics.TelemetryEvent;
import dev.signalbox.domain.statistics.TelemetryLabels;
import java.util.Comparator;
import java.util.Locale;
import java.util.NavigableMap;

/// Counts as a Prometheus reads them.
public final class Exposition {
    /// The media type of the text.
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    static final Comparator<TelemetryLabels> ORDER = Comparator.comparing(TelemetryLabels::event)
            .thenComparing(TelemetryLabels::environment)
            .thenComparing(TelemetryLabels::name)
            .thenComparing(TelemetryLabels::result)
            .thenComparing(TelemetryLabels::cause);

    private Exposition() {}

    /// What `telemetry` counted since the store was opened.
    public static String of(Telemetry telemetry) {
        NavigableMap<TelemetryLabels, Long> counts = telemetry.sinceOpened();
        StringBuilder text = new StringBuilder();
        for (TelemetryEvent event : TelemetryEvent.values()) {
            text.append(
                    "# HELP %1$s_total %2$s\n# TYPE %1$s_total counter\n".formatted(event.series(), event.seedName()));
            counts.forEach((labels, count) -> {
                if (labels.event() == event) {
                    text.append(line(labels, count));
                }
            });
        }
        return text.toString();
    }

    private static String line(TelemetryLabels labels, long count) {
        TelemetryEvent event = labels.event();
        return "%s_total{environment=\"%s\",%s=\"%s\",%s=\"%s\",%s=\"%s\"} %d\n"
                .formatted(
                        event.series(),
                        escaped(labels.environment().value()),
                        event.nameLabel(),
                        escaped(labels.name()),
                        event.resultLabel(),
                        escaped(labels.result().toLowerCase(Locale.ROOT)),
                        event.causeLabel(),
                        escaped(labels.cause().toLowerCase(Locale.ROOT)),
                        count);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
