package dev.signalbox.domain.store;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;

/// What a submission comes to, before anything is written.
///
/// @param entries to append; empty when nothing changes
/// @param state after them
public record Processed(Receipt receipt, List<LogEntry> entries, State state) {
    public Processed {
        entries = List.copyOf(entries);
    }
}
