package dev.signalbox.desktop.incident;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a person has chosen; where they have not, live guidance chooses.
///
/// @param procedure the name of the way back, where the level has several
/// @param facts what was typed for placeholders, by their names
record Choices(
        Optional<MatrixRow> seen,
        Optional<FlagAddress> place,
        Optional<RollbackLevel> level,
        Optional<String> procedure,
        Map<String, String> facts) {
    static final Choices NONE =
            new Choices(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    Choices {
        facts = Map.copyOf(facts);
    }

    /// What is seen says anew which level is right.
    Choices seeing(MatrixRow row) {
        return new Choices(Optional.of(row), place, Optional.empty(), Optional.empty(), facts);
    }

    /// Another place is another incident: its own figures speak first.
    Choices at(FlagAddress address) {
        return new Choices(Optional.empty(), Optional.of(address), Optional.empty(), Optional.empty(), facts);
    }

    /// The same, about `address`.
    Choices holding(FlagAddress address) {
        return new Choices(seen, Optional.of(address), level, procedure, facts);
    }

    Choices pulling(RollbackLevel chosen) {
        return new Choices(seen, place, Optional.of(chosen), Optional.empty(), facts);
    }

    Choices by(String chosen) {
        return new Choices(seen, place, level, Optional.of(chosen), facts);
    }

    /// With `text` for the placeholder `name`; nothing stands for it when that is blank.
    Choices filling(String name, String text) {
        Map<String, String> more = new TreeMap<>(facts);
        more.remove(name);
        if (!text.isBlank()) {
            more.put(name, text.strip());
        }
        return new Choices(seen, place, level, procedure, more);
    }
}
