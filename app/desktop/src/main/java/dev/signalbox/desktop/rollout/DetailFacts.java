package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that the detail screen is made of.
///
/// @param reason what the person has typed as their reason
/// @param unreachable why nothing can be sent now; absent when the store can be heard
/// @param history of the rollout, oldest first
/// @param measured metrics for the graph; absent when they could not be had
/// @param spread how far the change that holds the rollout down has got; absent where none does
/// @param health how the stage is doing; absent until it was judged
record DetailFacts(
        State state,
        Rollout rollout,
        Actor actor,
        String reason,
        Optional<String> unreachable,
        List<LogEntry> history,
        Optional<Measured> measured,
        Optional<Spread> spread,
        Optional<Health> health,
        Instant now) {
    DetailFacts {
        history = List.copyOf(history);
    }
}
