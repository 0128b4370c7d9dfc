package dev.signalbox.desktop.source;

import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceUrl;
import java.util.Arrays;
import java.util.Optional;

/// What a source is, as people tell them apart.
enum SourceKind {
    PROMETHEUS("Prometheus"),
    JSON_OF_INTERVAL("JSON, counted anew each interval"),
    JSON_SINCE_START("JSON, counted since its program started");

    private final String label;

    SourceKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static SourceKind of(Origin origin) {
        return switch (origin) {
            case Origin.Prometheus prometheus -> PROMETHEUS;
            case Origin.JsonDocument document ->
                switch (document.counting()) {
                    case OF_THE_INTERVAL -> JSON_OF_INTERVAL;
                    case SINCE_THE_START -> JSON_SINCE_START;
                };
        };
    }

    static Optional<SourceKind> labelled(String text) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(text)).findFirst();
    }

    Origin origin(SourceUrl url, Figures figures) {
        return switch (this) {
            case PROMETHEUS -> new Origin.Prometheus(url, figures);
            case JSON_OF_INTERVAL -> new Origin.JsonDocument(url, figures, Origin.Counting.OF_THE_INTERVAL);
            case JSON_SINCE_START -> new Origin.JsonDocument(url, figures, Origin.Counting.SINCE_THE_START);
        };
    }
}
