package dev.signalbox.store.metric;

import dev.signalbox.domain.health.LatencyHistogram;

/// A latency histogram as the tables keep it: a JSON object from class to count, which the views can read too.
public final class LatencyText {
    private static final int DECIMAL = 10;

    private LatencyText() {}

    /// The text of `counts`, class by class.
    public static String of(long... counts) {
        StringBuilder text = new StringBuilder("{");
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] > 0) {
                text.append(text.length() > 1 ? ",\"" : "\"")
                        .append(index)
                        .append("\":")
                        .append(counts[index]);
            }
        }
        return text.append('}').toString();
    }

    /// The histogram that `text` is of.
    public static LatencyHistogram histogram(String text) {
        long[] counts = new long[LatencyHistogram.CLASSES];
        addTo(counts, text);
        return LatencyHistogram.ofCounts(counts);
    }

    /// Adds the counts of `text` to `counts`.
    static void addTo(long[] counts, String text) {
        int index = 0;
        long number = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= '0' && sign <= '9') {
                number = number * DECIMAL + (sign - '0');
            } else if (sign == ':') {
                index = (int) number;
                number = 0;
            } else if (sign == ',' || sign == '}') {
                counts[index] += number;
                number = 0;
            }
        }
    }
}
