package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a retry that is due proposes to a person. Nobody but a person takes it up.
public sealed interface RetryProposal {
    /// Begin again by `command`, on stage `stage`: the ladder's retry stage (S2-123), or below
    /// where it never got so far.
    record Restart(Command command, int stage) implements RetryProposal {}

    /// Have `stops` lifted first: the rollout then goes on at stage `stage`, never above the
    /// retry stage.
    record LiftStops(Set<StopId> stops, int stage) implements RetryProposal {
        public LiftStops {
            stops = Set.copyOf(stops);
        }
    }

    /// There is nothing to try again.
    record Nothing(String why) implements RetryProposal {}

    /// What `retry` proposes as things are.
    static RetryProposal of(State state, Retry retry) {
        Optional<Rollout> found = state.rollouts().get(retry.rollout());
        if (found.isEmpty()) {
            return new Nothing("The rollout is not there any more.");
        }
        Rollout rollout = found.get();
        Set<StopId> stops = state.stopsOver(retry.rollout()).stream()
                .map(EmergencyStop::id)
                .collect(Collectors.toUnmodifiableSet());
        if (!stops.isEmpty()) {
            return new LiftStops(
                    stops, Math.min(reached(rollout), rollout.ladder().retryStage()));
        }
        return switch (rollout.phase()) {
            case RolloutPhase.RolledBack rolledBack ->
                new Restart(
                        new Command.RestartRollout(retry.rollout()),
                        Math.min(reached(rollout), rollout.ladder().retryStage()));
            case RolloutPhase.Draft draft -> new Nothing("The rollout never began; start it.");
            case RolloutPhase.Live live -> new Nothing("The rollout is live again.");
        };
    }

    private static int reached(Rollout rollout) {
        RolloutPhase phase =
                rollout.phase() instanceof RolloutPhase.RolledBack rolledBack ? rolledBack.before() : rollout.phase();
        return phase instanceof RolloutPhase.Live live ? Math.max(1, live.stage()) : 1;
    }
}
