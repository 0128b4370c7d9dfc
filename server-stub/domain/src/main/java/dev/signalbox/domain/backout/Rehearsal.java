package dev.signalbox.domain.backout;

import dev.signalbox.domain.flag.EnvironmentKey;
import java.time.Instant;

/// That a procedure was tried where nobody is hurt (S2-96).
///
/// @param by the id of whoever tried it
/// @param byName their name, as people read it
public record Rehearsal(EnvironmentKey environment, Instant at, String by, String byName) {}
