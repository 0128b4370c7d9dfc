package dev.signalbox.client.conflict;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.draft.Differences;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopLatch;
import java.util.List;
import java.util.Optional;

/// What a rollout was when an author looked, and how what is there now and what the author wants differ from it. Stops
/// are left out: they lie over whatever a rollout does, and conflict with nothing.
///
/// @param theirs what others have changed
/// @param mine what the author would have changed
/// @param onTop what mine would change of theirs
record ThreeStates(List<Difference> theirs, List<Difference> mine, List<Difference> onTop) {
    /// For `proposal` in `now`; absent when it is about no rollout, when there is none now, or when it is not known
    /// what its author saw.
    static Optional<ThreeStates> of(Proposal proposal, State now) {
        return proposal.command() instanceof Command.OnRollout command
                ? proposal.before()
                        .flatMap(seen ->
                                now.rollouts().get(command.address()).map(there -> between(command, seen, there, now)))
                : Optional.empty();
    }

    private static ThreeStates between(Command.OnRollout command, Rollout seen, Rollout there, State now) {
        State before = with(now, now.rollouts().with(command.address(), seen));
        State theirs = with(now, now.rollouts());
        return new ThreeStates(
                Differences.between(before, theirs),
                Differences.between(before, Wish.in(before, command, seen)),
                Differences.between(theirs, Wish.in(theirs, command, there)));
    }

    private static State with(State state, Table<FlagAddress, Rollout> rollouts) {
        return new State(
                state.tenant(),
                state.environments(),
                state.apps(),
                state.flags(),
                rollouts,
                state.segments(),
                state.internalActors(),
                StopLatch.CLEAR,
                state.devices(),
                state.registers(),
                state.revision());
    }
}
