package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Domain values as the detail screen writes them. Pure.
final class DetailWords {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

    private DetailWords() {}

    /// A stage's measured bounds, a line for each figure: below the first one it passes, beyond the second it goes
    /// back, such as `errors < 0.5 %, back > 1 %`.
    static List<String> bounds(Stage stage) {
        Map<String, String> lines = new LinkedHashMap<>();
        measured(stage.successCriteria()).forEach(pass -> lines.put(shortName(pass.metric()), bound(pass)));
        measured(stage.rollbackTriggers())
                .forEach(back -> lines.merge(
                        shortName(back.metric()),
                        "back " + bound(back),
                        (pass, then) -> pass.replace(" ms", "") + ", " + then));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue())
                .toList();
    }

    private static Stream<Criterion.Measured> measured(List<Criterion> criteria) {
        return criteria.stream().filter(Criterion.Measured.class::isInstance).map(Criterion.Measured.class::cast);
    }

    private static String bound(Criterion.Measured measured) {
        return sign(measured.comparison()) + " " + figure(measured.bound(), measured.metric());
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case BELOW -> "<";
            case AT_MOST -> "≤";
            case ABOVE -> ">";
            case AT_LEAST -> "≥";
        };
    }

    /// `text` with every instant in it as a time of day in `zone`.
    static String inZone(String text, ZoneId zone) {
        return INSTANT.matcher(text)
                .replaceAll(found -> CLOCK.format(Instant.parse(found.group()).atZone(zone)));
    }

    /// How long a stage lasts at least.
    static String dwell(Stage stage) {
        return stage.minimum().isZero() ? "no minimum" : "at least " + length(stage.minimum());
    }

    /// What an act of the store rested on: rule, value, n and window.
    static String evidence(Assessment assessment) {
        return "%s %s %s %s · n = %s · window %s · rule %s"
                .formatted(
                        assessment.metric().label(),
                        figure(assessment.value(), assessment.metric()),
                        sign(assessment.comparison()),
                        figure(assessment.bound(), assessment.metric()),
                        number(assessment.n()),
                        length(assessment.window()),
                        assessment.rule());
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case HOLD -> "hold";
            case ROLLBACK -> "roll back";
            case NO_DATA -> "not known";
        };
    }

    /// `7 s`, `4 min 10 s`, `3 h`, `2 d 4 h`: at most two units.
    static String length(Duration length) {
        return Times.length(length);
    }

    static String figure(double value, Metric metric) {
        return switch (metric) {
            case ERROR_RATE -> GraphReading.percent(value);
            case P50_LATENCY, P95_LATENCY, P99_LATENCY -> String.format(Locale.ROOT, "%,.0f ms", value);
            case PARTICIPATION, SAVINGS, CACHE_HIT_RATE -> GraphReading.percent(value);
            case COST -> String.format(Locale.ROOT, "%,.1f ct", value);
            case ERRORS,
                    SECURITY_REPORTS,
                    USER_COMPLAINTS,
                    QUEUE_BACKLOG,
                    ERROR_CATEGORIES,
                    GRAVE_INCIDENTS,
                    OBJECTIONS -> String.format(Locale.ROOT, "%,.0f", value);
        };
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String shortName(Metric metric) {
        return switch (metric) {
            case ERROR_RATE, ERRORS -> "errors";
            case P50_LATENCY -> "p50";
            case P95_LATENCY -> "p95";
            case P99_LATENCY -> "p99";
            case SECURITY_REPORTS -> "security";
            case USER_COMPLAINTS -> "complaints";
            case QUEUE_BACKLOG -> "backlog";
            case PARTICIPATION -> "participation";
            case COST -> "cost";
            case SAVINGS -> "savings";
            case ERROR_CATEGORIES -> "error kinds";
            case CACHE_HIT_RATE -> "cache hits";
            case GRAVE_INCIDENTS -> "incidents";
            case OBJECTIONS -> "objections";
        };
    }
}
