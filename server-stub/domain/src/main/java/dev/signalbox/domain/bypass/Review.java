package dev.signalbox.domain.bypass;

import java.time.Instant;

/// What somebody else found when they looked at a bypass.
///
/// @param by the id of whoever reviewed it
/// @param byName their name, as people read it
public record Review(String finding, Instant at, String by, String byName) {}
