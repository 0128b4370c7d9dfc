package dev.signalbox.protocol.body;

/// Whether the server serves.
///
/// @param status `up`, or `read-only` when commands cannot be made durable: decisions are served all the same
/// @param version of the software
/// @param schema version of the store's file
public record HealthAnswer(String status, String version, int schema) {}
