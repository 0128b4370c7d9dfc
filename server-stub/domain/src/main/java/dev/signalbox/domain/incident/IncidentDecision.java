package dev.signalbox.domain.incident;

import java.time.Instant;

/// The record of one decision: what, by whom, and why.
///
/// @param why may be empty where the guidance was accepted
/// @param by the id of whoever decided
/// @param byName their name, as people read it
public record IncidentDecision(Resolution resolution, String why, String by, String byName, Instant at) {}
