package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.policy.Typed.Intent;
import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A section at one moment: what is known, and what the form comes to. Immutable.
///
/// @param typed what it is drawn of
/// @param title of the form
/// @param rows the fields of the form; none where nothing can be typed
/// @param choices by the fields whose value is chosen
/// @param wrong by field, touched or not
/// @param command what would be sent; absent while something is wrong
/// @param removal what the button that takes away says; empty where nothing can be
/// @param answer what the form answers by itself; empty for nothing
/// @param right why this person may change nothing here, and who may; empty when they may
/// @param <F> lists the fields
record Shown<F extends Enum<F> & FieldName>(
        Typed<F> typed,
        List<Line> lines,
        List<Fact> facts,
        String title,
        List<List<F>> rows,
        Map<F, List<String>> choices,
        Map<F, String> wrong,
        Optional<Command> command,
        String removal,
        Outlook outlook,
        Optional<Section.Guard> guard,
        String answer,
        String right) {
    Shown {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
        choices = Map.copyOf(choices);
        wrong = Map.copyOf(wrong);
    }

    /// Before anything is known.
    static <F extends Enum<F> & FieldName> Shown<F> nothing() {
        return new Shown<F>(
                Typed.of(Optional.empty(), Map.of()),
                List.of(),
                List.of(),
                "",
                List.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                "",
                Outlook.NOTHING,
                Optional.empty(),
                "",
                "");
    }

    /// What `section` is in `state`. Pure.
    static <F extends Enum<F> & FieldName> Shown<F> of(
            Section<F> section, State state, Typed<F> typed, Optional<Actor> actor, Instant now) {
        Map<F, String> wrong = section.wrong(state, typed);
        Optional<Section.Removal> removal = section.removal(state, typed.chosen());
        Optional<Command> command = wrong.isEmpty() ? command(section, state, typed, removal) : Optional.empty();
        Outlook outlook = command.map(wanted -> Outlook.of(state, wanted, section.why(typed), actor, now))
                .orElse(Outlook.NOTHING);
        List<List<F>> rows = section.rows(state, typed.chosen());
        return new Shown<>(
                typed,
                section.lines(state, now),
                section.facts(state, typed.chosen(), now),
                section.title(state, typed.chosen()),
                rows,
                choices(section, state, typed, rows),
                wrong,
                command,
                removal.map(Section.Removal::label).orElse(""),
                outlook,
                outlook.isChange() && typed.intent() == Intent.SAVE ? section.guard(state, typed) : Optional.empty(),
                section.answer(state, typed),
                Rights.missing(actor, section.needed()));
    }

    /// True when this person can type here, or take something away.
    boolean isOpen() {
        return right.isEmpty() && (!rows.isEmpty() || !removal.isEmpty());
    }

    private static <F extends Enum<F> & FieldName> Optional<Command> command(
            Section<F> section, State state, Typed<F> typed, Optional<Section.Removal> removal) {
        return switch (typed.intent()) {
            case SAVE -> section.command(state, typed);
            case REMOVE -> removal.map(Section.Removal::command);
        };
    }

    private static <F extends Enum<F> & FieldName> Map<F, List<String>> choices(
            Section<F> section, State state, Typed<F> typed, List<List<F>> rows) {
        Map<F, List<String>> choices = new HashMap<>();
        rows.stream()
                .flatMap(List::stream)
                .filter(field -> field.words().isChosen())
                .forEach(field -> choices.put(field, section.choices(state, typed, field)));
        return choices;
    }
}
