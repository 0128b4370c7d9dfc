package dev.signalbox.client.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Figures as people read them.
public final class FigureText {
    private FigureText() {}

    /// Such as `5 d`, `1 d 12 h` or `90 s`; `0` for no time at all.
    public static String length(Duration length) {
        String words = Stream.of(
                        part(length.toDays(), "d"),
                        part(length.toHoursPart(), "h"),
                        part(length.toMinutesPart(), "min"),
                        part(length.toSecondsPart(), "s"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "0" : words;
    }

    /// A percentage with as many places as it needs, without its sign.
    public static String rate(double rate) {
        return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit;
    }
}
