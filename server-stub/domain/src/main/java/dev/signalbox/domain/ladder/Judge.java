package dev.signalbox.domain.ladder;

import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.health.PolicyLevel;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.health.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges a stage by its window: pure, so that the console says offline what the store would say.
///
/// In this order, first match decides: a security report; what people found against the stage; too few requests; the
/// latest sample beyond the critical rate; a rollback trigger of the stage; the policy's maximum where the stage
/// has no error-rate trigger, or says it itself; the warning rate; an unmet success criterion, measured or found
/// by people; a bounded latency that too few requests reported (NO_DATA, X-11); a series that nothing is known of
/// (NO_DATA); else PASS.
public final class Judge {
    private static final Criterion.Measured ANY_SECURITY_REPORT =
            new Criterion.Measured(Metric.SECURITY_REPORTS, Comparison.AT_LEAST, 1);

    private Judge() {}

    /// The verdict on `stage` under `policy`.
    public static Assessment judge(EffectivePolicy policy, Stage stage, MetricWindow window) {
        return Stream.of(
                        security(stage, window),
                        Objections.trigger(stage, window),
                        tooFew(policy, window),
                        critical(policy, window),
                        trigger(policy, stage, window),
                        maximum(policy, stage, window),
                        warning(policy, window),
                        criterion(policy, stage, window),
                        Objections.criterion(stage, window),
                        unmeasured(policy, stage, window),
                        Objections.unknown(stage, window))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> pass(policy, window));
    }

    /// One security report is enough: it is no rate, so the minimum sample does not apply to it. Where the stage says
    /// nothing of it (S2-61), the matrix does (S2-127: off at once).
    private static Optional<Assessment> security(Stage stage, MetricWindow window) {
        Optional<Criterion.Measured> own = measured(stage.rollbackTriggers().stream())
                .filter(trigger -> trigger.metric() == Metric.SECURITY_REPORTS)
                .findFirst();
        return Optional.of(own.orElse(ANY_SECURITY_REPORT))
                .filter(trigger -> trigger.holds(window.whole()))
                .map(trigger -> of(
                        Verdict.ROLLBACK,
                        AlertLevel.CRITICAL,
                        own.isPresent() ? "stage.rollback-trigger" : "policy.security",
                        trigger,
                        window.whole(),
                        window));
    }

    private static Optional<Assessment> tooFew(EffectivePolicy policy, MetricWindow window) {
        Tally whole = window.whole();
        if (whole.total() >= policy.minSample().value()) {
            return Optional.empty();
        }
        return Optional.of(new Assessment(
                Verdict.NO_DATA,
                AlertLevel.INFO,
                "policy.min-sample",
                Metric.ERROR_RATE,
                whole.value(Metric.ERROR_RATE),
                Comparison.ABOVE,
                policy.maxErrorRate().value(),
                whole.total(),
                window.length()));
    }

    private static Optional<Assessment> critical(EffectivePolicy policy, MetricWindow window) {
        Criterion.Measured rule = above(policy.criticalErrorRate().value());
        boolean enough = window.latest().total() >= policy.minSample().value();
        return enough && rule.holds(window.latest())
                ? Optional.of(
                        of(Verdict.ROLLBACK, AlertLevel.CRITICAL, "policy.critical", rule, window.latest(), window))
                : Optional.empty();
    }

    /// A percentile throws back only where it is beyond its bound for certain.
    private static Optional<Assessment> trigger(EffectivePolicy policy, Stage stage, MetricWindow window) {
        return measured(stage.rollbackTriggers().stream())
                .filter(trigger -> isEnough(policy, trigger, window) && trigger.holdsForCertain(window.whole()))
                .findFirst()
                .map(trigger -> of(
                        Verdict.ROLLBACK,
                        AlertLevel.CRITICAL,
                        "stage.rollback-trigger",
                        trigger,
                        window.whole(),
                        window));
    }

    private static Optional<Assessment> maximum(EffectivePolicy policy, Stage stage, MetricWindow window) {
        boolean stageDecides = policy.maxErrorRate().level() != PolicyLevel.STAGE
                && measured(stage.rollbackTriggers().stream())
                        .anyMatch(trigger -> trigger.metric() == Metric.ERROR_RATE);
        Criterion.Measured rule = above(policy.maxErrorRate().value());
        return !stageDecides && rule.holds(window.whole())
                ? Optional.of(of(Verdict.ROLLBACK, AlertLevel.CRITICAL, "policy.maximum", rule, window.whole(), window))
                : Optional.empty();
    }

    private static Optional<Assessment> warning(EffectivePolicy policy, MetricWindow window) {
        Criterion.Measured rule = above(policy.warnErrorRate().value());
        return rule.holds(window.whole())
                ? Optional.of(of(Verdict.HOLD, AlertLevel.WARNING, "policy.warning", rule, window.whole(), window))
                : Optional.empty();
    }

    private static Optional<Assessment> criterion(EffectivePolicy policy, Stage stage, MetricWindow window) {
        return measured(stage.successCriteria().stream())
                .filter(criterion -> isEnough(policy, criterion, window) && !criterion.holds(window.whole()))
                .findFirst()
                .map(criterion -> of(
                        Verdict.HOLD, AlertLevel.INFO, "stage.success-criterion", criterion, window.whole(), window));
    }

    private static Optional<Assessment> unmeasured(EffectivePolicy policy, Stage stage, MetricWindow window) {
        return measured(Stream.concat(stage.rollbackTriggers().stream(), stage.successCriteria().stream()))
                .filter(criterion -> !isEnough(policy, criterion, window))
                .findFirst()
                .map(criterion ->
                        of(Verdict.NO_DATA, AlertLevel.INFO, "policy.min-sample", criterion, window.whole(), window));
    }

    /// The minimum sample is one of what the figure rests on: a latency needs as many requests that reported theirs.
    private static boolean isEnough(EffectivePolicy policy, Criterion.Measured bound, MetricWindow window) {
        return window.whole().sample(bound.metric()) >= policy.minSample().value();
    }

    private static Assessment pass(EffectivePolicy policy, MetricWindow window) {
        return of(
                Verdict.PASS,
                AlertLevel.INFO,
                "stage.passes",
                above(policy.maxErrorRate().value()),
                window.whole(),
                window);
    }

    private static Criterion.Measured above(double rate) {
        return new Criterion.Measured(Metric.ERROR_RATE, Comparison.ABOVE, rate);
    }

    private static Assessment of(
            Verdict verdict,
            AlertLevel level,
            String rule,
            Criterion.Measured bound,
            Tally tally,
            MetricWindow window) {
        return new Assessment(
                verdict,
                level,
                rule,
                bound.metric(),
                tally.value(bound.metric()),
                bound.comparison(),
                bound.bound(),
                tally.sample(bound.metric()),
                window.length());
    }

    private static Stream<Criterion.Measured> measured(Stream<Criterion> criteria) {
        return criteria.filter(Criterion.Measured.class::isInstance)
                .map(Criterion.Measured.class::cast)
                .filter(criterion -> criterion.metric().origin() == Metric.Origin.REQUESTS);
    }
}
