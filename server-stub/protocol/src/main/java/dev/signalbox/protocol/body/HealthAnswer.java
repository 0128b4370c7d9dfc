package dev.signalbox.protocol.body;

/// Whether the server serves.
///
/// @param status `up`, or `read-only` when commands cannot be made durable
/// @param revision of the default tenant's log
public record HealthAnswer(String status, String version, long revision) {}
