package dev.signalbox.desktop.incident;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.incident.IncidentId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a person has chosen; where they have not, the incident and live guidance choose.
///
/// @param incident the one to look at, where several are open
/// @param procedure the name of the way back, where the level has several
/// @param facts what was typed for placeholders, by their names
record Choices(
        Optional<MatrixRow> seen,
        Optional<FlagAddress> place,
        Optional<IncidentId> incident,
        Optional<RollbackLevel> level,
        Optional<String> procedure,
        Map<String, String> facts) {
    static final Choices NONE = new Choices(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    Choices {
        facts = Map.copyOf(facts);
    }

    /// What is seen says anew which level is right.
    Choices seeing(MatrixRow row) {
        return new Choices(Optional.of(row), place, incident, Optional.empty(), Optional.empty(), facts);
    }

    /// Another place is another incident: its own figures speak first.
    Choices at(FlagAddress address) {
        return new Choices(
                Optional.empty(), Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty(), facts);
    }

    /// Another incident, which is about `address` if about one at all: what it was opened by speaks first.
    Choices about(IncidentId chosen, Optional<FlagAddress> address) {
        return new Choices(
                Optional.empty(),
                address.or(() -> place),
                Optional.of(chosen),
                Optional.empty(),
                Optional.empty(),
                facts);
    }

    /// The same, about `address`.
    Choices holding(FlagAddress address) {
        return new Choices(seen, Optional.of(address), incident, level, procedure, facts);
    }

    /// The same, with what was seen when somebody acted: figures that go with the flag take it back no more.
    Choices actingOn(Optional<MatrixRow> row) {
        return new Choices(row, place, incident, level, procedure, facts);
    }

    /// The same, looking at the incident that is being opened.
    Choices opening(IncidentId opened) {
        return new Choices(seen, place, Optional.of(opened), level, procedure, facts);
    }

    Choices pulling(RollbackLevel chosen) {
        return new Choices(seen, place, incident, Optional.of(chosen), Optional.empty(), facts);
    }

    Choices by(String chosen) {
        return new Choices(seen, place, incident, level, Optional.of(chosen), facts);
    }

    /// With `text` for the placeholder `name`; nothing stands for it when that is blank.
    Choices filling(String name, String text) {
        Map<String, String> more = new TreeMap<>(facts);
        more.remove(name);
        if (!text.isBlank()) {
            more.put(name, text.strip());
        }
        return new Choices(seen, place, incident, level, procedure, more);
    }
}
