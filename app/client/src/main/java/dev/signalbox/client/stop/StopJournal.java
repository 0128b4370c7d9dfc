package dev.signalbox.client.stop;

import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.List;

/// What was pressed on this computer and what became of it. Survives a crash and a loss of power.
///
/// Used by one thread at a time.
public interface StopJournal extends AutoCloseable {
    /// Walks the way of a press without leaving anything, so that the first real one is quick.
    ///
    /// @throws JournalUnwritableException when a press could not be recorded now
    void warm();

    /// Records a press. Durable when it returns. The same id twice is one entry.
    ///
    /// @throws JournalUnwritableException when it is not recorded
    void record(Entry entry);

    /// Records the store's answer to the press `stop`.
    ///
    /// @throws JournalUnwritableException when it is not recorded
    void settle(StopId stop, Outcome outcome, Instant at);

    /// Presses without an answer, oldest first.
    ///
    /// @throws JournalUnwritableException when they cannot be read
    List<Entry> unsettled();

    @Override
    void close();

    /// A press.
    ///
    /// @param store the store it was meant for, as the connection names it: it is sent to no other
    record Entry(StopId stop, StopScope scope, Instant pressedAt, String store) {}

    /// A store's final answer.
    enum Outcome {
        ACCEPTED,
        REFUSED
    }
}
