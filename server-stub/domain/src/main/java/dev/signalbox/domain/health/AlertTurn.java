package dev.signalbox.domain.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a look does to the alert on its metric: once per crossing, and not at every look.
///
/// One look is enough to raise, or to speak louder. Two in a row that are better clear it, or speak
/// softer. A figure that dances on its bound is told of again no sooner than [#REST] after it was
/// last raised.
public sealed interface AlertTurn {
    /// How long a cleared alert is not raised anew at the same level.
    Duration REST = Duration.ofMinutes(15);

    /// Nothing is to be told.
    record Nothing() implements AlertTurn {}

    /// Raise it, in place of what stands.
    record Raise(AlertRule rule, double value, long n) implements AlertTurn {}

    /// It is over.
    record Clear(Metric metric) implements AlertTurn {}

    /// What `now` at `at` means.
    ///
    /// @param kept the alert on this metric that was last raised on this stage
    /// @param before what the look just before said; absent when it is not known
    static AlertTurn of(Optional<Alert> kept, Optional<AlertLook> before, AlertLook now, Instant at) {
        return kept.filter(Alert::stands)
                .map(standing -> ofStanding(standing, before, now))
                .orElseGet(() -> isResting(kept, now, at) ? new Nothing() : raise(now));
    }

    private static AlertTurn ofStanding(Alert standing, Optional<AlertLook> before, AlertLook now) {
        if (now.rank() > AlertLook.rank(standing.rule())) {
            return raise(now);
        }
        boolean twice = now.isBetterThan(standing)
                && before.filter(look -> look.isBetterThan(standing)).isPresent();
        if (!twice) {
            return new Nothing();
        }
        int worse = Math.max(now.rank(), before.map(AlertLook::rank).orElse(now.rank()));
        if (worse > now.rank()) {
            return new Nothing();
        }
        return now.broken().isEmpty() ? new Clear(now.metric()) : raise(now);
    }

    private static boolean isResting(Optional<Alert> kept, AlertLook now, Instant at) {
        return kept.filter(alert -> at.isBefore(alert.raisedAt().plus(REST)))
                .filter(alert -> now.rank() <= AlertLook.rank(alert.rule()))
                .isPresent();
    }

    private static AlertTurn raise(AlertLook now) {
        return now.broken()
                .<AlertTurn>map(rule -> new Raise(rule, now.value().orElse(0), now.n()))
                .orElseGet(Nothing::new);
    }
}
