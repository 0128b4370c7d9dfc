package dev.signalbox.client.session;

import java.time.Instant;

/// The store went back to an older state, as after being restored from a copy: what came after is gone from it.
///
/// @param from revision that was known
/// @param to revision that the store began again from
/// @param noticedAt by this computer's clock
public record Setback(long from, long to, Instant noticedAt) {}
