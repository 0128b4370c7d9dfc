package dev.signalbox.client.draft;

import dev.signalbox.client.policy.HealthFigure;
import dev.signalbox.domain.category.CategoryRule;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.category.Categories;
import dev.signalbox.domain.rules.health.Policies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What differs between two states in what every rollout goes by: health policies and the sizes of subjects. Pure.
final class PolicyDifferences {
    private static final String NONE = "none";

    /// More subjects than these that move are only counted.
    private static final int NAMED = 5;

    private final State before;
    private final State after;
    private final List<Difference> found = new ArrayList<>();

    private PolicyDifferences(State before, State after) {
        this.before = before;
        this.after = after;
    }

    /// What is different in `after`.
    static List<Difference> between(State before, State after) {
        PolicyDifferences differences = new PolicyDifferences(before, after);
        differences.health();
        differences.bounds();
        differences.sizes();
        return List.copyOf(differences.found);
    }

    private void health() {
        if (before.of(Policies.REGISTER).equals(after.of(Policies.REGISTER))) {
            return;
        }
        after.of(Policies.REGISTER)
                .values()
                .map(set -> set.scope())
                .filter(scope -> !Policies.set(before, scope).equals(Policies.set(after, scope)))
                .sorted(Comparator.comparing(PolicyScope::key))
                .forEach(this::figures);
        List<Rollout> judged =
                after.rollouts().values().filter(this::isJudgedOtherwise).toList();
        if (!judged.isEmpty()) {
            found.add(new Difference("rollouts", "Judged otherwise", NONE, counted(judged)));
        }
    }

    private void figures(PolicyScope scope) {
        EffectivePolicy was = Policies.effective(before, scope);
        EffectivePolicy is = Policies.effective(after, scope);
        for (HealthFigure figure : HealthFigure.values()) {
            if (!figure.said(Policies.set(before, scope)).equals(figure.said(Policies.set(after, scope)))) {
                found.add(new Difference(
                        about(scope),
                        figure.label(),
                        figure.inForce(was, scope.level()),
                        figure.inForce(is, scope.level())));
            }
        }
    }

    private boolean isJudgedOtherwise(Rollout rollout) {
        EffectivePolicy was = Policies.effective(before, rollout);
        EffectivePolicy is = Policies.effective(after, rollout);
        return Stream.of(HealthFigure.values())
                .anyMatch(figure -> !figure.words(was).equals(figure.words(is)));
    }

    private static String counted(List<Rollout> rollouts) {
        long live = rollouts.stream()
                .filter(rollout -> rollout.phase() instanceof RolloutPhase.Live)
                .count();
        return (rollouts.size() == 1 ? "1 rollout" : rollouts.size() + " rollouts") + ", " + live + " of them live";
    }

    private static String about(PolicyScope scope) {
        return switch (scope) {
            case PolicyScope.Everywhere() -> "all flags";
            case PolicyScope.InEnvironment(var environment) -> "all flags in " + environment;
        };
    }

    private void bounds() {
        List<CategoryRule> was = Categories.rules(before).rules();
        List<CategoryRule> is = Categories.rules(after).rules();
        for (int index = 0; index < is.size(); index++) {
            String about = "size category " + is.get(index).category().seedName();
            if (!was.get(index).from().equals(is.get(index).from())) {
                found.add(new Difference(
                        about,
                        "Begins at",
                        bounds(was.get(index).from()),
                        bounds(is.get(index).from())));
            }
            if (!was.get(index).priority().equals(is.get(index).priority())) {
                found.add(new Difference(
                        about,
                        "Priority",
                        Integer.toString(was.get(index).priority().value()),
                        Integer.toString(is.get(index).priority().value())));
            }
        }
    }

    private static String bounds(Counts from) {
        return String.format(
                Locale.ROOT,
                "%,d stars, %,d contributors or %,d pull requests",
                from.stars(),
                from.contributors(),
                from.pullRequests());
    }

    private void sizes() {
        List<SubjectCategory> moved = new ArrayList<>();
        after.of(Categories.REGISTER)
                .since(before.of(Categories.REGISTER), (key, subject) -> moved.add(subject), removed -> {});
        List<Difference> each = moved.stream()
                .sorted(Comparator.comparing(SubjectCategory::subject))
                .map(this::moved)
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
        if (each.size() > NAMED) {
            found.add(new Difference("subjects", "Another category or priority", NONE, each.size() + " subjects"));
        } else {
            found.addAll(each);
        }
    }

    private Difference moved(SubjectCategory subject) {
        String was = before.of(Categories.REGISTER)
                .get(subject.subject())
                .map(PolicyDifferences::rank)
                .orElse(NONE);
        return new Difference(subject.subject(), "Size", was, rank(subject));
    }

    private static String rank(SubjectCategory subject) {
        SizeCategory category = subject.category();
        return category.seedName() + ", priority " + subject.priority().value();
    }
}
