package dev.signalbox.desktop.policy;

import dev.signalbox.client.policy.HealthFigure;
import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.widget.FieldWords;
import java.util.Optional;

/// What a person says of a health policy, in the order of the form.
enum HealthField implements FieldName {
    WARN(HealthFigure.WARN, "health-warn", "such as 2.5 %; empty: inherited"),
    MAX(HealthFigure.MAX, "health-max", "such as 5 %; empty: inherited"),
    CRITICAL(HealthFigure.CRITICAL, "health-critical", "such as 10 %; empty: inherited"),
    WINDOW(HealthFigure.WINDOW, "health-window", "such as 24 h; empty: inherited"),
    INTERVAL(HealthFigure.INTERVAL, "health-interval", "such as 1 min; empty: inherited"),
    SAMPLE(HealthFigure.SAMPLE, "health-sample", "such as 10; empty: inherited"),
    CHECK(HealthFigure.CHECK, "health-check", "such as 2 h; empty: inherited"),
    ACT(HealthFigure.ACT, "health-act", ""),
    WHY(new FieldWords("health-why", "Why", "for the log"));

    private final Optional<HealthFigure> figure;
    private final FieldWords words;

    HealthField(HealthFigure figure, String id, String hint) {
        this.figure = Optional.of(figure);
        this.words = new FieldWords(id, figure.label(), hint);
    }

    HealthField(FieldWords words) {
        this.figure = Optional.empty();
        this.words = words;
    }

    @Override
    public FieldWords words() {
        return words;
    }

    /// The figure that it holds; absent for what is said about all of them.
    Optional<HealthFigure> figure() {
        return figure;
    }
}
