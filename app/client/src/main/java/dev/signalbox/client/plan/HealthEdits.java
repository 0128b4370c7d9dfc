package dev.signalbox.client.plan;

import dev.signalbox.domain.health.HealthPolicy;
import java.time.Duration;
import java.util.Optional;

/// A health policy with one figure changed, or left to the wider levels. Pure; each throws `InvalidValueException` for
/// what no policy may say.
public final class HealthEdits {
    private HealthEdits() {}

    /// With other rates, in percent, in the order in which they are reached.
    static HealthPolicy rates(
            HealthPolicy health, Optional<Double> warn, Optional<Double> max, Optional<Double> critical) {
        return new HealthPolicy(
                max,
                warn,
                critical,
                health.window(),
                health.interval(),
                health.humanCheck(),
                health.minSample(),
                health.onRollback());
    }

    /// Looking at other lengths of time.
    static HealthPolicy looking(HealthPolicy health, Optional<Duration> window, Optional<Duration> interval) {
        return new HealthPolicy(
                health.maxErrorRate(),
                health.warnErrorRate(),
                health.criticalErrorRate(),
                window,
                interval,
                health.humanCheck(),
                health.minSample(),
                health.onRollback());
    }

    /// Looked at by a person at other intervals.
    static HealthPolicy checked(HealthPolicy health, Optional<Duration> humanCheck) {
        return new HealthPolicy(
                health.maxErrorRate(),
                health.warnErrorRate(),
                health.criticalErrorRate(),
                health.window(),
                health.interval(),
                humanCheck,
                health.minSample(),
                health.onRollback());
    }

    /// With what the store does on its own verdict; absent where the wider levels decide.
    public static HealthPolicy acting(HealthPolicy health, Optional<HealthPolicy.OnRollback> onRollback) {
        return new HealthPolicy(
                health.maxErrorRate(),
                health.warnErrorRate(),
                health.criticalErrorRate(),
                health.window(),
                health.interval(),
                health.humanCheck(),
                health.minSample(),
                onRollback);
    }

    /// With another number of requests needed for a verdict.
    static HealthPolicy sampled(HealthPolicy health, Optional<Integer> minSample) {
        return new HealthPolicy(
                health.maxErrorRate(),
                health.warnErrorRate(),
                health.criticalErrorRate(),
                health.window(),
                health.interval(),
                health.humanCheck(),
                minSample,
                health.onRollback());
    }
}
