package dev.signalbox.desktop.words;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is typed of a subject's attributes, one a line, such as `country = DE`. Pure.
///
/// @param values as an evaluator would send them: numbers, `true` and `false`, and everything else as text; text in
///     double quotes stays text
/// @param problem the line that is none, and how to mend it; absent when all are
public record Attributes(Map<String, Object> values, Optional<String> problem) {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    public Attributes {
        values = Map.copyOf(values);
    }

    /// Reads `text`. Where a line is none, there are no values.
    public static Attributes of(String text) {
        Map<String, Object> values = new HashMap<>();
        for (String line :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int sign = line.indexOf('=');
            if (sign < 1) {
                return wrong("'" + line + "' is no attribute. Write a name, = and a value, such as country = DE.");
            }
            String name = line.substring(0, sign).strip();
            Object before = values.put(name, value(line.substring(sign + 1).strip()));
            if (before != null) {
                return wrong("'" + name + "' is said twice. Keep one of the lines.");
            }
        }
        return new Attributes(values, Optional.empty());
    }

    private static Attributes wrong(String problem) {
        return new Attributes(Map.of(), Optional.of(problem));
    }

    /// Whole numbers stay whole: a repository's id is compared digit by digit.
    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return NUMBER.matcher(text).matches() ? (Object) new BigDecimal(text).doubleValue() : text;
    }
}
