package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.rollout.GraphModel.Sample;
import dev.signalbox.desktop.rollout.GraphModel.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the graph says at one instant, in words: what the cursor reads out, a table row shows and a screen reader
/// speaks.
///
/// @param time of day, to the second
/// @param event what happened just then, and what was wrong; empty for nothing
record GraphReading(
        String time,
        String stage,
        String planned,
        String actual,
        String measured,
        String errors,
        String p95,
        String event) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

    static GraphReading at(GraphModel model, Instant at, ZoneId zone) {
        Optional<Step> actual = GraphModel.stepAt(model.actual(), at);
        boolean future = at.isAfter(model.now());
        Optional<Sample> sample = future ? Optional.empty() : model.sampleAt(at);
        Optional<Sample> judged = sample.filter(found -> found.n() > 0);
        return new GraphReading(
                CLOCK.format(at.atZone(zone)),
                actual.map(Step::name).orElse("Off"),
                GraphModel.stepAt(model.planned(), at)
                        .map(step -> percent(step.percent()))
                        .orElse("0 %"),
                future ? "to come" : actual.map(step -> percent(step.percent())).orElse("0 %"),
                future
                        ? "to come"
                        : sample.map(found -> percent(found.exposure())).orElse("not known"),
                future
                        ? "to come"
                        : judged.map(found -> percent(found.errorRate())).orElse("not known"),
                future
                        ? "to come"
                        : judged.filter(found -> !Double.isNaN(found.p95()))
                                .map(found -> String.format(Locale.ROOT, "%.0f ms", found.p95()))
                                .orElse("not known"),
                event(model, at));
    }

    private static String event(GraphModel model, Instant at) {
        return Stream.concat(
                        model.markNear(at).map(GraphModel.Mark::words).stream(),
                        model.unhealthyAt(at).map(span -> "Unhealthy: " + DetailWords.evidence(span.why())).stream())
                .collect(Collectors.joining(". "));
    }

    /// The same, with what would have been served behind what was.
    GraphReading supposing(String whatIf) {
        return new GraphReading(time, stage, planned, actual + "  ·  " + whatIf, measured, errors, p95, event);
    }

    /// The whole of it as one sentence.
    String spoken() {
        return time + ": stage " + stage + ", planned " + planned + ", actual " + actual + ", measured " + measured
                + ", errors " + errors + ", p95 " + p95 + "." + (event.isEmpty() ? "" : " " + event + ".");
    }

    static String percent(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f %%", value)
                : String.format(Locale.ROOT, value < 0.1 ? "%.2f %%" : "%.1f %%", value);
    }
}
