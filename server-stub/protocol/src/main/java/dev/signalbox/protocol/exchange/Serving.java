package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Percentage;

/// What a rule of another tool gives to whom it matches.
sealed interface Serving {
    record On() implements Serving {}

    record Off() implements Serving {}

    record Portion(Percentage percentage) implements Serving {}

    /// `on` of `total`, as a whole percentage.
    static Serving portion(String path, double on, double total) {
        double percent = total > 0 ? on * 100 / total : -1;
        if (percent < 0 || percent > 100 || percent != Math.rint(percent)) {
            throw new CannotCarryException(
                    path, "Its shares come to no whole percentage.", "Give the flag a whole percentage first.");
        }
        return new Portion(new Percentage((int) percent));
    }
}
