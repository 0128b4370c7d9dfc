package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.EnvironmentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How far a change has got: which evaluators have said that they decide by its revision, and which are silent.
///
/// Evaluators that never made themselves known are not in it: without any, nothing is known.
///
/// @param revision the one that was asked about
/// @param at the store's clock
/// @param evaluators everyone who was heard within [#KEPT], by name, then environment
public record Reach(long revision, Instant at, List<KnownEvaluator> evaluators) {
    /// How long an evaluator that says nothing counts as silent, before it counts as gone.
    public static final Duration KEPT = Duration.ofHours(1);

    private static final Comparator<KnownEvaluator> ORDER = Comparator.comparing(KnownEvaluator::key)
            .thenComparing(evaluator ->
                    evaluator.environment().map(EnvironmentKey::value).orElse(""));

    public Reach {
        evaluators = evaluators.stream().sorted(ORDER).toList();
    }

    /// What is known at `at` of `all`, without those who are gone.
    public static Reach of(long revision, Instant at, List<KnownEvaluator> all) {
        Instant gone = at.minus(KEPT);
        return new Reach(
                revision,
                at,
                all.stream().filter(evaluator -> evaluator.at().isAfter(gone)).toList());
    }

    /// The part of it that decides for one of `environments`.
    public Reach in(Predicate<EnvironmentKey> environments) {
        return new Reach(
                revision,
                at,
                evaluators.stream()
                        .filter(evaluator ->
                                evaluator.environment().map(environments::test).orElse(true))
                        .toList());
    }

    /// Those who decide by the revision, or a later one.
    public List<KnownEvaluator> reached() {
        return evaluators.stream()
                .filter(evaluator -> evaluator.revision() >= revision)
                .toList();
    }

    /// Those who have not said so yet.
    public List<KnownEvaluator> silent() {
        return evaluators.stream()
                .filter(evaluator -> evaluator.revision() < revision)
                .toList();
    }

    /// When the one who has been quiet longest spoke last; absent when nobody is known.
    public Optional<Instant> oldest() {
        return evaluators.stream().map(KnownEvaluator::at).min(Comparator.naturalOrder());
    }
}
