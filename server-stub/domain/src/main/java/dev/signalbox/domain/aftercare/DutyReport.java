package dev.signalbox.domain.aftercare;

import java.time.Instant;
import java.util.List;

/// That a duty was done.
///
/// @param by the id of whoever did it
/// @param byName their name, as people read it
public record DutyReport(
        Duty duty, Finding finding, List<Reading> readings, String note, Instant at, String by, String byName) {
    public DutyReport {
        readings = List.copyOf(readings);
    }

    /// The duty's key.
    public String key() {
        return duty.key();
    }
}
