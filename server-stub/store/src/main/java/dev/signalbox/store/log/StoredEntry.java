package dev.signalbox.store.log;

import dev.signalbox.domain.rules.LogEntry;

/// A log entry as it is kept.
///
/// @param text the exact text that `hash` covers
/// @param hash SHA-256 over the previous hash and the text, 64 hexadecimal digits
public record StoredEntry(LogEntry entry, String text, String hash) {}
