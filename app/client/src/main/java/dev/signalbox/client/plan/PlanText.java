package dev.signalbox.client.plan;

import dev.signalbox.client.policy.FigureText;
import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.ladder.StageTarget;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Values as a person types and reads them. What is written here is read back as the same value. Reading throws
/// `InvalidValueException` with what is wrong and how to mend it.
public final class PlanText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern LENGTH = Pattern.compile("(\\d+)\\s*(d|h|min|s)\\s*");
    private static final Pattern BOUND = Pattern.compile("(.+?)\\s*(<=|>=|<|>)\\s*([0-9.]+)\\s*(%|ms)?");
    private static final Pattern RULE =
            Pattern.compile("(\\S+)\\s+(is one of|is|starts with|at least|at most)\\s+(.+)");

    private PlanText() {}

    /// Such as `5 d`, `1 d 12 h` or `90 s`; `0` for no time at all.
    public static String length(Duration length) {
        return FigureText.length(length);
    }

    /// Reads what [#length] writes.
    public static Duration length(String field, String text) {
        String stripped = text.strip();
        if (stripped.equals("0")) {
            return Duration.ZERO;
        }
        Matcher part = LENGTH.matcher(stripped);
        Duration length = Duration.ZERO;
        int end = 0;
        try {
            while (part.find() && part.start() == end) {
                length = length.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
                end = part.end();
            }
        } catch (ArithmeticException | NumberFormatException beyond) {
            throw new InvalidValueException(field, "it is longer than can be counted", "Give a shorter time.");
        }
        if (end == 0 || end < stripped.length()) {
            throw new InvalidValueException(
                    field,
                    "'" + stripped + "' is no length of time",
                    "Write days, hours and minutes, such as 2 d 6 h.");
        }
        return length;
    }

    /// In UTC, to the minute where it is whole; empty for none.
    public static String moment(Optional<Instant> at) {
        return at.map(moment ->
                        (moment.getEpochSecond() % 60 == 0 ? MINUTE : SECOND).format(moment.atOffset(ZoneOffset.UTC)))
                .orElse("");
    }

    /// Reads what [#moment] writes.
    public static Optional<Instant> moment(String field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        try {
            DateTimeFormatter form = stripped.length() > "yyyy-MM-dd HH:mm".length() ? SECOND : MINUTE;
            return Optional.of(LocalDateTime.parse(stripped, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException unread) {
            throw new InvalidValueException(
                    field,
                    "'" + stripped + "' is no day and time",
                    "Write it as 2026-03-01 14:30, in UTC, or leave it empty.");
        }
    }

    /// A whole number.
    public static long whole(String field, String text) {
        try {
            return Long.parseLong(text.strip().replace(" ", "").replace(",", ""));
        } catch (NumberFormatException unread) {
            throw new InvalidValueException(field, "'" + text.strip() + "' is no whole number", "Write digits only.");
        }
    }

    /// A percentage with as many places as it needs.
    public static String rate(double rate) {
        return FigureText.rate(rate);
    }

    /// Reads what [#rate] writes, with or without a sign behind it.
    public static double rate(String field, String text) {
        String stripped = text.strip().replace("%", "").strip();
        try {
            return new BigDecimal(stripped).doubleValue();
        } catch (NumberFormatException unread) {
            throw new InvalidValueException(
                    field, "'" + text.strip() + "' is no number", "Write percent, such as 2.5.");
        }
    }

    /// One a line, without empty ones.
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// One criterion a line.
    public static String criteria(List<Criterion> criteria) {
        return criteria.stream().map(PlanText::criterion).collect(Collectors.joining("\n"));
    }

    /// Such as `error rate < 1 %`, or the statement that a person judges.
    public static String criterion(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Manual(String statement) -> statement;
            case Criterion.Measured(var metric, var comparison, double bound) ->
                (metric.label() + " " + comparison.sign() + " " + rate(bound) + " " + metric.unit()).strip();
        };
    }

    /// Reads what [#criteria] writes: a line that compares a known metric is measured, any other is for a person.
    public static List<Criterion> criteria(String field, String text) {
        return lines(text).stream().map(line -> criterion(field, line)).toList();
    }

    private static Criterion criterion(String field, String line) {
        Matcher bound = BOUND.matcher(line);
        if (!bound.matches()) {
            return new Criterion.Manual(line);
        }
        Metric metric = Stream.of(Metric.values())
                .filter(known -> known.label().equalsIgnoreCase(bound.group(1)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        field,
                        "'" + bound.group(1) + "' is not measured",
                        "Name one of: "
                                + Stream.of(Metric.values()).map(Metric::label).collect(Collectors.joining(", "))
                                + "."));
        Comparison comparison = Stream.of(Comparison.values())
                .filter(known -> known.sign().equals(bound.group(2)))
                .findFirst()
                .orElseThrow();
        return new Criterion.Measured(metric, comparison, rate(field, bound.group(3)));
    }

    /// Whom a stage is for.
    public static String target(StageTarget target) {
        return switch (target) {
            case StageTarget.Off() -> "nobody";
            case StageTarget.InternalActors() -> "internal people";
            case StageTarget.Share(var share) -> share.value() == 100 ? "everybody" : share + " of everybody";
            case StageTarget.Count(long subjects) -> String.format(Locale.ROOT, "%,d subjects", subjects);
            case StageTarget.SegmentMembers(var segment, var share) -> share + " of segment " + segment;
        };
    }

    /// One condition a line, such as `plan is one of pro, team`.
    public static String conditions(List<Condition> conditions) {
        return conditions.stream().map(PlanText::condition).collect(Collectors.joining("\n"));
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Equals(var attribute, var value) -> attribute + " is " + value;
            case Condition.OneOf(var attribute, var values) ->
                attribute + " is one of " + String.join(", ", new TreeSet<>(values));
            case Condition.StartsWith(var attribute, var prefix) -> attribute + " starts with " + prefix;
            case Condition.AtLeast(var attribute, double minimum) -> attribute + " at least " + rate(minimum);
            case Condition.AtMost(var attribute, double maximum) -> attribute + " at most " + rate(maximum);
        };
    }

    /// Reads what [#conditions] writes.
    public static List<Condition> conditions(String field, String text) {
        List<Condition> conditions = new ArrayList<>();
        lines(text).forEach(line -> conditions.add(condition(field, line)));
        return conditions;
    }

    private static Condition condition(String field, String line) {
        Matcher rule = RULE.matcher(line);
        if (!rule.matches()) {
            throw new InvalidValueException(
                    field,
                    "'" + line + "' is no rule",
                    "Write an attribute, then is, is one of, starts with, at least or at most, then a value.");
        }
        String attribute = rule.group(1);
        String value = rule.group(3).strip();
        return switch (rule.group(2)) {
            case "is" -> new Condition.Equals(attribute, value);
            case "is one of" -> new Condition.OneOf(attribute, names(value));
            case "starts with" -> new Condition.StartsWith(attribute, value);
            case "at least" -> new Condition.AtLeast(attribute, rate(field, value));
            default -> new Condition.AtMost(attribute, rate(field, value));
        };
    }

    /// Names between commas or line ends.
    public static Set<String> names(String text) {
        return Stream.of(text.split("[,\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duration unit(String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(1);
            case "h" -> Duration.ofHours(1);
            case "min" -> Duration.ofMinutes(1);
            default -> Duration.ofSeconds(1);
        };
    }

    /// `wrong` as it stands below a field.
    public static String problem(InvalidValueException wrong) {
        Function<String, String> sentence = text -> Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return sentence.apply(wrong.problem()) + ". " + wrong.fix();
    }
}
