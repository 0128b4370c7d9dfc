package dev.signalbox.desktop.flag;

import dev.signalbox.client.draft.Forecast;
import dev.signalbox.client.draft.ForecastWords;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What is typed for a new flag, and what is wrong with it. Immutable, pure.
///
/// @param texts as typed
record NewFlag(Map<FlagField, String> texts) {
    private static final UUID ANY = new UUID(0, 0);

    static final NewFlag EMPTY = new NewFlag(Map.of());

    NewFlag {
        texts = Map.copyOf(texts);
    }

    static NewFlag of(Flag flag) {
        return new NewFlag(Map.of(
                FlagField.KEY, flag.key().value(),
                FlagField.APP, flag.app().value(),
                FlagField.DESCRIPTION, flag.description(),
                FlagField.OWNER, flag.owner()));
    }

    String text(FlagField field) {
        return texts.getOrDefault(field, "");
    }

    NewFlag with(FlagField field, String text) {
        Map<FlagField, String> changed = new EnumMap<>(FlagField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new NewFlag(changed);
    }

    boolean isEmpty() {
        return texts.values().stream().allMatch(String::isBlank);
    }

    /// The flag that it makes; absent while something is wrong with a field.
    Optional<Flag> flag() {
        return wrong().isEmpty() ? Optional.of(made()) : Optional.empty();
    }

    /// What is wrong with each field by itself, with how to mend it.
    Map<FlagField, String> wrong() {
        Map<FlagField, String> wrong = new EnumMap<>(FlagField.class);
        tried(wrong, FlagField.KEY, () -> new FlagKey(text(FlagField.KEY).strip()));
        tried(wrong, FlagField.APP, () -> new AppKey(text(FlagField.APP).strip()));
        FlagKey key = new FlagKey("any");
        AppKey app = new AppKey("any");
        tried(wrong, FlagField.DESCRIPTION, () -> new Flag(key, app, text(FlagField.DESCRIPTION), "any"));
        tried(wrong, FlagField.OWNER, () -> new Flag(key, app, "any", text(FlagField.OWNER)));
        return wrong;
    }

    /// What the store's rules say of it as things are known here; empty while they would let it through.
    Map<FlagField, String> refused(View view, Instant now) {
        Map<FlagField, String> refused = new EnumMap<>(FlagField.class);
        flag().ifPresent(flag -> view.state()
                .ifPresent(state -> view.identity().ifPresent(identity -> {
                    Proposal proposal = Proposal.on(state, new Command.CreateFlag(flag), "");
                    if (Forecast.of(proposal.submission(ANY), state, identity.actor(), now)
                            instanceof Forecast.Refused(var refusal, var helpers)) {
                        refused.put(
                                field(refusal.field()),
                                refusal.problem() + " " + refusal.fix() + ForecastWords.help(helpers));
                    }
                })));
        return refused;
    }

    /// Where a refusal of the whole command is shown: at its last field, above the button.
    static FlagField field(String refused) {
        for (FlagField field : FlagField.values()) {
            if (field.refused().equals(refused)) {
                return field;
            }
        }
        return FlagField.OWNER;
    }

    private Flag made() {
        return new Flag(
                new FlagKey(text(FlagField.KEY).strip()),
                new AppKey(text(FlagField.APP).strip()),
                text(FlagField.DESCRIPTION).strip(),
                text(FlagField.OWNER).strip());
    }

    private static void tried(Map<FlagField, String> wrong, FlagField field, Supplier<?> made) {
        try {
            Object _ = made.get();
        } catch (InvalidValueException invalid) {
            String problem = invalid.problem();
            wrong.put(field, Character.toUpperCase(problem.charAt(0)) + problem.substring(1) + ". " + invalid.fix());
        }
    }
}
