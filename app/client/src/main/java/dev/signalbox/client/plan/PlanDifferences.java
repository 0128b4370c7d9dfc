package dev.signalbox.client.plan;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Strategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a plan changes, in words, from the large to the small. Pure.
public final class PlanDifferences {
    private static final String NONE = "none";

    private final List<Difference> found = new ArrayList<>();

    private PlanDifferences() {}

    /// What `after` changes of `before`.
    public static List<Difference> between(RolloutPlan before, RolloutPlan after) {
        PlanDifferences differences = new PlanDifferences();
        differences.ladder(before.ladder(), after.ladder());
        differences.compare("People", "Subjects in all", before.population(), after.population(), Object::toString);
        differences.exemptions(before.exemptions(), after.exemptions());
        differences.segments(before, after);
        differences.compare(
                "People", "A share is made", before.strategy(), after.strategy(), PlanDifferences::strategy);
        differences.health("Health", before.health(), after.health());
        differences.compare(
                "Schedule",
                "Opens",
                before.schedule().startsAt(),
                after.schedule().startsAt(),
                at -> moment(at, "at any time"));
        differences.compare(
                "Schedule",
                "Closes",
                before.schedule().endsAt(),
                after.schedule().endsAt(),
                at -> moment(at, "never"));
        return List.copyOf(differences.found);
    }

    /// A plan where there was none, with the figures that its stages say themselves.
    public static List<Difference> laidOut(RolloutPlan plan) {
        String rungs = plan.ladder().stages().stream().map(Stage::name).collect(Collectors.joining(", "));
        PlanDifferences differences = new PlanDifferences();
        differences.found.add(new Difference("Ladder", plan.ladder().name(), NONE, rungs));
        plan.ladder()
                .stages()
                .forEach(stage -> stage.health()
                        .ifPresent(own -> differences.health("Stage " + stage.name(), HealthPolicy.INHERITED, own)));
        return List.copyOf(differences.found);
    }

    private void ladder(StageLadder before, StageLadder after) {
        compare("Ladder", "Name", before.name(), after.name(), Function.identity());
        compare("Ladder", "Leaving stages out", before.skipping(), after.skipping(), PlanDifferences::skipping);
        compare("Ladder", "Goes on after a stop at", retry(before), retry(after), Function.identity());
        if (before.stages().size() == after.stages().size() && !reordered(before, after)) {
            for (int index = 0; index < before.stages().size(); index++) {
                stage(before.stage(index), after.stage(index));
            }
        } else {
            rungs(before, after);
        }
    }

    private static boolean reordered(StageLadder before, StageLadder after) {
        return !names(before).equals(names(after)) && new TreeSet<>(names(before)).equals(new TreeSet<>(names(after)));
    }

    /// Stages by their names, where they are not the same ones in the same order.
    private void rungs(StageLadder before, StageLadder after) {
        compare("Ladder", "Order", names(before), names(after), names -> String.join(", ", names));
        for (Stage stage : after.stages()) {
            named(before, stage.name())
                    .ifPresentOrElse(
                            was -> stage(was, stage),
                            () -> found.add(new Difference(
                                    "Stage " + stage.name(), "Stage", NONE, PlanText.target(stage.target()))));
        }
        before.stages().stream()
                .filter(stage -> named(after, stage.name()).isEmpty())
                .forEach(stage -> found.add(
                        new Difference("Stage " + stage.name(), "Stage", PlanText.target(stage.target()), NONE)));
    }

    private void stage(Stage before, Stage after) {
        String about = "Stage " + before.name();
        compare(about, "Name", before.name(), after.name(), Function.identity());
        compare(about, "For", before.target(), after.target(), PlanText::target);
        compare(about, "Not before", before.earliest(), after.earliest(), PlanText::length);
        compare(about, "Lasts at least", before.minimum(), after.minimum(), PlanText::length);
        compare(about, "Moved on by", before.advance(), after.advance(), PlanDifferences::advance);
        compare(about, "Goes on when", before.successCriteria(), after.successCriteria(), list(PlanText::criterion));
        compare(
                about,
                "Goes back when",
                before.rollbackTriggers(),
                after.rollbackTriggers(),
                list(PlanText::criterion));
        health(
                about,
                before.health().orElse(HealthPolicy.INHERITED),
                after.health().orElse(HealthPolicy.INHERITED));
        compare(about, "People do", before.actions(), after.actions(), list(Function.identity()));
    }

    private void exemptions(Table<String, Exemption> before, Table<String, Exemption> after) {
        Stream.concat(before.keys(), after.keys())
                .distinct()
                .sorted()
                .forEach(subject -> compare(
                        "People",
                        "Exemption of " + subject,
                        before.get(subject),
                        after.get(subject),
                        exemption -> exemption.map(PlanDifferences::exemption).orElse(NONE)));
    }

    private void segments(RolloutPlan before, RolloutPlan after) {
        after.segments()
                .values()
                .sorted(Comparator.comparing(each -> each.key().value()))
                .forEach(segment -> compare(
                        "People",
                        "Segment " + segment.key(),
                        before.segments().get(segment.key()),
                        Optional.of(segment),
                        each -> each.map(PlanDifferences::segment).orElse(NONE)));
    }

    private void health(String about, HealthPolicy before, HealthPolicy after) {
        figure(about, "Warns above", before.warnErrorRate(), after.warnErrorRate(), PlanDifferences::percent);
        figure(about, "Rolls back above", before.maxErrorRate(), after.maxErrorRate(), PlanDifferences::percent);
        figure(
                about,
                "Rolls back on one sample above",
                before.criticalErrorRate(),
                after.criticalErrorRate(),
                PlanDifferences::percent);
        figure(about, "Window", before.window(), after.window(), PlanText::length);
        figure(about, "Looks every", before.interval(), after.interval(), PlanText::length);
        figure(about, "A person looks every", before.humanCheck(), after.humanCheck(), PlanText::length);
        figure(about, "Requests for a verdict", before.minSample(), after.minSample(), Object::toString);
        figure(
                about,
                "On a verdict to roll back",
                before.onRollback(),
                after.onRollback(),
                PlanDifferences::onRollback);
    }

    private <T> void figure(
            String about, String field, Optional<T> before, Optional<T> after, Function<T, String> words) {
        compare(about, field, before, after, figure -> figure.map(words).orElse("inherited"));
    }

    private <T> void compare(String about, String field, T before, T after, Function<T, String> words) {
        if (!before.equals(after)) {
            found.add(new Difference(about, field, words.apply(before), words.apply(after)));
        }
    }

    private static List<String> names(StageLadder ladder) {
        return ladder.stages().stream().map(Stage::name).toList();
    }

    private static Optional<Stage> named(StageLadder ladder, String name) {
        return ladder.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    private static String retry(StageLadder ladder) {
        return ladder.stage(ladder.retryStage()).name();
    }

    private static <T> Function<List<T>, String> list(Function<T, String> words) {
        return items -> items.isEmpty() ? NONE : items.stream().map(words).collect(Collectors.joining("; "));
    }

    /// On or off, and why.
    public static String exemption(Exemption exemption) {
        String effect = switch (exemption.effect()) {
            case FORCE_ENABLE -> "on";
            case FORCE_DISABLE -> "off";
        };
        return exemption.note().isBlank() ? effect : effect + ", " + exemption.note();
    }

    private static String segment(Segment segment) {
        String rules = segment.conditions().isEmpty()
                ? "nobody by rule"
                : PlanText.conditions(segment.conditions()).replace("\n", " and ");
        return segment.members().isEmpty() ? rules : segment.members().size() + " by name; " + rules;
    }

    private static String strategy(Strategy strategy) {
        return switch (strategy) {
            case PERCENTAGE -> "by percentage";
            case WHITELIST -> "of listed subjects only";
            case REPOSITORY_SIZE -> "by priority and size";
        };
    }

    private static String skipping(Skipping skipping) {
        return switch (skipping) {
            case FORBIDDEN -> "not allowed";
            case ALLOWED -> "allowed";
        };
    }

    private static String advance(Advance advance) {
        return switch (advance) {
            case BY_HAND -> "a person";
            case AUTOMATIC -> "the store";
        };
    }

    private static String onRollback(HealthPolicy.OnRollback act) {
        return switch (act) {
            case ACT -> "the store rolls back";
            case TELL -> "people are told";
        };
    }

    private static String percent(double rate) {
        return PlanText.rate(rate) + " %";
    }

    private static String moment(Optional<Instant> at, String otherwise) {
        return at.isEmpty() ? otherwise : PlanText.moment(at) + " UTC";
    }
}
