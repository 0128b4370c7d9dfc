package dev.signalbox.desktop.calendar;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.navigation.FormDraft;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.desktop.words.CalendarWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.Freezes;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// A new entry of the calendar: a draft as soon as it is whole. Confined to the screen's thread.
final class EntryModel {
    private final Session session;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Supplier<UUID> ids;
    private final FormDraft draft;
    private final ReadOnlyObjectWrapper<Optional<EntryForm>> form = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<EntryField, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<String>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<EntryField> touched = EnumSet.noneOf(EntryField.class);

    /// @param ids for what is entered
    EntryModel(Session session, Workbench workbench, InstantSource clock, ZoneId zone, Supplier<UUID> ids) {
        this.session = session;
        this.clock = clock;
        this.zone = zone;
        this.ids = ids;
        this.draft = new FormDraft(session, workbench, clock, taken -> form.set(Optional.empty()));
    }

    /// What is typed; absent while nothing is entered.
    ReadOnlyObjectProperty<Optional<EntryForm>> form() {
        return form.getReadOnlyProperty();
    }

    /// What is wrong with what was typed, by field.
    ReadOnlyObjectProperty<Map<EntryField, String>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// What the entry adds, in words; empty while it is not whole.
    ReadOnlyObjectProperty<List<String>> differences() {
        return differences.getReadOnlyProperty();
    }

    /// Where the draft is, or what came of it.
    ReadOnlyStringProperty said() {
        return draft.said();
    }

    /// What can be chosen in `field`.
    List<String> choices(EntryField field) {
        return state().flatMap(state -> form.get().map(typed -> typed.choices(field, state)))
                .orElse(List.of());
    }

    /// Begins an entry; a draft of one is gone on with.
    ///
    /// @param day on which the calendar stands
    void begin(EntryForm.Kind kind, LocalDate day) {
        touched.clear();
        form.set(Optional.of(EntryForm.empty(kind, ids.get(), day)));
        draft.recall(command -> isNew(kind, command), this::resume);
        judge();
    }

    /// The person types `text` into `field`.
    void type(EntryField field, String text) {
        form.get().filter(typed -> !typed.text(field).equals(text)).ifPresent(typed -> {
            touched.add(field);
            form.set(Optional.of(typed.with(field, text)));
            judge();
            draft.keep(wanted(), why());
        });
    }

    /// Sends the draft, or says what is missing.
    void send() {
        if (form.get().isEmpty()) {
            return;
        }
        touched.addAll(EnumSet.allOf(EntryField.class));
        judge();
        wanted().ifPresentOrElse(
                        command -> draft.send(command, why()), () -> draft.say("Not sent: mend what is marked."));
    }

    /// Gives up what is typed.
    void discard() {
        draft.discard();
        form.set(Optional.empty());
    }

    /// Looks at the answers anew.
    void look() {
        draft.follow();
    }

    private void resume(Command begun) {
        state().flatMap(state -> EntryForm.of(begun, draft.why(), state, zone)).ifPresent(found -> {
            form.set(Optional.of(found));
            judge();
        });
    }

    private static boolean isNew(EntryForm.Kind kind, Command command) {
        return switch (command) {
            case ScheduleCommand.ScheduleAct planned -> kind == EntryForm.Kind.ACT;
            case FreezeCommand.DeclareFreeze declared -> kind == EntryForm.Kind.FREEZE;
            case Command others -> false;
        };
    }

    private void judge() {
        Map<EntryField, String> found = new EnumMap<>(EntryField.class);
        state().ifPresent(state -> form.get()
                .ifPresent(typed -> typed.wrong(state, zone).forEach((field, wrong) -> {
                    if (touched.contains(field)) {
                        found.put(field, wrong);
                    }
                })));
        problems.set(Map.copyOf(found));
        differences.set(state().flatMap(state -> wanted().map(command -> added(state, command)))
                .orElse(List.of()));
    }

    private List<String> added(State state, Command command) {
        return switch (command) {
            case ScheduleCommand.ScheduleAct planned -> {
                List<String> lines = new ArrayList<>();
                lines.add("New: " + CalendarWords.act(planned.act()) + ", " + planned.address() + ", "
                        + moment(planned.at()));
                frozen(state, planned).ifPresent(lines::add);
                yield lines;
            }
            case FreezeCommand.DeclareFreeze(var id, var time, var scope) ->
                List.of("New: nothing is raised in " + CalendarWords.scope(scope) + ", " + time(time));
            case Command others -> List.of();
        };
    }

    private Optional<String> frozen(State state, ScheduleCommand.ScheduleAct planned) {
        return planned.act().raises()
                ? Freezes.over(state, planned.address(), planned.at()).stream()
                        .findFirst()
                        .map(freeze -> "A freeze will refuse it then: " + freeze.reason())
                : Optional.empty();
    }

    private String time(FreezeTime time) {
        return switch (time) {
            case FreezeTime.Once(var from, var to) ->
                moment(from) + ", for " + Times.length(Duration.between(from, to));
            case FreezeTime.Weekly(var day, var at, var where, var length) ->
                "every " + day.toString().charAt(0)
                        + day.toString().substring(1).toLowerCase(Locale.ROOT) + " " + at + ", for "
                        + Times.length(length);
        };
    }

    private String moment(Instant at) {
        Duration ahead = Duration.between(clock.instant(), at);
        return Times.day(at, clock.instant(), zone)
                + (ahead.isNegative() ? ", which has passed" : ", in " + Times.length(ahead));
    }

    private Optional<Command> wanted() {
        return state().flatMap(state -> form.get().flatMap(typed -> typed.command(state, zone)));
    }

    private String why() {
        return form.get().map(EntryForm::why).orElse("");
    }

    private Optional<State> state() {
        return session.view().state();
    }
}
