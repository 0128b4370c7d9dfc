package dev.signalbox.desktop.why;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is typed of a subject's attributes, one a line, such as `country = DE`. Pure.
///
/// @param values numbers, `true` and `false`, and everything else as text
/// @param problem the line that is none; absent when all are
record Attributes(Map<String, Object> values, Optional<String> problem) {
    Attributes {
        values = Map.copyOf(values);
    }

    static Attributes of(String text) {
        Map<String, Object> values = new HashMap<>();
        for (String line :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int sign = line.indexOf('=');
            if (sign < 1) {
                return new Attributes(
                        Map.of(),
                        Optional.of(
                                "'" + line + "' is no attribute. Write a name, = and a value, such as country = DE."));
            }
            values.put(
                    line.substring(0, sign).strip(),
                    value(line.substring(sign + 1).strip()));
        }
        return new Attributes(values, Optional.empty());
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException words) {
            return text;
        }
    }
}
