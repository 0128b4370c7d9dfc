package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// The change that holds a rollout down now: the latest one to its exposure, where it was one
/// that lowers. Whether that has got to every evaluator is worth knowing; of what raises it is
/// not.
///
/// @param what the change, as the beginning of a sentence
/// @param revision the log's after it
record Lowering(String what, long revision) {
    /// Of the rollout at `address`, whose history is `history`, the oldest entry first.
    static Optional<Lowering> latest(State state, FlagAddress address, List<LogEntry> history) {
        for (LogEntry entry : history.reversed()) {
            Optional<Effect> effect = effect(state, address, entry.event());
            if (effect.isPresent()) {
                return effect.get() instanceof Effect.Lowers(var what)
                        ? Optional.of(new Lowering(what, entry.sequence()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private sealed interface Effect {
        record Lowers(String what) implements Effect {}

        record Raises() implements Effect {}
    }

    private static Optional<Effect> effect(State state, FlagAddress address, Event event) {
        return switch (event) {
            case Event.StopEngaged(var stop, var scope) ->
                state.stopsOver(address).stream().anyMatch(live -> live.id().equals(stop))
                        ? Optional.of(new Effect.Lowers("The stop"))
                        : Optional.empty();
            case Event.OnRollout change when change.address().equals(address) -> ofOwn(change);
            case Event others -> Optional.empty();
        };
    }

    private static Optional<Effect> ofOwn(Event.OnRollout change) {
        return switch (change) {
            case Event.RolledBack rolledBack -> Optional.of(new Effect.Lowers("Turning it off"));
            case Event.RolloutPaused paused -> Optional.of(new Effect.Lowers("The pause"));
            case Event.StageMoved(var address, int from, int to, var bypass) ->
                Optional.of(to < from ? new Effect.Lowers("The step down") : new Effect.Raises());
            case Event.RolloutStarted started -> Optional.of(new Effect.Raises());
            case Event.RolloutResumed resumed -> Optional.of(new Effect.Raises());
            case Event.RollbackUndone undone -> Optional.of(new Effect.Raises());
            case Event.RolloutRestarted restarted -> Optional.of(new Effect.Raises());
            case Event.RolloutReentered reentered -> Optional.of(new Effect.Raises());
            case Event.OnRollout others -> Optional.empty();
        };
    }
}
