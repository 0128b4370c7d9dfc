package dev.signalbox.domain.guidance;

import dev.signalbox.domain.health.Assessment;
import java.util.Optional;

/// What the product advises a responder, from what it measures.
public sealed interface Guidance {
    /// Nothing is wrong that was measured.
    ///
    /// @param why what that rests on
    record NothingToDo(String why) implements Guidance {}

    /// Too little is known. Level 1 is offered anyway: it is always safe.
    record Unknown(String why) implements Guidance {}

    /// Pull `level`.
    ///
    /// @param row the matrix row that sets the severity
    /// @param level what to pull first
    /// @param then what follows, if anything
    /// @param because the verdict it rests on
    /// @param why in words: figures, bounds, and whether the stage's trigger or the matrix row was reached
    record RollBack(MatrixRow row, RollbackLevel level, Optional<RollbackLevel> then, Assessment because, String why)
            implements Guidance {}

    /// Stay and fix forward.
    record FixForward(MatrixRow row, Assessment because, String why) implements Guidance {}
}
