package dev.signalbox.desktop.incident;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import java.util.Optional;

/// What a person has chosen; where they have not, live guidance chooses.
record Choices(Optional<MatrixRow> seen, Optional<FlagAddress> place, Optional<RollbackLevel> level) {
    static final Choices NONE = new Choices(Optional.empty(), Optional.empty(), Optional.empty());

    /// What is seen says anew which level is right.
    Choices seeing(MatrixRow row) {
        return new Choices(Optional.of(row), place, Optional.empty());
    }

    /// Another place is another incident: its own figures speak first.
    Choices at(FlagAddress address) {
        return new Choices(Optional.empty(), Optional.of(address), Optional.empty());
    }

    /// The same, about `address`.
    Choices holding(FlagAddress address) {
        return new Choices(seen, Optional.of(address), level);
    }

    Choices pulling(RollbackLevel chosen) {
        return new Choices(seen, place, Optional.of(chosen));
    }
}
