package dev.signalbox.domain.store;

import dev.signalbox.domain.rules.Event;
import java.util.List;

/// What a submission would come to, had it been made.
///
/// @param receipt the answer it would get
/// @param events what the log would hold in consequence; empty when nothing would change, or its id was answered before
public record DryRun(Receipt receipt, List<Event> events) {
    public DryRun {
        events = List.copyOf(events);
    }

    /// What `processed` would do.
    public static DryRun of(Processed processed) {
        return new DryRun(
                processed.receipt(),
                processed.entries().stream().map(entry -> entry.event()).toList());
    }
}
