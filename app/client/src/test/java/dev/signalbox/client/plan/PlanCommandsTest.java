package dev.signalbox.client.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanCommandsTest {
    private static final Exemption TESTER = new Exemption("qa-1", ExemptionEffect.FORCE_ENABLE, "tests it");
    private static final Schedule SPRING =
            new Schedule(Optional.of(Instant.parse("2026-03-01T00:00:00Z")), Optional.empty());

    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, new TestClock());

    PlanCommandsTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.setUp());
    }

    @Test
    void planFromNothingIsLaidOutAndThenFurnished() {
        RolloutPlan plan =
                RolloutPlan.of(state(), Fixtures.IN_PRODUCTION).with(SPRING).with(TESTER);

        assertEquals(
                List.of(
                        new Command.PlanRollout(
                                Fixtures.IN_PRODUCTION, SeedLadders.canary5(), 10_000, HealthPolicy.INHERITED),
                        new Command.SetSchedule(Fixtures.IN_PRODUCTION, SPRING),
                        new Command.SetExemption(Fixtures.IN_PRODUCTION, TESTER)),
                commands(plan));
    }

    @Test
    void ladderLaidOutAnewKeepsScheduleAndExemptions() {
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(
                        Fixtures.plan(Fixtures.IN_PRODUCTION),
                        new Command.SetSchedule(Fixtures.IN_PRODUCTION, SPRING),
                        new Command.SetExemption(Fixtures.IN_PRODUCTION, TESTER)));
        RolloutPlan plan = RolloutPlan.of(state(), Fixtures.IN_PRODUCTION).with(SeedLadders.canary5());

        PlanCommands.Steps steps = steps(plan);

        assertEquals(plan, RolloutPlan.of(steps.after(), Fixtures.IN_PRODUCTION));
        assertEquals(3, steps.proposals().size());
    }

    @Test
    void planOfWhatThereIsAsksForNothing() {
        Fixtures.apply(log.as(Actors.TARA), List.of(Fixtures.plan(Fixtures.IN_PRODUCTION)));

        assertEquals(List.of(), commands(RolloutPlan.of(state(), Fixtures.IN_PRODUCTION)));
    }

    @Test
    void stepsLeadToThePlanWhateverIsChanged() {
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(
                        Fixtures.plan(Fixtures.IN_PRODUCTION),
                        new Command.SetExemption(Fixtures.IN_PRODUCTION, TESTER)));
        RolloutPlan plan = RolloutPlan.of(state(), Fixtures.IN_PRODUCTION)
                .without("qa-1")
                .with(new Exemption("qa-2", ExemptionEffect.FORCE_DISABLE, ""))
                .with(HealthPolicy.DEFAULT.every(Duration.ofMinutes(5)))
                .with(new Segment(new SegmentKey("beta"), Set.of("a"), List.of()));

        PlanCommands.Steps steps = steps(plan);

        assertEquals(plan, RolloutPlan.of(steps.after(), Fixtures.IN_PRODUCTION));
        assertEquals(
                plan,
                steps.proposals().stream()
                        .map(Proposal::command)
                        .reduce(
                                RolloutPlan.of(state(), Fixtures.IN_PRODUCTION),
                                RolloutPlan::with,
                                (one, other) -> other));
    }

    @Test
    void whatChangesIsSaidStageByStage() {
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new Command.PlanRollout(
                        Fixtures.IN_PRODUCTION, SeedLadders.canary5(), 10_000, HealthPolicy.INHERITED)));
        RolloutPlan before = RolloutPlan.of(state(), Fixtures.IN_PRODUCTION);
        RolloutPlan after = before.with(LadderEdits.raise(before.ladder(), 2, 5, 1))
                .with(TESTER)
                .with(20_000);

        assertEquals(
                List.of(
                        new Difference("Stage 5 %", "Name", "5 %", "10 %"),
                        new Difference("Stage 5 %", "For", "5 % of everybody", "10 % of everybody"),
                        new Difference("People", "Subjects in all", "10000", "20000"),
                        new Difference("People", "Exemption of qa-1", "none", "on, tests it")),
                PlanDifferences.between(before, after));
        assertEquals(
                List.of(
                        new Difference(
                                "Ladder",
                                "Order",
                                "Off, Internal, 5 %, 50 %, Full",
                                "Off, Internal, 5 %, 27 %, 50 %, Full"),
                        new Difference("Stage 27 %", "Stage", "none", "27 % of everybody")),
                PlanDifferences.between(before, before.with(LadderEdits.insertAfter(before.ladder(), 2))));
    }

    @Test
    void ladderThatGoesDownOrEndsEarlyIsPointedAt() {
        RolloutPlan plan = RolloutPlan.of(state(), Fixtures.IN_PRODUCTION);
        RolloutPlan odd = plan.with(LadderEdits.shared(LadderEdits.shared(plan.ladder(), 3, 3), 4, 40));

        assertEquals(
                List.of(
                        "Stage 3 % takes exposure back from 5 to 3 %.",
                        "The last stage reaches 40 %: nobody beyond gets it."),
                PlanAdvice.of(odd));
        assertEquals(List.of(), PlanAdvice.of(plan));
    }

    private State state() {
        return log.as(Actors.TARA).state();
    }

    private PlanCommands.Steps steps(RolloutPlan plan) {
        return PlanCommands.of(state(), plan, "", TestClock.START);
    }

    private List<Command> commands(RolloutPlan plan) {
        return steps(plan).proposals().stream().map(Proposal::command).toList();
    }
}
