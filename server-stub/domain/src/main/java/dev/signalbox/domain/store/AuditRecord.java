package dev.signalbox.domain.store;

import dev.signalbox.domain.rules.LogEntry;

/// A log entry as the audit trail shows it.
///
/// @param percentBefore exposure in whole percent before it, of the rollout it is about; 0 where it is about none
/// @param percentAfter the same after it
/// @param hash the entry's hash in the chain, 64 hexadecimal digits; empty from a store that keeps none
public record AuditRecord(LogEntry entry, int percentBefore, int percentAfter, String hash) {}
