package dev.signalbox.domain.rules.calendar;

import static dev.signalbox.domain.testing.World.ANA;
import static dev.signalbox.domain.testing.World.APP;
import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.IN_STAGING;
import static dev.signalbox.domain.testing.World.IVO;
import static dev.signalbox.domain.testing.World.OTHER_APP;
import static dev.signalbox.domain.testing.World.PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.RWANDA;
import static dev.signalbox.domain.testing.World.SAM;
import static dev.signalbox.domain.testing.World.STAGING;
import static dev.signalbox.domain.testing.World.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.category.CategoryRule;
import dev.signalbox.domain.category.CategoryRules;
import dev.signalbox.domain.category.Counts;
import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SizeCategory;
import dev.signalbox.domain.category.SubjectPurpose;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.override.OverridePrefix;
import dev.signalbox.domain.override.OverrideReader;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.category.CategoryCommand;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A freeze keeps flags from being raised, and from nothing else (F26).
final class FreezeRulesTest {
    private static final FreezeId ID = new FreezeId(new UUID(6, 1));
    private static final FreezeTime TWO_DAYS = new FreezeTime.Once(START, START.plus(Duration.ofDays(2)));
    private static final FreezeScope IN_PROD = new FreezeScope(Set.of(PRODUCTION), Set.of());

    @Test
    void refusalSaysWhoFrozeItUntilWhenAndWhy() {
        World world = World.runningAt(2);
        world.tries(RINA, "the fair", freeze(IN_PROD));

        assertEquals(
                Ruling.refuse(
                        Rule.FROZEN,
                        "flag",
                        "deeplinks.enabled in production is frozen until 2026-03-03T03:00:00Z, by Rina: the fair.",
                        "Wait until then, or have the freeze lifted. Lowering and stopping are never frozen."),
                RuleBook.decide(
                        world.state(), new Command.MoveToStage(IN_PRODUCTION, 3), new Context(START, SAM, "why not")));
    }

    @Test
    void everythingThatRaisesIsRefused() {
        World draft = World.furnished();
        draft.does(RINA, World.plan(IN_PRODUCTION));
        draft.does(RINA, freeze(IN_PROD));
        World live = World.runningAt(2);
        live.does(RINA, new Command.SetExemption(IN_PRODUCTION, kept("user-1", ExemptionEffect.FORCE_DISABLE)));
        live.does(RINA, new Command.SetSchedule(IN_PRODUCTION, until(1)));
        live.does(RINA, freeze(IN_PROD));
        World rolledBack = World.runningAt(2);
        rolledBack.does(RINA, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        rolledBack.does(RINA, freeze(IN_PROD));

        draft.refuses(Rule.FROZEN, "flag", SAM, new Command.StartRollout(IN_PRODUCTION));
        live.refuses(Rule.FROZEN, "flag", SAM, new Command.MoveToStage(IN_PRODUCTION, 3));
        live.refuses(
                Rule.FROZEN,
                "flag",
                SAM,
                new Command.SetExemption(IN_PRODUCTION, kept("user-2", ExemptionEffect.FORCE_ENABLE)));
        live.refuses(Rule.FROZEN, "flag", SAM, new Command.RemoveExemption(IN_PRODUCTION, "user-1"));
        live.refuses(Rule.FROZEN, "flag", SAM, new Command.SetSchedule(IN_PRODUCTION, until(2)));
        live.refuses(Rule.FROZEN, "flag", SAM, new Command.DefineSegment(new Segment(RWANDA, Set.of(), List.of())));
        rolledBack.refuses(Rule.FROZEN, "flag", SAM, new Command.RestartRollout(IN_PRODUCTION));
    }

    @Test
    void nobodyBecomesInternalWhereAStageIsForInternalActors() {
        Command internal = new Command.SetInternalActor("staff-2", InternalStatus.INTERNAL);
        World frozen = World.runningAt(1);
        frozen.does(RINA, freeze(IN_PROD));
        World further = World.runningAt(3);
        further.does(RINA, freeze(IN_PROD));

        frozen.refuses(Rule.FROZEN, "flag", SAM, internal);
        frozen.does(SAM, new Command.SetInternalActor("staff-1", InternalStatus.EXTERNAL));
        further.does(SAM, internal);
    }

    @Test
    void nobodyComesEarlierBySizeWhereAStageAdmitsBySize() {
        World frozen = World.runningAt(3);
        frozen.does(RINA, new Command.SetStrategy(IN_PRODUCTION, Strategy.REPOSITORY_SIZE));
        frozen.does(RINA, sized(50, Optional.of(new Priority(50))));
        frozen.does(RINA, freeze(IN_PROD));
        World byShare = World.runningAt(3);
        byShare.does(RINA, freeze(IN_PROD));

        frozen.refuses(Rule.FROZEN, "flag", SAM, sized(50, Optional.of(new Priority(51))));
        frozen.refuses(
                Rule.FROZEN,
                "flag",
                SAM,
                new CategoryCommand.CategorizeSubject(
                        "repo-2", SubjectPurpose.ORDINARY, new Counts(0, 0, 0), 0, Optional.empty()));
        frozen.does(SAM, sized(60, Optional.of(new Priority(49))));
        byShare.does(SAM, sized(50, Optional.of(new Priority(100))));
    }

    @Test
    void otherCategoryRulesThatBringSomebodyForwardAreRefused() {
        World frozen = World.runningAt(3);
        frozen.does(RINA, new Command.SetStrategy(IN_PRODUCTION, Strategy.REPOSITORY_SIZE));
        frozen.does(RINA, sized(120, Optional.empty()));
        frozen.does(RINA, freeze(IN_PROD));

        frozen.refuses(Rule.FROZEN, "flag", SAM, mediumAt(70));
        frozen.does(SAM, mediumAt(50));
    }

    @Test
    void flagGetsNoOtherVariablesThatLowerItLess() {
        World frozen = World.runningAt(3);
        frozen.does(RINA, variables("HYBRID"));
        frozen.does(Actor.MONITOR, met(Map.of("HYBRID_ROLLOUT_PERCENTAGE", "5", "STRICT_EMERGENCY_STOP", "true")));
        frozen.does(RINA, freeze(IN_PROD));

        frozen.refuses(Rule.FROZEN, "flag", SAM, variables("OTHER"));
        frozen.does(SAM, variables("STRICT"));
        frozen.does(Actor.MONITOR, met(Map.of("SIGNALBOX_EMERGENCY_STOP", "true")));
    }

    @Test
    void nothingThatLowersOrStopsIsRefused() {
        World world = World.runningAt(3);
        world.does(RINA, new Command.SetExemption(IN_PRODUCTION, kept("user-1", ExemptionEffect.FORCE_ENABLE)));
        world.does(RINA, freeze(FreezeScope.EVERYTHING));

        world.does(IVO, new Command.MoveToStage(IN_PRODUCTION, 2));
        world.does(IVO, new Command.PauseRollout(IN_PRODUCTION));
        world.does(RINA, new Command.ResumeRollout(IN_PRODUCTION));
        world.does(RINA, new Command.SetExemption(IN_PRODUCTION, kept("user-2", ExemptionEffect.FORCE_DISABLE)));
        world.does(RINA, new Command.RemoveExemption(IN_PRODUCTION, "user-1"));
        world.does(RINA, new Command.SetSchedule(IN_PRODUCTION, until(1)));
        world.does(IVO, new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand()));
        world.does(IVO, new Command.UndoRollBack(IN_PRODUCTION));
        world.does(IVO, new Command.EngageStop(World.stop(1), new StopScope.Everything()));

        assertEquals(1, world.state().stops().live().size());
    }

    @Test
    void liftingAStopWouldRaiseWhatItCoversAndIsRefusedToo() {
        World world = World.runningAt(2);
        world.does(IVO, new Command.EngageStop(World.stop(1), new StopScope.Everything()));
        world.does(ANA, new Command.RequestResume(Set.of(World.stop(1))));
        world.does(RINA, freeze(IN_PROD));

        world.refuses(Rule.FROZEN, "flag", RINA, new Command.ConfirmResume(Set.of(World.stop(1))));
    }

    @Test
    void freezeHoldsFromItsFirstInstantToJustBeforeItsEnd() {
        World before = frozenFrom(Duration.ofSeconds(1));
        World first = frozenFrom(Duration.ofSeconds(1)).later(Duration.ofSeconds(1));
        World last =
                frozenFrom(Duration.ofSeconds(1)).later(Duration.ofSeconds(2).minusNanos(1));
        World after = frozenFrom(Duration.ofSeconds(1)).later(Duration.ofSeconds(2));

        before.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 3));
        first.refuses(Rule.FROZEN, "flag", RINA, new Command.MoveToStage(IN_PRODUCTION, 3));
        last.refuses(Rule.FROZEN, "flag", RINA, new Command.MoveToStage(IN_PRODUCTION, 3));
        after.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 3));
    }

    @Test
    void otherEnvironmentsAndAppsAreLeftAlone() {
        World world = World.runningAt(2);
        world.does(RINA, World.plan(IN_STAGING));
        world.does(RINA, freeze(new FreezeScope(Set.of(PRODUCTION), Set.of(OTHER_APP))));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 3));
        world.does(
                RINA,
                new FreezeCommand.DeclareFreeze(
                        new FreezeId(new UUID(6, 2)), TWO_DAYS, new FreezeScope(Set.of(PRODUCTION), Set.of(APP))));

        world.does(RINA, new Command.StartRollout(IN_STAGING));
        world.refuses(Rule.FROZEN, "flag", RINA, new Command.MoveToStage(IN_PRODUCTION, 4));
    }

    @Test
    void liftedFreezeHoldsNothingAndSaysWhoLiftedIt() {
        World world = World.runningAt(2);
        world.does(RINA, freeze(FreezeScope.EVERYTHING));
        world.refuses(Rule.NOT_PERMITTED, "", IVO, new FreezeCommand.LiftFreeze(ID));
        world.refuses(Rule.REASON_REQUIRED, "reason", RINA, "", new FreezeCommand.LiftFreeze(ID));
        world.does(RINA, new FreezeCommand.LiftFreeze(ID));
        world.does(RINA, new Command.MoveToStage(IN_PRODUCTION, 3));

        assertEquals(
                Optional.of("rina"),
                world.state()
                        .of(Freezes.REGISTER)
                        .get(ID)
                        .flatMap(freeze -> freeze.lifted())
                        .map(lifting -> lifting.by()));
    }

    @Test
    void freezeOfWhatDoesNotExistOrIsOverIsRefused() {
        World world = World.furnished().later(Duration.ofDays(2));

        world.refuses(Rule.TIME_NOT_POSSIBLE, "to", RINA, freeze(FreezeScope.EVERYTHING));
        World now = World.furnished();
        now.refuses(
                Rule.UNKNOWN_ENVIRONMENT,
                "environments",
                RINA,
                freeze(new FreezeScope(Set.of(STAGING, new EnvironmentKey("nowhere")), Set.of())));
        now.refuses(Rule.UNKNOWN_APP, "apps", RINA, freeze(new FreezeScope(Set.of(), Set.of(new AppKey("none")))));
        now.refuses(Rule.UNKNOWN_FREEZE, "freeze", RINA, new FreezeCommand.LiftFreeze(ID));
    }

    @Test
    void scheduledRaiseMeetsTheFreezeWhenItFires() {
        ScheduleId act = new ScheduleId(new UUID(5, 1));
        World world = World.furnished();
        world.does(RINA, World.plan(IN_PRODUCTION));
        world.does(
                RINA,
                new ScheduleCommand.ScheduleAct(
                        act, IN_PRODUCTION, new PlannedAct.Start(), START.plus(Duration.ofHours(1))));
        world.does(RINA, freeze(FreezeScope.EVERYTHING));
        world.later(Duration.ofHours(1)).does(Actor.SCHEDULE, new ScheduleCommand.FireAct(act, RINA.roles()));

        assertEquals(
                List.of("frozen"),
                world.log().reversed().stream()
                        .limit(1)
                        .map(entry -> ((ScheduleEvent.ActRefused) entry.event()).rule())
                        .toList());
    }

    private static World frozenFrom(Duration delay) {
        World world = World.runningAt(2);
        world.does(
                RINA,
                new FreezeCommand.DeclareFreeze(
                        ID,
                        new FreezeTime.Once(START.plus(delay), START.plus(delay).plusSeconds(1)),
                        FreezeScope.EVERYTHING));
        return world;
    }

    private static Command freeze(FreezeScope scope) {
        return new FreezeCommand.DeclareFreeze(ID, TWO_DAYS, scope);
    }

    private static Command sized(int stars, Optional<Priority> pinned) {
        return new CategoryCommand.CategorizeSubject(
                "repo-1", SubjectPurpose.ORDINARY, new Counts(stars, 0, 0), 0, pinned);
    }

    private static Command mediumAt(int priority) {
        return new CategoryCommand.DefineCategoryRules(new CategoryRules(CategoryRules.DEFAULT.rules().stream()
                .map(rule -> rule.category() == SizeCategory.MEDIUM
                        ? new CategoryRule(rule.category(), rule.from(), new Priority(priority))
                        : rule)
                .toList()));
    }

    private static Command variables(String prefix) {
        return new OverrideCommand.ConfigureOverrides(IN_PRODUCTION.flag(), Optional.of(new OverridePrefix(prefix)));
    }

    private static Command met(Map<String, String> variables) {
        return new OverrideCommand.ObserveOverrides(OverrideReader.read(
                variables, List.of(OverridePrefix.GLOBAL, new OverridePrefix("HYBRID"), new OverridePrefix("STRICT"))));
    }

    private static Exemption kept(String subject, ExemptionEffect effect) {
        return new Exemption(subject, effect, "");
    }

    private static Schedule until(int days) {
        return new Schedule(Optional.empty(), Optional.of(START.plus(Duration.ofDays(days))));
    }
}
