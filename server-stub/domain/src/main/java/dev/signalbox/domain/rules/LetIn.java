package dev.signalbox.domain.rules;

import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.SubjectCategory;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.override.FlagPrefix;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.category.Categories;
import dev.signalbox.domain.rules.override.Overrides;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The live rollouts that would let somebody in whom they keep out now, by a change of something that many rollouts go
/// by. They are asked before the change.
final class LetIn {
    private LetIn() {}

    /// Those on a stage for `segment`.
    static Stream<FlagAddress> byItsSegment(State state, Segment segment) {
        return live(
                state,
                rollout -> rollout.stage().target() instanceof StageTarget.SegmentMembers(var key, var share)
                        && key.equals(segment.key()));
    }

    /// Those on a stage for internal actors.
    static Stream<FlagAddress> byBeingInternal(State state) {
        return live(state, rollout -> rollout.stage().target() instanceof StageTarget.InternalActors);
    }

    /// Those that admit by size and not everybody yet, where `subject` comes earlier than before.
    static Stream<FlagAddress> byComingEarlier(State state, SubjectCategory subject) {
        Priority before = state.of(Categories.REGISTER)
                .get(subject.subject())
                .map(SubjectCategory::priority)
                .orElse(Priority.LAST);
        return subject.priority().compareTo(before) > 0
                ? live(state, rollout -> admitsBySize(state, rollout))
                : Stream.empty();
    }

    /// Those of the flag that other variables would lower less than those of now.
    static Stream<FlagAddress> byOtherVariables(State state, FlagPrefix prefix) {
        State after = state.filing(Overrides.PREFIXES, prefix);
        return live(
                state,
                rollout -> rollout.address().flag().equals(prefix.flag())
                        && isLooser(rollout, over(after, rollout), over(state, rollout)));
    }

    private static boolean isLooser(Rollout rollout, Constraint after, Constraint before) {
        int planned = rollout.stage().target().buckets(rollout.population());
        boolean admitsMore = after.admitted(planned) > before.admitted(planned)
                || !after.strategies(rollout.strategy()).containsAll(before.strategies(rollout.strategy()));
        return after.stop().isEmpty() && (before.stop().isPresent() || admitsMore);
    }

    private static boolean admitsBySize(State state, Rollout rollout) {
        Constraint overridden = over(state, rollout);
        int admitted = overridden.admitted(rollout.stage().target().buckets(rollout.population()));
        return overridden.strategies(rollout.strategy()).contains(Strategy.REPOSITORY_SIZE)
                && admitted > 0
                && admitted < StageTarget.BUCKETS;
    }

    private static Constraint over(State state, Rollout rollout) {
        return Overrides.over(state, rollout.address());
    }

    private static Stream<FlagAddress> live(State state, Predicate<Rollout> wanted) {
        return state.rollouts()
                .values()
                .filter(rollout -> rollout.phase() instanceof RolloutPhase.Live)
                .filter(wanted)
                .map(Rollout::address)
                .sorted();
    }
}
