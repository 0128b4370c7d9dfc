package dev.signalbox.domain.override;

import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.Sourced;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Strategy;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All overrides in force over one flag in one environment, taken together: where they differ, the most
/// restrictive governs.
///
/// They lower exposure everywhere. Only where the environment is LOCAL or DEVELOPMENT may they raise it too.
public record Constraint(Raising raising, List<ObservedOverride> overrides) {
    /// No override.
    public static final Constraint NONE = new Constraint(Raising.FORBIDDEN, List.of());

    /// Whether an override may raise exposure.
    public enum Raising {
        FORBIDDEN,
        ALLOWED;

        /// What an environment of `kind` says.
        public static Raising in(EnvironmentKind kind) {
            return switch (kind) {
                case LOCAL, DEVELOPMENT -> ALLOWED;
                case STAGING, PRODUCTION -> FORBIDDEN;
            };
        }
    }

    public Constraint {
        overrides = overrides.stream()
                .filter(ObservedOverride::inForce)
                .sorted(Comparator.comparing(ObservedOverride::variable))
                .toList();
    }

    /// The overrides of `all` under `prefixes`, in an environment of `kind`.
    public static Constraint of(Collection<ObservedOverride> all, Set<OverridePrefix> prefixes, EnvironmentKind kind) {
        return new Constraint(
                Raising.in(kind),
                all.stream()
                        .filter(override -> prefixes.contains(override.prefix()))
                        .toList());
    }

    /// True when nothing is overridden.
    public boolean isEmpty() {
        return overrides.isEmpty();
    }

    /// The variable that stops the flag.
    public Optional<String> stop() {
        return first(OverrideEffect.Stop.class::isInstance);
    }

    /// The largest share that may be on; absent when no override says so.
    public Optional<Percentage> share() {
        if (isEmpty()) {
            return Optional.empty();
        }
        return effects(OverrideEffect.Share.class)
                .map(OverrideEffect.Share::percentage)
                .min(Comparator.naturalOrder());
    }

    /// The variable that [#share()] comes from.
    public Optional<String> shareVariable() {
        return share().flatMap(least -> first(effect -> effect.equals(new OverrideEffect.Share(least))));
    }

    /// How many of the 10,000 buckets are on, where the stage would admit `planned`.
    public int admitted(int planned) {
        return share().map(least ->
                        raising == Raising.ALLOWED ? least.value() * 100 : Math.min(planned, least.value() * 100))
                .orElse(planned);
    }

    /// The strategies that must all admit a subject, where the rollout goes by `own`.
    public Set<Strategy> strategies(Strategy own) {
        if (isEmpty()) {
            return Set.of(own);
        }
        Set<Strategy> asked = EnumSet.noneOf(Strategy.class);
        effects(OverrideEffect.By.class).map(OverrideEffect.By::strategy).forEach(asked::add);
        if (asked.isEmpty() || raising == Raising.FORBIDDEN) {
            asked.add(own);
        }
        return asked;
    }

    /// `policy` under these overrides: a lower maximum, and the store acting by itself.
    public EffectivePolicy judging(EffectivePolicy policy) {
        EffectivePolicy bounded = maxErrorRate()
                .filter(rate -> raising == Raising.ALLOWED
                        || rate < policy.maxErrorRate().value())
                .map(rate -> bounded(policy, rate))
                .orElse(policy);
        if (has(OverrideEffect.RollBackBySelf.class)) {
            return reacting(bounded, HealthPolicy.OnRollback.ACT);
        }
        return has(OverrideEffect.OnlyTell.class) && raising == Raising.ALLOWED
                ? reacting(bounded, HealthPolicy.OnRollback.TELL)
                : bounded;
    }

    /// `stage` under these overrides. A stage's own error-rate trigger governs over the policy's maximum
    /// so the override joins it there as another trigger, or takes its place where it may raise too;
    /// elsewhere [#judging(EffectivePolicy)] is enough.
    public Stage judging(Stage stage) {
        return maxErrorRate()
                .filter(rate -> stage.hasErrorRateTrigger())
                .map(rate -> rollingBack(stage, new Criterion.Measured(Metric.ERROR_RATE, Comparison.ABOVE, rate)))
                .orElse(stage);
    }

    private Stage rollingBack(Stage stage, Criterion.Measured trigger) {
        return switch (raising) {
            case FORBIDDEN -> stage.rollingBackOn(trigger);
            case ALLOWED -> stage.rollingBackInsteadOn(trigger);
        };
    }

    /// What becomes of `override` here, for whoever reads the banner.
    public OverrideStanding standing(ObservedOverride override) {
        return switch (override.effect()) {
            case OverrideEffect.Unreadable unreadable -> OverrideStanding.IGNORED_UNREADABLE;
            case OverrideEffect.OnlyTell tell ->
                raising == Raising.ALLOWED ? OverrideStanding.IN_FORCE : OverrideStanding.IGNORED_RAISES;
            case OverrideEffect.Stop stop -> OverrideStanding.IN_FORCE;
            case OverrideEffect.Share share ->
                raising == Raising.ALLOWED ? OverrideStanding.IN_FORCE : OverrideStanding.LOWERS_ONLY;
            case OverrideEffect.By by ->
                raising == Raising.ALLOWED ? OverrideStanding.IN_FORCE : OverrideStanding.LOWERS_ONLY;
            case OverrideEffect.RollBackBySelf self -> OverrideStanding.IN_FORCE;
            case OverrideEffect.MaxErrorRate rate ->
                raising == Raising.ALLOWED ? OverrideStanding.IN_FORCE : OverrideStanding.LOWERS_ONLY;
        };
    }

    private Optional<Double> maxErrorRate() {
        return effects(OverrideEffect.MaxErrorRate.class)
                .map(OverrideEffect.MaxErrorRate::percent)
                .min(Comparator.naturalOrder());
    }

    private static EffectivePolicy bounded(EffectivePolicy policy, double rate) {
        return new EffectivePolicy(
                overriding(rate),
                policy.warnErrorRate().value() > rate ? overriding(rate) : policy.warnErrorRate(),
                policy.criticalErrorRate().value() < rate ? overriding(rate) : policy.criticalErrorRate(),
                policy.window(),
                policy.interval(),
                policy.humanCheck(),
                policy.minSample(),
                policy.onRollback());
    }

    private static EffectivePolicy reacting(EffectivePolicy policy, HealthPolicy.OnRollback reaction) {
        return new EffectivePolicy(
                policy.maxErrorRate(),
                policy.warnErrorRate(),
                policy.criticalErrorRate(),
                policy.window(),
                policy.interval(),
                policy.humanCheck(),
                policy.minSample(),
                policy.onRollback().value() == reaction ? policy.onRollback() : overriding(reaction));
    }

    private static <T> Sourced<T> overriding(T value) {
        return new Sourced<>(value, PolicyLevel.OVERRIDE);
    }

    private boolean has(Class<? extends OverrideEffect> kind) {
        return effects(kind).findAny().isPresent();
    }

    private <E extends OverrideEffect> Stream<E> effects(Class<E> kind) {
        return overrides.stream()
                .map(ObservedOverride::effect)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private Optional<String> first(Predicate<OverrideEffect> wanted) {
        return overrides.stream()
                .filter(override -> wanted.test(override.effect()))
                .map(ObservedOverride::variable)
                .findFirst();
    }
}
