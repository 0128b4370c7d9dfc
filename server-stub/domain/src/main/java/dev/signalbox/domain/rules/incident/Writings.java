package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Names;
import dev.signalbox.domain.incident.Note;
import dev.signalbox.domain.incident.SentMessage;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.Optional;

/// Rules on what people write about an incident. A closed one can still be written about.
final class Writings {
    private Writings() {}

    static Ruling note(State state, IncidentCommand.NoteOnIncident note) {
        return IncidentRules.onKnown(
                state,
                note,
                incident -> tooLong("text", note.text(), Note.LONGEST)
                        .orElseGet(() -> Ruling.accept(new IncidentEvent.IncidentNoted(incident.id(), note.text()))));
    }

    static Ruling message(State state, IncidentCommand.RecordMessage message) {
        return IncidentRules.onKnown(
                state,
                message,
                incident -> tooLong("text", message.text(), SentMessage.LONGEST)
                        .orElseGet(() -> Ruling.accept(new IncidentEvent.IncidentMessageSent(
                                incident.id(), message.audience(), message.text()))));
    }

    /// The refusal of a text that says nothing, or too much.
    static Optional<Ruling> tooLong(String field, String text, int longest) {
        try {
            Names.filled(field, text, longest);
            return Optional.empty();
        } catch (InvalidValueException wrong) {
            return Optional.of(Ruling.refuse(
                    Rule.TEXT_WRONG, wrong.field(), "The text will not do: " + wrong.problem() + ".", wrong.fix()));
        }
    }
}
