package dev.signalbox.client.stop;

import java.time.Instant;

/// Line 1 of the ladder of truth: the journal on this computer.
public sealed interface Recording {
    /// On its way to the disk.
    record Writing() implements Recording {}

    /// Durable on the disk since `at`.
    record Recorded(Instant at) implements Recording {}

    /// Not on the disk. Sending goes on all the same.
    ///
    /// @param why a clause for a person, without a full stop
    record Unrecorded(String why, Instant at) implements Recording {}
}
