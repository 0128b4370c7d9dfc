package dev.signalbox.client.policy;

import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.HealthPolicy.OnRollback;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.Sourced;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One figure of a health policy: what a level says of it, what holds, and where that comes from.
public enum HealthFigure {
    WARN("Warns above", rates(HealthPolicy::warnErrorRate, EffectivePolicy::warnErrorRate)),
    MAX("Rolls back above, over the whole window", rates(HealthPolicy::maxErrorRate, EffectivePolicy::maxErrorRate)),
    CRITICAL(
            "Rolls back above, in the latest sample alone",
            rates(HealthPolicy::criticalErrorRate, EffectivePolicy::criticalErrorRate)),
    /// How far back the judge looks: neither a longer nor a shorter one is the stricter.
    WINDOW(
            "Window that is looked at",
            new Reading<Duration>(
                    HealthPolicy::window, EffectivePolicy::window, FigureText::length, (one, other) -> 0)),
    INTERVAL("Looks every", lengths(HealthPolicy::interval, EffectivePolicy::interval)),
    SAMPLE(
            "Requests needed for a verdict",
            new Reading<Integer>(
                    HealthPolicy::minSample,
                    EffectivePolicy::minSample,
                    sample -> Integer.toString(sample),
                    Comparator.naturalOrder())),
    CHECK("A person looks every", lengths(HealthPolicy::humanCheck, EffectivePolicy::humanCheck)),
    ACT(
            "On a verdict to roll back",
            new Reading<OnRollback>(
                    HealthPolicy::onRollback,
                    EffectivePolicy::onRollback,
                    HealthFigure::who,
                    Comparator.naturalOrder()));

    private final String label;
    private final Reading<?> reading;

    HealthFigure(String label, Reading<?> reading) {
        this.label = label;
        this.reading = reading;
    }

    /// Its name, as people read it.
    public String label() {
        return label;
    }

    /// What `policy` itself says, such as `5 %`; absent where it leaves the figure to wider levels.
    public Optional<String> said(HealthPolicy policy) {
        return reading.said(policy);
    }

    /// What holds and where it comes from, such as `5 %, as it ships`.
    ///
    /// @param own the level that is looked at: what it says itself is `set here`
    public String inForce(EffectivePolicy policy, PolicyLevel own) {
        Sourced<?> held = reading.held().apply(policy);
        return words(policy) + ", " + (held.level() == own ? "set here" : from(held.level()));
    }

    /// What holds, such as `5 %`.
    public String words(EffectivePolicy policy) {
        return reading.held(policy);
    }

    /// True when `after` lets through more than `before`, or sees it later.
    public boolean isLooser(EffectivePolicy before, EffectivePolicy after) {
        return reading.isLooser(before, after);
    }

    /// How many figures `policy` says itself.
    public static int count(HealthPolicy policy) {
        return (int) Stream.of(values())
                .filter(figure -> figure.said(policy).isPresent())
                .count();
    }

    /// Where a figure of `level` comes from, after a comma.
    public static String from(PolicyLevel level) {
        return switch (level) {
            case OVERRIDE -> "by an override of the environment";
            case STAGE -> "from the stage";
            case FLAG -> "from the flag";
            case ENVIRONMENT -> "inherited from the environment";
            case GLOBAL -> "inherited from the policy for everything";
            case BUILT_IN -> "as it ships";
        };
    }

    /// Who acts by `act`, within a sentence.
    public static String who(OnRollback act) {
        return switch (act) {
            case ACT -> "the store rolls back";
            case TELL -> "people are told";
        };
    }

    private static Reading<Double> rates(
            Function<HealthPolicy, Optional<Double>> said, Function<EffectivePolicy, Sourced<Double>> held) {
        return new Reading<>(said, held, rate -> FigureText.rate(rate) + " %", Comparator.naturalOrder());
    }

    private static Reading<Duration> lengths(
            Function<HealthPolicy, Optional<Duration>> said, Function<EffectivePolicy, Sourced<Duration>> held) {
        return new Reading<>(said, held, FigureText::length, Comparator.naturalOrder());
    }

    /// How a figure is read.
    ///
    /// @param looser orders values from the strictest to the loosest
    private record Reading<T>(
            Function<HealthPolicy, Optional<T>> said,
            Function<EffectivePolicy, Sourced<T>> held,
            Function<T, String> words,
            Comparator<T> looser) {
        Optional<String> said(HealthPolicy policy) {
            return said.apply(policy).map(words);
        }

        String held(EffectivePolicy policy) {
            return words.apply(held.apply(policy).value());
        }

        boolean isLooser(EffectivePolicy before, EffectivePolicy after) {
            return looser.compare(held.apply(before).value(), held.apply(after).value()) < 0;
        }
    }
}
