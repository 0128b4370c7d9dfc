package dev.signalbox.client.stop;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.Submission;
import java.time.Instant;

/// One press: the intent that is recorded and sent, and stays the same however often it is sent.
///
/// @param link how the store was when it was pressed
public record StopPress(StopId id, StopReach reach, Instant at, Reachability link) {
    /// What is sent, with the press's own id so that a repeat counts once. It carries no reason: nothing has to be
    /// typed before stopping.
    public Submission submission() {
        return Submission.of(id.value(), "", new Command.EngageStop(id, reach.scope()));
    }
}
