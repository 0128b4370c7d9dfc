package dev.signalbox.protocol;

/// The current state of one thing, as the store keeps it beside the log.
///
/// @param kind what it is, such as `rollout`
/// @param key unique within its kind
/// @param json its canonical JSON
public record Document(String kind, String key, String json) {}
