package dev.signalbox.domain.incident;

import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import java.util.Optional;

/// What is decided about an incident.
///
/// @param seen the row of the decision matrix that was advised from
/// @param level the rollback level to pull; absent where none is
public record Resolution(MatrixRow seen, Stance stance, Choice choice, Optional<RollbackLevel> level) {}
