package dev.signalbox.client.plan;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;

/// Everything that a person can lay out for one rollout, as a whole. Immutable; always something the rules can judge.
///
/// @param population how many subjects there are, for stages that count them
/// @param exemptions by their keys
/// @param segments all there are, with what this plan changes of them
/// @param strategy whom a stage's share is made of
public record RolloutPlan(
        FlagAddress address,
        StageLadder ladder,
        long population,
        HealthPolicy health,
        Schedule schedule,
        Table<String, Exemption> exemptions,
        Table<SegmentKey, Segment> segments,
        Strategy strategy) {
    /// What a plan begins with where nobody has said otherwise.
    private static final long USUAL_POPULATION = 10_000;

    /// @throws InvalidValueException for a population below 1
    public RolloutPlan {
        if (population < 1) {
            throw new InvalidValueException(
                    "population", population + " is below 1", "Give how many subjects there are.");
        }
    }

    /// The plan of what there is in `state`; where nothing is laid out yet, five stages one after the other (S1-42).
    public static RolloutPlan of(State state, FlagAddress address) {
        return state.rollouts()
                .get(address)
                .map(rollout -> of(state, rollout))
                .orElseGet(() -> new RolloutPlan(
                        address,
                        SeedLadders.canary5(),
                        USUAL_POPULATION,
                        HealthPolicy.INHERITED,
                        Schedule.ALWAYS,
                        Table.empty(),
                        state.segments(),
                        Strategy.PERCENTAGE));
    }

    private static RolloutPlan of(State state, Rollout rollout) {
        return new RolloutPlan(
                rollout.address(),
                rollout.ladder(),
                rollout.population(),
                rollout.health(),
                rollout.schedule(),
                rollout.exemptions(),
                state.segments(),
                rollout.strategy());
    }

    /// True when `command` is a part of a plan for `address`.
    public static boolean isPart(Command command, FlagAddress address) {
        return switch (command) {
            case Command.PlanRollout plan -> plan.address().equals(address);
            case Command.SetHealthPolicy policy -> policy.address().equals(address);
            case Command.SetStrategy strategy -> strategy.address().equals(address);
            case Command.SetSchedule schedule -> schedule.address().equals(address);
            case Command.SetExemption exemption -> exemption.address().equals(address);
            case Command.RemoveExemption exemption -> exemption.address().equals(address);
            case Command.DefineSegment segment -> true;
            case Command others -> false;
        };
    }

    /// This plan with what `command` says, which is a part of one.
    public RolloutPlan with(Command command) {
        return switch (command) {
            case Command.PlanRollout(var same, var newLadder, long newPopulation, var newHealth) ->
                with(newLadder).with(newPopulation).with(newHealth);
            case Command.SetHealthPolicy(var same, var newHealth) -> with(newHealth);
            case Command.SetStrategy(var same, var newStrategy) -> with(newStrategy);
            case Command.SetSchedule(var same, var newSchedule) -> with(newSchedule);
            case Command.SetExemption(var same, var exemption) -> with(exemption);
            case Command.RemoveExemption(var same, var subject) -> without(subject);
            case Command.DefineSegment(var segment) -> with(segment);
            case Command others -> this;
        };
    }

    /// This plan on another ladder.
    public RolloutPlan with(StageLadder newLadder) {
        return new RolloutPlan(address, newLadder, population, health, schedule, exemptions, segments, strategy);
    }

    /// This plan for `newPopulation` subjects.
    public RolloutPlan with(long newPopulation) {
        return new RolloutPlan(address, ladder, newPopulation, health, schedule, exemptions, segments, strategy);
    }

    /// This plan judged by `newHealth`.
    public RolloutPlan with(HealthPolicy newHealth) {
        return new RolloutPlan(address, ladder, population, newHealth, schedule, exemptions, segments, strategy);
    }

    /// This plan open in `newSchedule`.
    public RolloutPlan with(Schedule newSchedule) {
        return new RolloutPlan(address, ladder, population, health, newSchedule, exemptions, segments, strategy);
    }

    /// This plan with shares made of whom `newStrategy` says.
    public RolloutPlan with(Strategy newStrategy) {
        return new RolloutPlan(address, ladder, population, health, schedule, exemptions, segments, newStrategy);
    }

    /// This plan with `exemption` in place of what its subject had.
    public RolloutPlan with(Exemption exemption) {
        return exempting(exemptions.with(exemption.key(), exemption));
    }

    /// This plan without the exemption of that key.
    public RolloutPlan without(String key) {
        return exempting(exemptions.without(key));
    }

    /// This plan with `segment` in place of the one of its name.
    public RolloutPlan with(Segment segment) {
        return new RolloutPlan(
                address,
                ladder,
                population,
                health,
                schedule,
                exemptions,
                segments.with(segment.key(), segment),
                strategy);
    }

    private RolloutPlan exempting(Table<String, Exemption> newExemptions) {
        return new RolloutPlan(address, ladder, population, health, schedule, newExemptions, segments, strategy);
    }
}
