package dev.signalbox.domain.health;

import java.util.Optional;
import java.util.OptionalDouble;

/// What one look says of a metric that alert rules are about.
///
/// @param value absent while too little is known of it
/// @param n how many things it rests on
/// @param broken the loudest rule that it breaks
public record AlertLook(Metric metric, OptionalDouble value, long n, Optional<AlertRule> broken) {
    private static final int FINE = -1;

    /// How bad it is; the level of its rule, below all levels where it breaks none.
    int rank() {
        return broken.map(AlertLook::rank).orElse(FINE);
    }

    static int rank(AlertRule rule) {
        return switch (rule.level()) {
            case INFO -> 0;
            case WARNING -> 1;
            case CRITICAL -> 2;
        };
    }

    /// True when it is known and better than what `alert` says.
    boolean isBetterThan(Alert alert) {
        return value.isPresent() && rank() < rank(alert.rule());
    }
}
