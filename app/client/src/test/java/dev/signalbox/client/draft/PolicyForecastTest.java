package dev.signalbox.client.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.category.CategoryRule;
import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.backout.BackOutCommand;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.scope.ScopeCommand;
import dev.signalbox.domain.rules.template.TemplateCommand;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said of a draft of a policy before it is sent.
class PolicyForecastTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);

    @BeforeEach
    void aRunningRollout() {
        Fixtures.apply(log.as(Actors.SAM), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
    }

    @Test
    void everyFigureSaysWhereItCameFromAndWhereItWouldAndWhomItJudges() {
        PolicyScope everything = new PolicyScope.Everywhere();
        assertEquals(
                List.of(
                        new Difference("all flags", "Requests needed for a verdict", "10, as it ships", "50, set here"),
                        new Difference("rollouts", "Judged otherwise", "none", "1 rollout, 1 of them live")),
                differences(new HealthCommand.SetWiderHealth(everything, HealthPolicy.INHERITED.from(50))));

        Fixtures.apply(
                log.as(Actors.SAM),
                List.of(new HealthCommand.SetWiderHealth(everything, HealthPolicy.INHERITED.from(50))));
        assertEquals(
                List.of(new Difference(
                        "all flags in production",
                        "Requests needed for a verdict",
                        "50, inherited from the policy for everything",
                        "50, set here")),
                differences(new HealthCommand.SetWiderHealth(
                        new PolicyScope.InEnvironment(Fixtures.PRODUCTION), HealthPolicy.INHERITED.from(50))),
                "nobody is judged otherwise");
    }

    @Test
    void manySubjectsThatMoveAreCounted() {
        IntStream.range(0, 6).forEach(number -> Fixtures.apply(log.as(Actors.SAM), List.of(sized("repo-" + number))));

        List<CategoryRule> lower = CategoryRules.DEFAULT.rules().stream()
                .map(rule -> rule.category() == SizeCategory.SMALL
                        ? new CategoryRule(rule.category(), rule.from(), new Priority(70))
                        : rule)
                .toList();
        assertEquals(
                List.of(
                        new Difference("size category small", "Priority", "80", "70"),
                        new Difference("subjects", "Another category or priority", "none", "6 subjects")),
                differences(new CategoryCommand.DefineCategoryRules(new CategoryRules(lower))));
        assertEquals(
                List.of(new Difference("repo-9", "Size", "none", "small, priority 80")), differences(sized("repo-9")));
    }

    @Test
    void templatesProceduresAndHoldsAreNamed() {
        StageLadder ladder = Fixtures.ladder();
        StageLadder own = new StageLadder("Own", ladder.stages(), ladder.skipping(), ladder.retryStage());
        assertEquals(
                List.of(new Difference(
                        "ladder template Own", "Stages", "none", "Off, Internal, Beta, 25 %, 50 %, 75 %, 100 %")),
                differences(new TemplateCommand.SaveTemplate(own)));
        assertEquals(
                List.of(new Difference(
                        "rollback procedure Reverse migration",
                        "Rehearsed",
                        "not as it is now",
                        "in staging by Sam at " + clock.instant())),
                differences(new BackOutCommand.RecordRehearsal("Reverse migration", Fixtures.STAGING)));
        assertEquals(
                List.of(new Difference(
                        "deeplinks.enabled in production", "tenant:globex", "inherits", "held at stage 1, Internal")),
                differences(new ScopeCommand.HoldScope(
                        Fixtures.IN_PRODUCTION, new ScopeHold(SubjectKind.TENANT, "globex", 1))));
    }

    private static Command sized(String repository) {
        return new CategoryCommand.CategorizeSubject(
                repository, SubjectPurpose.ORDINARY, new Counts(1, 1, 1), 0, Optional.empty());
    }

    private List<Difference> differences(Command command) {
        Forecast forecast =
                Forecast.of(Fixtures.submission(command), log.as(Actors.SAM).state(), Actors.SAM, clock.instant());
        return forecast instanceof Forecast.Done(var direction, var differences) ? differences : List.of();
    }
}
