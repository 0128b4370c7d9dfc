package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.InvalidValueException;
import java.time.Duration;

/// How a rollout's health is judged where its stage sets no bounds of its own.
///
/// @param maxErrorRate percent above which the whole window means rollback (S3-8)
/// @param warnErrorRate percent above which people are warned (S3-106)
/// @param criticalErrorRate percent above which the latest sample alone means rollback (S3-105, X-10)
/// @param window how far back the judge looks (S3-9)
/// @param interval how often it looks; also the length of the latest sample
/// @param minSample requests below which there is no verdict, inclusive (S3-87, X-11)
/// @param onRollback whether the store acts on its own verdict (S3-10)
public record HealthPolicy(
        double maxErrorRate,
        double warnErrorRate,
        double criticalErrorRate,
        Duration window,
        Duration interval,
        int minSample,
        OnRollback onRollback) {
    /// What the store does with a ROLLBACK verdict.
    public enum OnRollback {
        ACT,
        TELL
    }

    /// S3's defaults: over 5 % of at least 10 requests in 24 h; warn at 2.5 %, critical at 10 %.
    public static final HealthPolicy DEFAULT =
            new HealthPolicy(5.0, 2.5, 10.0, Duration.ofHours(24), Duration.ofMinutes(1), 10, OnRollback.ACT);

    /// @throws InvalidValueException for a rate outside 0 to 100, rates out of order, or a length that is not positive
    public HealthPolicy {
        rate("warnErrorRate", warnErrorRate);
        rate("maxErrorRate", maxErrorRate);
        rate("criticalErrorRate", criticalErrorRate);
        if (warnErrorRate > maxErrorRate || maxErrorRate > criticalErrorRate) {
            throw new InvalidValueException(
                    "maxErrorRate",
                    "the rates are out of order",
                    "Keep warnErrorRate <= maxErrorRate <= criticalErrorRate.");
        }
        positive("window", window);
        positive("interval", interval);
        if (minSample < 1) {
            throw new InvalidValueException("minSample", minSample + " is below 1", "Give 1 or more.");
        }
    }

    /// This policy, judged every `interval`.
    public HealthPolicy every(Duration interval) {
        return new HealthPolicy(
                maxErrorRate, warnErrorRate, criticalErrorRate, window, interval, minSample, onRollback);
    }

    /// This policy, with `onRollback` as what the store does.
    public HealthPolicy with(OnRollback onRollback) {
        return new HealthPolicy(
                maxErrorRate, warnErrorRate, criticalErrorRate, window, interval, minSample, onRollback);
    }

    private static void rate(String field, double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new InvalidValueException(field, value + " is outside 0 to 100", "Give percent from 0 to 100.");
        }
    }

    private static void positive(String field, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new InvalidValueException(field, "it is not longer than nothing", "Give a length above zero.");
        }
    }
}
