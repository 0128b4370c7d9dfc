package dev.signalbox.domain.guidance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A clock that runs against a budget: how long something took, or takes by now, and what it may take.
///
/// @param label what is timed, such as `Contain`
/// @param from when it began
/// @param ended when it was done; absent while it runs
/// @param budget what it may take at most
public record Countdown(String label, Instant from, Optional<Instant> ended, Duration budget) {
    /// From this share of the budget on, the next step up is proposed (F3).
    private static final int PROMPT_PERCENT = 80;

    /// How a countdown stands.
    public enum Standing {
        WITHIN,
        /// At least 80 % of the budget is spent.
        RUNNING_OUT,
        /// More than the budget is spent.
        OVER
    }

    /// What was spent by `now`; never negative.
    public Duration spent(Instant now) {
        Duration spent = Duration.between(from, ended.orElse(now));
        return spent.isNegative() ? Duration.ZERO : spent;
    }

    /// What is left at `now`; negative once it is over.
    public Duration left(Instant now) {
        return budget.minus(spent(now));
    }

    /// How it stands at `now`.
    public Standing standing(Instant now) {
        Duration spent = spent(now);
        if (spent.compareTo(budget) > 0) {
            return Standing.OVER;
        }
        boolean prompt = spent.multipliedBy(100).compareTo(budget.multipliedBy(PROMPT_PERCENT)) >= 0;
        return prompt ? Standing.RUNNING_OUT : Standing.WITHIN;
    }

    /// When the prompt falls due: 80 % of the budget after it began.
    public Instant promptAt() {
        return from.plus(budget.multipliedBy(PROMPT_PERCENT).dividedBy(100));
    }

    /// True while what is timed is not done.
    public boolean runs() {
        return ended.isEmpty();
    }
}
