package dev.signalbox.domain.rules;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import java.util.Optional;

/// Rules on laying out a rollout.
final class PlanRules {
    private PlanRules() {}

    static Ruling plan(State state, Command.PlanRollout plan) {
        return unknownPlace(state, plan.address())
                .or(() -> unknownSegment(state, plan.ladder()))
                .or(() -> live(state, plan.address()))
                .orElseGet(() -> Ruling.accept(new Event.RolloutPlanned(
                        plan.address(),
                        plan.ladder(),
                        plan.population(),
                        plan.health(),
                        Optional.of(planning(state, plan.address())))));
    }

    private static Event.Planning planning(State state, FlagAddress address) {
        return state.rollouts().contains(address) ? Event.Planning.AGAIN : Event.Planning.FIRST;
    }

    private static Optional<Ruling> unknownPlace(State state, FlagAddress address) {
        if (!state.flags().contains(address.flag())) {
            return Optional.of(RolloutRules.unknownFlag(address));
        }
        return state.environments().contains(address.environment())
                ? Optional.empty()
                : Optional.of(RolloutRules.unknownEnvironment(address.environment()));
    }

    private static Optional<Ruling> unknownSegment(State state, StageLadder ladder) {
        return ladder.stages().stream()
                .map(stage -> stage.target())
                .filter(StageTarget.SegmentMembers.class::isInstance)
                .map(target -> ((StageTarget.SegmentMembers) target).segment())
                .filter(segment -> !state.segments().contains(segment))
                .findFirst()
                .map(segment -> Ruling.refuse(
                        Rule.UNKNOWN_SEGMENT,
                        "ladder",
                        "There is no segment '" + segment + "'.",
                        "Define the segment first, or name one that exists."));
    }

    private static Optional<Ruling> live(State state, FlagAddress address) {
        boolean live = state.rollouts()
                .get(address)
                .map(Rollout::phase)
                .filter(RolloutPhase.Live.class::isInstance)
                .isPresent();
        return live
                ? Optional.of(Ruling.refuse(
                        Rule.ALREADY_LIVE,
                        "flag",
                        "The rollout of " + address + " is live.",
                        "Roll it back before laying it out anew."))
                : Optional.empty();
    }
}
