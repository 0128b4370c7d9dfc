package dev.signalbox.desktop.policy;

import static dev.signalbox.desktop.policy.InternalField.SUBJECT;
import static dev.signalbox.desktop.policy.InternalField.WHY;

import dev.signalbox.desktop.policy.Typed.Intent;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Names;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who is one of ours: internal stages are on for them (S1-21, S1-22, S1-47).
final class InternalSection implements Section<InternalField> {
    private static final int LONGEST_KEY = 256;
    private static final int LONGEST_REASON = 500;

    @Override
    public String name() {
        return "Internal actors";
    }

    @Override
    public String about() {
        return "Who is one of ours, in every app and environment: internal stages are on for them, and for nobody else.";
    }

    @Override
    public Permission needed() {
        return Permission.SET_INTERNAL_ACTORS;
    }

    @Override
    public List<Line> lines(State state, Instant now) {
        return state.internalActors()
                .keys()
                .sorted()
                .map(subject -> Line.plain(subject, subject, ""))
                .toList();
    }

    @Override
    public String empty() {
        return "Nobody is internal: internal stages reach nobody.";
    }

    @Override
    public String begins() {
        return "New internal actor";
    }

    @Override
    public List<Fact> facts(State state, Optional<String> chosen, Instant now) {
        return chosen.filter(state.internalActors()::contains)
                .map(subject -> List.of(Fact.words(subject, "Internal. Audit says since when, by whom and why.")))
                .orElse(List.of());
    }

    @Override
    public String title(State state, Optional<String> chosen) {
        return chosen.map(subject -> "Take " + subject + " off the list").orElse("New internal actor");
    }

    @Override
    public List<List<InternalField>> rows(State state, Optional<String> chosen) {
        return chosen.isPresent() ? List.of(List.of(WHY)) : List.of(List.of(SUBJECT, WHY));
    }

    @Override
    public Map<InternalField, String> begun(State state, Optional<String> chosen) {
        return Map.of();
    }

    @Override
    public Map<InternalField, String> wrong(State state, Typed<InternalField> typed) {
        Map<InternalField, String> wrong = new EnumMap<>(InternalField.class);
        if (typed.chosen().isEmpty()) {
            Wrong.tried(wrong, SUBJECT, () -> Names.filled("subject", typed.text(SUBJECT), LONGEST_KEY));
        }
        if (typed.chosen().isEmpty() || typed.intent() == Intent.REMOVE) {
            Wrong.tried(wrong, WHY, () -> reason(typed.text(WHY)));
        }
        return wrong;
    }

    @Override
    public Optional<Command> command(State state, Typed<InternalField> typed) {
        return typed.chosen().isPresent()
                ? Optional.empty()
                : Optional.of(new Command.SetInternalActor(typed.text(SUBJECT), InternalStatus.INTERNAL));
    }

    @Override
    public Optional<Removal> removal(State state, Optional<String> chosen) {
        return chosen.map(subject ->
                new Removal("Take off the list", new Command.SetInternalActor(subject, InternalStatus.EXTERNAL)));
    }

    @Override
    public String why(Typed<InternalField> typed) {
        return typed.text(WHY);
    }

    @Override
    public Optional<Typed<InternalField>> resumed(State state, Command command, String why) {
        if (!(command instanceof Command.SetInternalActor(var subject, var status))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case INTERNAL -> Typed.of(Optional.empty(), Map.of(SUBJECT, subject, WHY, why));
                    case EXTERNAL ->
                        Typed.of(Optional.of(subject), Map.of(WHY, why)).meaning(Intent.REMOVE);
                });
    }

    /// Whoever asks later why somebody had everything first, finds it here.
    private static String reason(String typed) {
        if (typed.isEmpty()) {
            throw new InvalidValueException(
                    "reason", "the reason is empty", "Say why: the log keeps it for whoever asks.");
        }
        return Names.filled("reason", typed, LONGEST_REASON);
    }
}
