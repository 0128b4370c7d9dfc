package dev.signalbox.protocol.body;

/// Whether the server serves.
///
/// @param status `up`, or `read-only` when commands cannot be made durable: decisions are served all the same
/// @param version of the software
/// @param schema version of the store's file
/// @param revision sequence number of the log's last durable entry, of the longest log where there are several tenants
public record HealthAnswer(String status, String version, int schema, long revision) {}
