package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.source.SourceEvent;
import org.jdbi.v3.core.Handle;

/// What people typed in.
public final class Readings {
    private Readings() {}

    /// Adds the reading that `event` tells of, if it does, in the transaction that writes the event down.
    public static void takeUp(Handle handle, TenantId tenant, Event event) {
        if (event instanceof SourceEvent.ReadingEntered(var address, var variant, var reading)) {
            MetricTable.add(handle, tenant, reading.sample(address, variant));
            reading.backlog().ifPresent(jobs -> BacklogTable.put(handle, tenant, address, reading.at(), jobs));
        }
    }
}
