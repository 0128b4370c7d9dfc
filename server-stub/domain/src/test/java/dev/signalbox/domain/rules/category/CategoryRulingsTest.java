package dev.signalbox.domain.rules.category;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.category.CategoryRule;
import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.decision.Leaving;
import dev.signalbox.domain.decision.NextInLine;
import dev.signalbox.domain.decision.NextSubject;
import dev.signalbox.domain.decision.SizeExposure;
import dev.signalbox.domain.decision.Turnover;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Recording a subject's counts categorises it, and its priority says when it is next (S3-46, S3-49, F25).
final class CategoryRulingsTest {
    private final World world = World.furnished();

    @Test
    void recordedCountsGiveCategoryAndPriority() {
        categorize("repo-1", new Counts(1_200, 3, 40), Optional.empty());

        assertEquals(
                Optional.of(new SubjectCategory(
                        "repo-1",
                        SubjectPurpose.ORDINARY,
                        new Counts(1_200, 3, 40),
                        7,
                        Optional.empty(),
                        SizeCategory.LARGE,
                        new Priority(40),
                        world.now(),
                        world.now())),
                subject("repo-1"));
    }

    @Test
    void recordingAgainRecategorisesAndKeepsWhenItBegan() {
        Instant begun = world.now();
        categorize("repo-1", new Counts(5, 1, 0), Optional.empty());
        world.later(Duration.ofDays(30));
        categorize("repo-1", new Counts(12_000, 3, 40), Optional.of(new Priority(95)));

        SubjectCategory now = subject("repo-1").orElseThrow();
        assertEquals(
                List.of(SizeCategory.ENTERPRISE, new Priority(95), begun, world.now()),
                List.of(now.category(), now.priority(), now.createdAt(), now.lastCategorizedAt()));
    }

    @Test
    void otherThresholdsMoveThoseWhoFallElsewhereAndNameThem() {
        categorize("repo-small", new Counts(1, 1, 1), Optional.empty());
        categorize("repo-medium", new Counts(150, 1, 1), Optional.empty());
        List<CategoryRule> rules = new ArrayList<>(CategoryRules.DEFAULT.rules());
        rules.set(2, new CategoryRule(SizeCategory.MEDIUM, new Counts(200, 20, 200), new Priority(60)));

        List<Event> events = world.does(RINA, new CategoryCommand.DefineCategoryRules(new CategoryRules(rules)));

        assertEquals(
                List.of("category_rules.defined", "subject.categorized"),
                events.stream().map(Event::action).toList());
        assertEquals(SizeCategory.SMALL, subject("repo-medium").orElseThrow().category());
    }

    @Test
    void rolloutBySizeAdmitsTestRepositoriesBeforeSmallOnesAndTellsWhoIsNext() {
        categorize("repo-enterprise", new Counts(20_000, 1, 1), Optional.empty());
        categorize("repo-small", new Counts(1, 1, 1), Optional.empty());
        categorize("repo-large", new Counts(2_000, 1, 1), Optional.empty());
        categorize("repo-urgent", new Counts(20_000, 1, 1), Optional.of(new Priority(90)));
        bySize();

        assertEquals(List.of("repo-urgent", "repo-small"), next(2));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));
        assertEquals(List.of("repo-large", "repo-enterprise", "staff-1"), next(3));
    }

    @Test
    void rollbackSendsAwayWhoeverOfTheKnownIsOnAndNobodyElse() {
        categorize("repo-small", new Counts(1, 1, 1), Optional.empty());
        categorize("repo-large", new Counts(2_000, 1, 1), Optional.empty());
        categorize("repo-urgent", new Counts(20_000, 1, 1), Optional.of(new Priority(90)));
        bySize();
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));

        assertEquals(List.of("repo-urgent", "repo-small"), leaving());
        world.does(RINA, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        assertEquals(List.of(), leaving());
    }

    @Test
    void exposureIsToldForEachSizeThatIsKnown() {
        categorize("repo-small", new Counts(1, 1, 1), Optional.empty());
        categorize("repo-large", new Counts(2_000, 1, 1), Optional.empty());
        categorize("repo-urgent", new Counts(20_000, 1, 1), Optional.of(new Priority(90)));
        bySize();
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 2));

        assertEquals(
                List.of(
                        new SizeExposure.Share(Optional.of(SizeCategory.SMALL), 1, 1),
                        new SizeExposure.Share(Optional.of(SizeCategory.LARGE), 0, 1),
                        new SizeExposure.Share(Optional.of(SizeCategory.ENTERPRISE), 1, 1),
                        new SizeExposure.Share(Optional.empty(), 0, 1)),
                sizes());
        world.does(RINA, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        assertEquals(
                List.of(0, 0, 0, 0),
                sizes().stream().map(SizeExposure.Share::on).toList());
    }

    @Test
    void turnoverBetweenTwoPlansIsWhoComesAndWhoGoesWithThoseExemptByName() {
        categorize("repo-small", new Counts(1, 1, 1), Optional.empty());
        bySize();
        Turnover.Standing was = standing();
        world.does(
                RINA,
                new Command.SetExemption(
                        IN_PRODUCTION, new Exemption("repo-small", ExemptionEffect.FORCE_DISABLE, "")));
        world.does(
                RINA,
                new Command.SetExemption(IN_PRODUCTION, new Exemption("visitor", ExemptionEffect.FORCE_ENABLE, "")));

        Turnover first = Turnover.between(was.on(1, world.now()), standing().on(1, world.now()), world::now);
        Turnover last = Turnover.between(was.on(3, world.now()), standing().on(3, world.now()), world::now);

        assertEquals(List.of("visitor"), names(first.coming()));
        assertEquals(List.of(), names(last.coming()));
        assertEquals(List.of("repo-small"), names(last.leaving()));
        assertEquals(new Turnover(first.known() - 1, List.of(), List.of()), Turnover.between(was, was, world::now));
    }

    private Turnover.Standing standing() {
        return new Turnover.Standing(
                world.state(), world.state().rollouts().get(IN_PRODUCTION).orElseThrow());
    }

    private static List<String> names(List<NextSubject> subjects) {
        return subjects.stream().map(NextSubject::subject).toList();
    }

    private List<SizeExposure.Share> sizes() {
        return SizeExposure.of(world.state(), standing().rollout(), world::now).sizes();
    }

    private void bySize() {
        StageLadder ladder = new StageLadder(
                "By size",
                List.of(
                        Stage.plain("Off", new StageTarget.Off()),
                        Stage.plain("1 %", new StageTarget.Share(new Percentage(1))),
                        Stage.plain("25 %", new StageTarget.Share(new Percentage(25))),
                        Stage.plain("Everybody", new StageTarget.Share(Percentage.ALL))),
                Skipping.FORBIDDEN,
                1);
        world.does(RINA, new Command.PlanRollout(IN_PRODUCTION, ladder, 10_000, HealthPolicy.DEFAULT));
        world.does(RINA, new Command.SetStrategy(IN_PRODUCTION, Strategy.REPOSITORY_SIZE));
        world.does(RINA, new Command.StartRollout(IN_PRODUCTION));
    }

    private List<String> next(int stage) {
        return NextInLine.at(
                        world.state(),
                        world.state().rollouts().get(IN_PRODUCTION).orElseThrow(),
                        stage,
                        world::now)
                .subjects()
                .stream()
                .map(NextSubject::subject)
                .toList();
    }

    private List<String> leaving() {
        return Leaving.of(
                        world.state(),
                        world.state().rollouts().get(IN_PRODUCTION).orElseThrow(),
                        world::now)
                .subjects()
                .stream()
                .map(NextSubject::subject)
                .toList();
    }

    private void categorize(String key, Counts counts, Optional<Priority> pinned) {
        world.does(RINA, new CategoryCommand.CategorizeSubject(key, SubjectPurpose.ORDINARY, counts, 7, pinned));
    }

    private Optional<SubjectCategory> subject(String key) {
        return world.state().of(Categories.REGISTER).get(key);
    }
}
