package dev.signalbox.domain.store;

import java.util.List;

/// Log entries, newest first.
///
/// @param records the entries with their place in the hash chain
public record AuditPage(List<AuditRecord> records) {
    public AuditPage {
        records = List.copyOf(records);
    }
}
