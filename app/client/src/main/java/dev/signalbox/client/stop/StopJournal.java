package dev.signalbox.client.stop;

import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.client.desk.Moment;
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

    /// Records what became of the press `stop`.
    ///
    /// @param reason why a person gave it up; empty for an answer
    /// @throws JournalUnwritableException when it is not recorded
    void settle(StopId stop, Outcome outcome, String reason, Instant at);

    /// Presses without an answer, oldest first.
    ///
    /// @throws JournalUnwritableException when they cannot be read
    List<Entry> unsettled();

    /// What was recorded and cannot be read any more, oldest first: kept as it was found, and to be shown.
    ///
    /// @throws JournalUnwritableException when it cannot be read
    List<DamagedRow> damaged();

    @Override
    void close();

    /// A press.
    ///
    /// @param pressed when; its age does not depend on the wall clock
    /// @param store the store it was meant for, as the connection names it: it is sent to no other
    record Entry(StopId stop, StopScope scope, Moment pressed, String store) {}

    /// What became of a press.
    enum Outcome {
        ACCEPTED,
        REFUSED,
        /// A person gave it up before the store had answered.
        GIVEN_UP
    }
}
