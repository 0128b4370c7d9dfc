package dev.signalbox.domain.routing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a job, as its producer sends it: numbers, texts, booleans and lists, by name.
public record JobData(Map<String, Object> fields) {
    public JobData {
        fields = Map.copyOf(fields);
    }

    /// Asks `test`, and says what came of it.
    ///
    /// @throws UnroutableException when the field holds something that the test cannot compare
    Finding ask(RoutingTest test) {
        return switch (test) {
            case RoutingTest.AtMost most -> atMost(most);
            case RoutingTest.Above above -> above(above);
            case RoutingTest.SizeAtMost size -> sizeAtMost(size);
            case RoutingTest.Is is -> is(is);
        };
    }

    private Finding atMost(RoutingTest.AtMost test) {
        Object value = fields.get(test.field());
        if (isBlank(value)) {
            return new Finding(test.whenBlank() == RoutingTest.WhenBlank.HOLDS, blank(test.field(), value));
        }
        double number = number(test.field(), value);
        boolean holds = number <= test.bound();
        return new Finding(holds, compared(test.field(), number, holds ? "at most" : "above", test.bound()));
    }

    private Finding above(RoutingTest.Above test) {
        Object value = fields.get(test.field());
        if (isBlank(value)) {
            return new Finding(false, blank(test.field(), value));
        }
        double number = number(test.field(), value);
        boolean holds = number > test.bound();
        return new Finding(holds, compared(test.field(), number, holds ? "above" : "at most", test.bound()));
    }

    private Finding sizeAtMost(RoutingTest.SizeAtMost test) {
        Object value = fields.get(test.field());
        if (isBlank(value)) {
            return new Finding(false, blank(test.field(), value));
        }
        if (!(value instanceof List<?> list)) {
            throw new UnroutableException(test.field() + " is no list.");
        }
        boolean holds = list.size() <= test.bound();
        return new Finding(
                holds,
                compared("The length of " + test.field(), list.size(), holds ? "at most" : "above", test.bound()));
    }

    private Finding is(RoutingTest.Is test) {
        Object value = fields.get(test.field());
        boolean holds = test.value().equals(value);
        return new Finding(
                holds,
                value == null
                        ? test.field() + " is not given."
                        : test.field() + " is " + value + (holds ? "." : ", not " + test.value() + "."));
    }

    private static boolean isBlank(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Number number -> number.doubleValue() == 0 || Double.isNaN(number.doubleValue());
            case Boolean bool -> !bool;
            case String text -> text.isEmpty();
            default -> false;
        };
    }

    private static double number(String field, @Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new UnroutableException(field + " is no number.");
    }

    private static String blank(String field, @Nullable Object value) {
        if (value == null) {
            return field + " is not given.";
        }
        return field + " is " + (value.equals("") ? "empty" : value) + ", which counts as not given.";
    }

    private static String compared(String what, double number, String relation, double bound) {
        return what + " is " + plain(number) + ", " + relation + " " + plain(bound) + ".";
    }

    private static String plain(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }

    /// A test's result, with the words for it.
    record Finding(boolean holds, String why) {}
}
