package dev.signalbox.domain.health;

import java.util.Optional;

/// Keeps verdicts from flickering (C.3): one evaluation is enough to think worse of a stage,
/// thinking better of it takes two in a row.
public final class Hysteresis {
    private Hysteresis() {}

    /// The assessment that stands after `now` was made.
    ///
    /// @param standing the one that has stood on this stage so far; absent before the first
    /// @param before what the evaluation just before said by itself; absent when it is not known
    /// @param now what the evaluation says by itself
    public static Assessment settle(Optional<Assessment> standing, Optional<Assessment> before, Assessment now) {
        if (standing.isEmpty() || !isBetter(now, standing.get())) {
            return now;
        }
        return before.filter(last -> isBetter(last, standing.get()))
                .map(last -> isBetter(now, last) ? last : now)
                .orElse(standing.get());
    }

    private static boolean isBetter(Assessment one, Assessment other) {
        return rank(one.verdict()) > rank(other.verdict());
    }

    /// NO_DATA is above HOLD: a person with a reason may go on without figures, and may not against bad ones.
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case ROLLBACK -> 0;
            case HOLD -> 1;
            case NO_DATA -> 2;
            case PASS -> 3;
        };
    }
}
