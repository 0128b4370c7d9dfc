package dev.signalbox.desktop.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.plan.HealthEdits;
import dev.signalbox.client.plan.LadderEdits;
import dev.signalbox.client.plan.PlanField;
import dev.signalbox.client.plan.RolloutPlan;
import dev.signalbox.client.plan.StageEdits;
import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanModelTest {
    private static final Exemption TESTER = new Exemption("qa-1", ExemptionEffect.FORCE_ENABLE, "tests it");

    @TempDir
    private Path root;

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private FakeWorkbench workbench;
    private Session session;
    private PlanModel model;

    @BeforeEach
    void open() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.setUp());
        workbench = new FakeWorkbench(root, clock);
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state",
                () -> session.view().state().isPresent()
                        && session.view().identity().isPresent()
                        && session.view().link() instanceof Link.Live);
        model = fresh();
    }

    @AfterEach
    void close() {
        model.close();
        session.close();
        workbench.close();
    }

    @Test
    void lookingKeepsNothingAndEveryEditIsADraftAtOnce() {
        assertEquals(List.of(), workbench.kept());
        model.look(2);
        model.raise(5);

        RolloutPlan plan = now().plan();
        assertEquals(
                List.of(new Command.PlanRollout(
                        Fixtures.IN_PRODUCTION, plan.ladder(), plan.population(), plan.health())),
                workbench.kept());
        assertEquals(List.of("Off", "Internal", "10 %", "50 %", "Full"), names());
        assertEquals("Kept as a draft.", model.said().get());
    }

    @Test
    void whatWasBegunIsGoneOnWithByTheNextConsole() {
        model.look(2);
        model.raise(5);
        model.change("exempt", plan -> plan.with(TESTER));
        RolloutPlan left = now().plan();
        model.close();

        model = fresh();

        assertEquals(left, now().plan());
        assertEquals("This is what you began earlier.", model.said().get());
    }

    @Test
    void textThatCannotBeReadStaysAndSaysWhyAndNothingIsSent() {
        model.type(PlanField.POPULATION, "a few");

        assertEquals(Map.of(PlanField.POPULATION, "'a few' is no whole number. Write digits only."), now().problems());
        assertEquals("a few", now().text(PlanField.POPULATION));
        model.send();
        assertEquals("Not sent. Mend what is marked first.", model.said().get());
        assertEquals(List.of(), workbench.sent);

        model.type(PlanField.POPULATION, "5000");
        assertEquals(Map.of(), now().problems());
        assertEquals(5000, now().plan().population());
    }

    @Test
    void twoFieldsThatAreWrongOnlyTogetherAreReadWhenTheSecondOneFits() {
        model.type(PlanField.HEALTH_CRITICAL, "10");
        model.type(PlanField.HEALTH_MAX, "20");
        assertEquals(Set.of(PlanField.HEALTH_MAX), now().problems().keySet());

        model.type(PlanField.HEALTH_CRITICAL, "30");

        assertEquals(Map.of(), now().problems());
        assertEquals(Optional.of(20.0), now().plan().health().maxErrorRate());
    }

    @Test
    void stageIsJudgedByItsOwnFiguresAndByTheRolloutsWhereItSaysNone() {
        model.look(2);
        model.type(PlanField.HEALTH_MAX, "4");
        assertEquals("", now().text(PlanField.STAGE_MAX));
        assertEquals("4, from the flag", now().inherited().figures().get(PlanField.STAGE_MAX));

        model.type(PlanField.STAGE_MAX, "2");
        model.type(PlanField.STAGE_CHECK, "30 min");

        HealthPolicy own = now().plan().ladder().stage(2).health().orElseThrow();
        assertEquals(
                List.of(Optional.of(2.0), Optional.of(Duration.ofMinutes(30))),
                List.of(own.maxErrorRate(), own.humanCheck()));

        model.type(PlanField.STAGE_MAX, "");
        model.type(PlanField.STAGE_CHECK, "");
        assertEquals(Optional.empty(), now().plan().ladder().stage(2).health());
    }

    @Test
    void everyFigureThatAStageIsJudgedByIsADraftWithItsDifferenceInWords() {
        model.look(2);
        Map<PlanField, String> typed = new EnumMap<>(PlanField.class);
        typed.put(PlanField.STAGE_WARN, "1");
        typed.put(PlanField.STAGE_MAX, "2");
        typed.put(PlanField.STAGE_CRITICAL, "4");
        typed.put(PlanField.STAGE_WINDOW, "6 h");
        typed.put(PlanField.STAGE_INTERVAL, "30 s");
        typed.put(PlanField.STAGE_CHECK, "1 h");
        typed.put(PlanField.STAGE_SAMPLE, "50");
        typed.forEach(model::type);
        model.climb(
                "on rollback",
                2,
                ladder -> LadderEdits.change(
                        ladder, 2, stage -> StageEdits.acting(stage, Optional.of(HealthPolicy.OnRollback.TELL))));

        HealthPolicy own = new HealthPolicy(
                Optional.of(2.0),
                Optional.of(1.0),
                Optional.of(4.0),
                Optional.of(Duration.ofHours(6)),
                Optional.of(Duration.ofSeconds(30)),
                Optional.of(Duration.ofHours(1)),
                Optional.of(50),
                Optional.of(HealthPolicy.OnRollback.TELL));
        assertEquals(Optional.of(own), now().plan().ladder().stage(2).health());
        typed.forEach((field, text) -> assertEquals(text, now().text(field)));
        assertEquals(
                Optional.of(own),
                ((Command.PlanRollout) workbench.kept().getFirst())
                        .ladder()
                        .stage(2)
                        .health());
        String about = "Stage 5 %";
        assertTrue(now().differences()
                .containsAll(List.of(
                        new Difference(about, "Rolls back on one sample above", "inherited", "4 %"),
                        new Difference(about, "Looks every", "inherited", "30 s"),
                        new Difference(about, "On a verdict to roll back", "inherited", "people are told"))));
    }

    @Test
    void figureOfAStageThatCannotBeSaysWhatIsWrongAndHowToMendIt() {
        model.look(2);
        model.type(PlanField.STAGE_CRITICAL, "101");
        model.type(PlanField.STAGE_INTERVAL, "0");
        model.type(PlanField.STAGE_SAMPLE, "-5");

        assertEquals(
                Map.of(
                        PlanField.STAGE_CRITICAL, "101.0 is outside 0 to 100. Give percent from 0 to 100.",
                        PlanField.STAGE_INTERVAL, "It is not longer than nothing. Give a length above zero.",
                        PlanField.STAGE_SAMPLE, "-5 is below 1. Give 1 or more."),
                now().problems());
        assertEquals(List.of(), workbench.kept());

        model.type(PlanField.STAGE_CRITICAL, "3");
        model.type(PlanField.STAGE_MAX, "4");
        assertEquals(
                "The rates are out of order. Keep warnErrorRate <= maxErrorRate <= criticalErrorRate.",
                now().problems().get(PlanField.STAGE_MAX));
    }

    @Test
    void whoActsIsLeftOpenAgainAndSaysWhoDecidesThen() {
        model.look(2);
        assertEquals("the store rolls back, as it ships", now().inherited().stageActing());

        model.change(
                "on rollback",
                plan -> plan.with(HealthEdits.acting(plan.health(), Optional.of(HealthPolicy.OnRollback.TELL))));
        assertEquals(
                List.of("the store rolls back, as it ships", "people are told, from the flag"),
                List.of(now().inherited().acting(), now().inherited().stageActing()));

        model.change("on rollback", plan -> plan.with(HealthEdits.acting(plan.health(), Optional.empty())));
        assertEquals(HealthPolicy.INHERITED, now().plan().health());
    }

    @Test
    void strategyAndExemptionsOfEveryKindAreDrafts() {
        Exemption publisher =
                new Exemption("acme", ExemptionEffect.FORCE_ENABLE, "", Optional.of(SubjectKind.PUBLISHER));
        Exemption user = new Exemption("acme", ExemptionEffect.FORCE_DISABLE, "");
        model.change("exempt", plan -> plan.with(publisher).with(user));
        model.change("strategy", plan -> plan.with(Strategy.WHITELIST));
        assertEquals(
                Set.of("acme", "publisher:acme"),
                now().plan().exemptions().keys().collect(Collectors.toSet()));
        assertTrue(
                workbench.kept().contains(new Command.SetStrategy(now().plan().address(), Strategy.WHITELIST)));
        assertTrue(
                workbench.kept().contains(new Command.SetExemption(now().plan().address(), publisher)));

        model.change("exempt", plan -> plan.without("publisher:acme"));
        assertEquals(List.of(user), now().plan().exemptions().values().toList());
    }

    @Test
    void figureThatIsLeftEmptySaysWhatHoldsAndWhereItComesFrom() {
        assertEquals("", now().text(PlanField.HEALTH_MAX));
        assertEquals("5, as it ships", now().inherited().figures().get(PlanField.HEALTH_MAX));
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new HealthCommand.SetWiderHealth(
                        new PolicyScope.InEnvironment(Fixtures.PRODUCTION), HealthPolicy.INHERITED.rates(1, 2, 3))));

        Eventually.await("it is seen", () -> {
            ticker.tick();
            return "2, inherited from the environment"
                    .equals(now().inherited().figures().get(PlanField.HEALTH_MAX));
        });
    }

    @Test
    void undoAndRedoGoThroughEveryStepAndTheDraftsFollow() {
        model.look(2);
        model.raise(1);
        model.raise(1);
        model.rearrange("add", 3, ladder -> LadderEdits.insertAfter(ladder, 2));
        assertEquals(List.of("Off", "Internal", "7 %", "28 %", "50 %", "Full"), names());

        model.undo();
        assertEquals(List.of("Off", "Internal", "7 %", "50 %", "Full"), names());
        model.undo();
        assertEquals(List.of("Off", "Internal", "5 %", "50 %", "Full"), names());
        model.redo();
        model.redo();
        assertEquals(List.of("Off", "Internal", "7 %", "28 %", "50 %", "Full"), names());
        assertEquals(
                now().plan().ladder(), ((Command.PlanRollout) workbench.kept().getFirst()).ladder());
    }

    @Test
    void ladderOfALiveRolloutSaysWhyItStaysAndTheRestCanBeChanged() {
        Fixtures.apply(log.as(Actors.TARA), List.of(Fixtures.plan(Fixtures.IN_PRODUCTION)));
        Fixtures.apply(log.as(Actors.TARA), Fixtures.climb(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        Eventually.await("it is seen", () -> {
            ticker.tick();
            return !now().frozen().isEmpty();
        });

        model.raise(5);
        assertEquals(
                "The rollout is live, on stage 25 %. Its ladder can be laid out anew after it was rolled back.",
                model.said().get());
        model.change("exempt", plan -> plan.with(TESTER));

        assertEquals(List.of(new Command.SetExemption(Fixtures.IN_PRODUCTION, TESTER)), workbench.kept());
        assertEquals(
                "The stage's share stays 25 %; who is exempt, the segments and the schedule apply at once.",
                now().effect());
    }

    @Test
    void othersChangeIsSaidAndMineIsPutOnTopOfIt() {
        Fixtures.apply(log.as(Actors.TARA), List.of(Fixtures.plan(Fixtures.IN_PRODUCTION)));
        Eventually.await("it is seen", () -> {
            ticker.tick();
            return names().size() == 7;
        });
        model.change("exempt", plan -> plan.with(TESTER));
        Exemption theirs = new Exemption("vip", ExemptionEffect.FORCE_DISABLE, "");
        Fixtures.apply(log.as(Actors.TARA), List.of(new Command.SetExemption(Fixtures.IN_PRODUCTION, theirs)));
        Eventually.await("it is said", () -> {
            ticker.tick();
            return now().notice().startsWith("Somebody else changed this rollout at revision ");
        });

        model.bringOver();

        assertEquals(2, now().plan().exemptions().size());
        assertEquals(List.of(new Command.SetExemption(Fixtures.IN_PRODUCTION, TESTER)), workbench.kept());
    }

    @Test
    void refusalIsSaidWithTheCommandItMeets() {
        model.look(2);
        model.raise(5);
        model.send();
        assertEquals(workbench.kept(), workbench.sent);
        Refusal refusal = new Refusal(Rule.UNKNOWN_SEGMENT, "ladder", "There is no segment 'beta'.", "Define it.");
        workbench.standing.replaceAll((id, state) -> new ItemState.Refused(refusal, Set.of(), clock.instant()));
        ticker.tick();

        assertEquals(
                "Plan on ladder Canary-5: Refused. Nothing was done. There is no segment 'beta'. Define it.",
                model.said().get());
        assertEquals(List.of("Off", "Internal", "10 %", "50 %", "Full"), names());
    }

    @Test
    void whatIsAcceptedIsWhatThereIs() {
        model.look(2);
        model.raise(5);
        model.send();
        RolloutPlan plan = now().plan();
        Fixtures.apply(log.as(Actors.TARA), workbench.sent);
        long revision = log.as(Actors.TARA).state().revision();
        workbench.standing.replaceAll((id, state) -> new ItemState.Accepted(revision, clock.instant()));
        Eventually.await("it is said", () -> {
            ticker.tick();
            return model.said().get().equals("Accepted: in the store's log at revision " + revision + ".");
        });

        assertEquals(plan, now().plan());
        assertEquals(List.of(), now().differences());
    }

    private PlanModel fresh() {
        PlanModel made = new PlanModel(session, workbench, new TickedTasks(), ticker, clock);
        made.open(Fixtures.IN_PRODUCTION);
        return made;
    }

    private PlanView now() {
        return model.view().get().orElseThrow();
    }

    private List<String> names() {
        return now().plan().ladder().stages().stream().map(Stage::name).toList();
    }
}
