package dev.signalbox.desktop.calendar;

import static dev.signalbox.desktop.calendar.EntryField.ACT;
import static dev.signalbox.desktop.calendar.EntryField.DAY;
import static dev.signalbox.desktop.calendar.EntryField.LENGTH;
import static dev.signalbox.desktop.calendar.EntryField.OFTEN;
import static dev.signalbox.desktop.calendar.EntryField.ROLLOUT;
import static dev.signalbox.desktop.calendar.EntryField.SCOPE;
import static dev.signalbox.desktop.calendar.EntryField.TIME;
import static dev.signalbox.desktop.calendar.EntryField.WHY;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Names;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is typed of a new entry of the calendar, and what is wrong with it. Immutable, pure.
///
/// @param id of what it makes
/// @param texts as typed
record EntryForm(Kind kind, UUID id, Map<EntryField, String> texts) {
    static final String ONCE = "Once";
    static final String WEEKLY = "Every week";
    private static final String EVERYTHING = "everything";
    private static final String IN = " in ";
    private static final int LONGEST_REASON = 500;

    EntryForm {
        texts = Map.copyOf(texts);
    }

    /// What is entered.
    enum Kind {
        ACT("Schedule an act", List.of(ROLLOUT, EntryField.ACT, DAY, TIME, WHY)),
        FREEZE("Declare a freeze", List.of(SCOPE, OFTEN, DAY, TIME, LENGTH, WHY));

        private final String title;
        private final List<EntryField> fields;

        Kind(String title, List<EntryField> fields) {
            this.title = title;
            this.fields = fields;
        }

        String title() {
            return title;
        }

        List<EntryField> fields() {
            return fields;
        }
    }

    /// One that nobody has typed in yet.
    ///
    /// @param day on which the calendar stands
    static EntryForm empty(Kind kind, UUID id, LocalDate day) {
        Map<EntryField, String> texts = new EnumMap<>(EntryField.class);
        texts.put(DAY, day.toString());
        texts.put(OFTEN, ONCE);
        return new EntryForm(kind, id, texts);
    }

    /// The one that makes `command`; absent when no entry is made by it.
    static Optional<EntryForm> of(Command command, String why, State state, ZoneId zone) {
        return switch (command) {
            case ScheduleCommand.ScheduleAct(var id, var address, var act, var at) -> {
                EntryForm form = empty(Kind.ACT, id.value(), at.atZone(zone).toLocalDate());
                yield Optional.of(form.with(ROLLOUT, words(address))
                        .with(ACT, label(state, address, act))
                        .with(TIME, at.atZone(zone).toLocalTime().toString())
                        .with(WHY, why));
            }
            case FreezeCommand.DeclareFreeze(var id, FreezeTime.Once(var from, var to), var scope) -> {
                EntryForm form =
                        empty(Kind.FREEZE, id.value(), from.atZone(zone).toLocalDate());
                yield Optional.of(form.with(SCOPE, words(scope))
                        .with(TIME, from.atZone(zone).toLocalTime().toString())
                        .with(LENGTH, PlanText.length(Duration.between(from, to)))
                        .with(WHY, why));
            }
            case Command others -> Optional.empty();
        };
    }

    String text(EntryField field) {
        return texts.getOrDefault(field, "");
    }

    EntryForm with(EntryField field, String text) {
        Map<EntryField, String> changed = new EnumMap<>(EntryField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new EntryForm(kind, id, changed);
    }

    String why() {
        return stripped(WHY);
    }

    /// What can be chosen in `field`.
    List<String> choices(EntryField field, State state) {
        return switch (field) {
            case ROLLOUT ->
                state.rollouts().keys().sorted().map(EntryForm::words).toList();
            case ACT ->
                rollout(state).map(EntryForm::acts).orElse(Map.of()).keySet().stream()
                        .toList();
            case OFTEN -> List.of(ONCE, WEEKLY);
            case SCOPE, DAY, TIME, LENGTH, WHY -> List.of();
        };
    }

    /// What is wrong with each field by itself, with how to mend it.
    Map<EntryField, String> wrong(State state, ZoneId zone) {
        Map<EntryField, String> wrong = new EnumMap<>(EntryField.class);
        for (EntryField field : kind.fields()) {
            tried(wrong, field, () -> read(field, state));
        }
        if (wrong.isEmpty()) {
            tried(wrong, kind == Kind.FREEZE ? LENGTH : TIME, () -> made(state, zone));
        }
        return wrong;
    }

    /// What it makes; absent while something is wrong with a field.
    Optional<Command> command(State state, ZoneId zone) {
        return wrong(state, zone).isEmpty() ? Optional.of(made(state, zone)) : Optional.empty();
    }

    private Command made(State state, ZoneId zone) {
        return switch (kind) {
            case ACT ->
                new ScheduleCommand.ScheduleAct(
                        new ScheduleId(id),
                        place(state).address(),
                        act(state),
                        day().atTime(time()).atZone(zone).toInstant());
            case FREEZE -> new FreezeCommand.DeclareFreeze(new FreezeId(id), freezeTime(zone), scope(state));
        };
    }

    private Object read(EntryField field, State state) {
        return switch (field) {
            case ROLLOUT -> place(state);
            case ACT -> rollout(state).isEmpty() ? "" : act(state);
            case SCOPE -> scope(state);
            case OFTEN -> stripped(OFTEN);
            case DAY -> day();
            case TIME -> time();
            case LENGTH -> length();
            case WHY -> reason();
        };
    }

    private Optional<Rollout> rollout(State state) {
        String[] parts = stripped(ROLLOUT).split(IN, 2);
        return parts.length < 2 ? Optional.empty() : state.rollouts().get(FlagAddress.of(parts[0], parts[1]));
    }

    private Rollout place(State state) {
        return rollout(state)
                .orElseThrow(() -> new InvalidValueException(
                        "rollout", "none is chosen", "Choose one; lay one out if there is none."));
    }

    private PlannedAct act(State state) {
        return Optional.ofNullable(acts(place(state)).get(text(ACT)))
                .orElseThrow(() -> new InvalidValueException("act", "nothing is chosen", "Choose what is done."));
    }

    /// What can be done to `rollout` on a day to come, by what people choose it by.
    private static Map<String, PlannedAct> acts(Rollout rollout) {
        Map<String, PlannedAct> acts = new LinkedHashMap<>();
        acts.put("Start", new PlannedAct.Start());
        for (int stage = 1; stage <= rollout.ladder().last(); stage++) {
            acts.put(
                    "Advance to " + stage + ": " + rollout.ladder().stage(stage).name(), new PlannedAct.Advance(stage));
        }
        acts.put("Roll back", new PlannedAct.RollBack());
        acts.put(
                "Try again at "
                        + rollout.ladder().stage(rollout.ladder().retryStage()).name(),
                new PlannedAct.Reenter());
        return acts;
    }

    private static String label(State state, FlagAddress address, PlannedAct act) {
        return state.rollouts().get(address).map(EntryForm::acts).orElse(Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(act))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private FreezeTime freezeTime(ZoneId zone) {
        Duration length = length();
        if (stripped(OFTEN).equals(WEEKLY)) {
            return new FreezeTime.Weekly(day().getDayOfWeek(), time(), zone, length);
        }
        Instant from = day().atTime(time()).atZone(zone).toInstant();
        return new FreezeTime.Once(from, from.plus(length));
    }

    /// Names of apps and environments; no name is both, or the environment is meant.
    private FreezeScope scope(State state) {
        String typed = stripped(SCOPE);
        if (typed.isEmpty() || typed.equals(EVERYTHING)) {
            return FreezeScope.EVERYTHING;
        }
        Set<String> names = Stream.of(typed.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        Predicate<String> environment =
                name -> state.environments().keys().anyMatch(key -> key.value().equals(name));
        Predicate<String> app =
                name -> state.apps().keys().anyMatch(key -> key.value().equals(name));
        names.stream().filter(environment.or(app).negate()).sorted().findFirst().ifPresent(unknown -> {
            throw new InvalidValueException(
                    "scope",
                    "'" + unknown + "' is no app and no environment",
                    "Name those of this store, with commas between, or write everything.");
        });
        return new FreezeScope(
                names.stream().filter(environment).map(EnvironmentKey::new).collect(Collectors.toSet()),
                names.stream().filter(environment.negate()).map(AppKey::new).collect(Collectors.toSet()));
    }

    private Duration length() {
        if (stripped(LENGTH).isEmpty()) {
            throw new InvalidValueException("length", "it is empty", "Write days and hours, such as 2 d 12 h.");
        }
        return PlanText.length("length", text(LENGTH));
    }

    private LocalDate day() {
        return read("day", DAY, LocalDate::parse, "Write year, month and day, such as 2026-03-14.");
    }

    private LocalTime time() {
        return read("time", TIME, LocalTime::parse, "Write hours and minutes, such as 03:00.");
    }

    private <T> T read(String name, EntryField field, Function<String, T> parse, String fix) {
        String typed = stripped(field);
        try {
            return parse.apply(typed);
        } catch (DateTimeException none) {
            throw new InvalidValueException(name, typed.isEmpty() ? "it is empty" : "'" + typed + "' is none", fix);
        }
    }

    private String reason() {
        return Names.filled("reason", why(), LONGEST_REASON);
    }

    private static String words(FlagAddress address) {
        return address.flag() + IN + address.environment();
    }

    private static String words(FreezeScope scope) {
        String named = Stream.concat(scope.apps().stream(), scope.environments().stream())
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? EVERYTHING : named;
    }

    private String stripped(EntryField field) {
        return text(field).strip();
    }

    private static void tried(Map<EntryField, String> wrong, EntryField field, Supplier<?> made) {
        try {
            Object _ = made.get();
        } catch (InvalidValueException invalid) {
            wrong.put(field, PlanText.problem(invalid));
        }
    }
}
