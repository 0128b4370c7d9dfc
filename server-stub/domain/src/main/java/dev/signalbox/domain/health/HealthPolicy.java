package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.InvalidValueException;
import java.time.Duration;
import java.util.Optional;

/// What one level says about judging health: any figure that it leaves out comes from the next wider level.
///
/// A policy can be set on a stage, on a flag's rollout, on an environment and for everything; [EffectivePolicy] is what
/// they come to. How far back the judge looks, how often it looks and how often people look are three figures.
///
/// @param maxErrorRate percent above which the whole window means rollback (S3-8)
/// @param warnErrorRate percent above which people are warned (S3-106)
/// @param criticalErrorRate percent above which the latest sample alone means rollback (S3-105, X-10)
/// @param window how far back the judge looks (S3-9)
/// @param interval how often it looks; also the length of the latest sample
/// @param humanCheck how often a person looks (S2-97)
/// @param minSample requests below which there is no verdict, inclusive (S3-87, X-11)
/// @param onRollback whether the store acts on its own verdict (S3-10)
public record HealthPolicy(
        Optional<Double> maxErrorRate,
        Optional<Double> warnErrorRate,
        Optional<Double> criticalErrorRate,
        Optional<Duration> window,
        Optional<Duration> interval,
        Optional<Duration> humanCheck,
        Optional<Integer> minSample,
        Optional<OnRollback> onRollback) {
    /// What the store does with a ROLLBACK verdict.
    public enum OnRollback {
        ACT,
        TELL
    }

    /// Says nothing: every figure is inherited.
    public static final HealthPolicy INHERITED = new HealthPolicy(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// S3's defaults, every figure said: over 5 % of at least 10 requests in 24 h; warn at 2.5 %, critical at 10 %;
    /// judged every minute, looked at by a person every 2 h.
    public static final HealthPolicy DEFAULT = new HealthPolicy(
            Optional.of(5.0),
            Optional.of(2.5),
            Optional.of(10.0),
            Optional.of(Duration.ofHours(24)),
            Optional.of(Duration.ofMinutes(1)),
            Optional.of(Duration.ofHours(2)),
            Optional.of(10),
            Optional.of(OnRollback.ACT));

    /// @throws InvalidValueException for a rate outside 0 to 100, rates out of order, or a length that is not positive
    public HealthPolicy {
        warnErrorRate.ifPresent(rate -> rate("warnErrorRate", rate));
        maxErrorRate.ifPresent(rate -> rate("maxErrorRate", rate));
        criticalErrorRate.ifPresent(rate -> rate("criticalErrorRate", rate));
        inOrder(warnErrorRate, maxErrorRate);
        inOrder(maxErrorRate, criticalErrorRate);
        inOrder(warnErrorRate, criticalErrorRate);
        window.ifPresent(length -> positive("window", length));
        interval.ifPresent(length -> positive("interval", length));
        humanCheck.ifPresent(length -> positive("humanCheck", length));
        minSample.filter(sample -> sample < 1).ifPresent(HealthPolicy::refuseSample);
    }

    /// This policy, judged every `interval`.
    public HealthPolicy every(Duration interval) {
        return new HealthPolicy(
                maxErrorRate,
                warnErrorRate,
                criticalErrorRate,
                window,
                Optional.of(interval),
                humanCheck,
                minSample,
                onRollback);
    }

    /// This policy, with `onRollback` as what the store does.
    public HealthPolicy with(OnRollback onRollback) {
        return new HealthPolicy(
                maxErrorRate,
                warnErrorRate,
                criticalErrorRate,
                window,
                interval,
                humanCheck,
                minSample,
                Optional.of(onRollback));
    }

    /// This policy with other rates, in percent, in the order in which they are reached.
    ///
    /// @throws InvalidValueException for a rate outside 0 to 100, or rates out of order
    public HealthPolicy rates(double warn, double max, double critical) {
        return new HealthPolicy(
                Optional.of(max),
                Optional.of(warn),
                Optional.of(critical),
                window,
                interval,
                humanCheck,
                minSample,
                onRollback);
    }

    /// This policy, judging from `sample` requests on.
    ///
    /// @throws InvalidValueException for less than 1
    public HealthPolicy from(int sample) {
        return new HealthPolicy(
                maxErrorRate,
                warnErrorRate,
                criticalErrorRate,
                window,
                interval,
                humanCheck,
                Optional.of(sample),
                onRollback);
    }

    private static void rate(String field, double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new InvalidValueException(field, value + " is outside 0 to 100", "Give percent from 0 to 100.");
        }
    }

    private static void inOrder(Optional<Double> lower, Optional<Double> higher) {
        if (lower.isPresent() && higher.isPresent() && lower.get() > higher.get()) {
            throw new InvalidValueException(
                    "maxErrorRate",
                    "the rates are out of order",
                    "Keep warnErrorRate <= maxErrorRate <= criticalErrorRate.");
        }
    }

    private static void positive(String field, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new InvalidValueException(field, "it is not longer than nothing", "Give a length above zero.");
        }
    }

    private static void refuseSample(int sample) {
        throw new InvalidValueException("minSample", sample + " is below 1", "Give 1 or more.");
    }
}
