package dev.signalbox.domain.backout;

import java.time.Instant;

/// What became of one step.
///
/// @param step index of the step
/// @param note what was seen; what a program printed is never kept here
/// @param by the id of whoever did it
/// @param byName their name, as people read it
public record StepResult(int step, StepOutcome outcome, String note, Instant at, String by, String byName) {}
