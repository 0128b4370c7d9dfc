package dev.signalbox.desktop.routing;

import dev.signalbox.domain.routing.RoutingPolicy;
import dev.signalbox.domain.routing.RoutingTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A field of a job's data that a policy asks for, by its exact name.
///
/// @param kind what its tests can compare
/// @param usual what it holds at first: the figure or word of the first rule that asks for it
record FactField(String name, Kind kind, String usual) {
    private static final String EMPTY_LIST = "[]";

    /// What can be typed.
    enum Kind {
        NUMBER("such as 1; empty is not given"),
        LIST("such as 12, 15; [] for an empty list"),
        TEXT("a word; empty is not given");

        private final String hint;

        Kind(String hint) {
            this.hint = hint;
        }

        String hint() {
            return hint;
        }
    }

    /// A field's value, or what is wrong with what was typed.
    ///
    /// @param value absent when nothing was given, or nothing that can be read
    record Typed(Optional<Object> value, Optional<String> problem) {
        static Typed of(Object value) {
            return new Typed(Optional.of(value), Optional.empty());
        }
    }

    /// The fields that `policy` asks for, in the order in which it first does. Pure.
    static List<FactField> of(RoutingPolicy policy) {
        Map<String, FactField> fields = new LinkedHashMap<>();
        policy.rules().stream()
                .flatMap(rule -> rule.tests().stream())
                .map(FactField::of)
                .forEach(field -> fields.putIfAbsent(field.name(), field));
        return new ArrayList<>(fields.values());
    }

    private static FactField of(RoutingTest test) {
        return switch (test) {
            case RoutingTest.AtMost(var field, double bound, var blank) ->
                new FactField(field, Kind.NUMBER, plain(bound));
            case RoutingTest.Above(var field, double bound) -> new FactField(field, Kind.NUMBER, plain(bound));
            case RoutingTest.SizeAtMost(var field, int bound) -> new FactField(field, Kind.LIST, "");
            case RoutingTest.Is(var field, var value) -> new FactField(field, Kind.TEXT, value);
        };
    }

    /// What `text` says, as a producer of jobs would send it.
    Typed read(String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return new Typed(Optional.empty(), Optional.empty());
        }
        return switch (kind) {
            case NUMBER -> number(typed);
            case LIST -> list(typed);
            case TEXT -> Typed.of(typed);
        };
    }

    private Typed number(String typed) {
        try {
            double number = new BigDecimal(typed).doubleValue();
            return Double.isFinite(number) ? Typed.of(number) : noNumber(typed);
        } catch (NumberFormatException none) {
            return noNumber(typed);
        }
    }

    private Typed noNumber(String typed) {
        return wrong("'" + typed + "' is no number. Write digits, such as 1 or 2.5, or nothing for not given.");
    }

    private Typed list(String typed) {
        if (typed.equals(EMPTY_LIST)) {
            return Typed.of(List.of());
        }
        List<String> entries =
                Stream.of(typed.split(",", -1)).map(String::strip).toList();
        return entries.contains("")
                ? wrong("an entry is empty. Write each one between commas, such as 12, 15, or [] for the empty list.")
                : Typed.of(entries);
    }

    private Typed wrong(String words) {
        return new Typed(Optional.empty(), Optional.of(name + ": " + words));
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
