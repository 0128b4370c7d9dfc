package dev.signalbox.domain.incident;

import java.time.Instant;

/// An incident's entry into a phase.
///
/// @param by the id of whoever moved it there
/// @param byName their name, as people read it
public record Passage(IncidentPhase phase, Instant at, String by, String byName) {}
