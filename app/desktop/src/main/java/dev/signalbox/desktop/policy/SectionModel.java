package dev.signalbox.desktop.policy;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.live.Drawing;
import dev.signalbox.desktop.navigation.FormDraft;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.desktop.policy.Typed.Intent;
import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// One section without a screen: its list, and its form, which is a draft as soon as it changes something. Confined to
/// the screen's thread; what it shows is drawn in the background.
///
/// @param <F> lists the fields
final class SectionModel<F extends Enum<F> & FieldName> {
    private final Section<F> section;
    private final Session session;
    private final InstantSource clock;
    private final FormDraft draft;
    private final Drawing<Shown<F>> drawing;
    private final ReadOnlyObjectWrapper<Typed<F>> form =
            new ReadOnlyObjectWrapper<>(Typed.of(Optional.empty(), Map.of()));
    private final ReadOnlyObjectWrapper<Shown<F>> shown = new ReadOnlyObjectWrapper<>(Shown.nothing());
    private final ReadOnlyObjectWrapper<Map<F, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final Set<F> touched = new HashSet<>();
    private Optional<Asked<F>> asked = Optional.empty();
    private Opening opening = Opening.DUE;
    private Keeping keeping = Keeping.DONE;
    private String confirmed = "";

    /// What a drawing is made of: the same again needs no other one.
    private record Asked<F>(long revision, Typed<F> typed, Optional<Actor> actor, Instant minute) {}

    /// Whether the form is about something yet.
    private enum Opening {
        DUE,
        DONE
    }

    /// Whether what is typed is on the disk.
    private enum Keeping {
        DUE,
        DONE
    }

    SectionModel(Section<F> section, Session session, Workbench workbench, TaskRunner tasks, InstantSource clock) {
        this.section = section;
        this.session = session;
        this.clock = clock;
        this.draft = new FormDraft(session, workbench, clock, taken -> untouched());
        this.drawing = Drawing.prompt("policies", tasks, this::show);
    }

    Section<F> section() {
        return section;
    }

    /// What is typed, at this very moment.
    ReadOnlyObjectProperty<Typed<F>> form() {
        return form.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown<F>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What is wrong with what was typed, by field.
    ReadOnlyObjectProperty<Map<F, String>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// Where the draft is, or what came of it.
    ReadOnlyStringProperty said() {
        return draft.said();
    }

    /// The section comes into view: its form is about the first line again.
    void open() {
        opening = Opening.DUE;
        look();
    }

    /// The store has changed, perhaps two hundred times a second: what it says now is looked at with the next second.
    void hear() {
        if (opening == Opening.DUE) {
            look();
        }
        draft.follow();
    }

    /// Looks at the store and at what became of what was sent.
    void look() {
        session.view().state().ifPresent(state -> {
            if (opening == Opening.DUE) {
                opening = Opening.DONE;
                start(first(state));
            }
            follow(state);
            ask(state);
        });
        draft.follow();
    }

    /// Has the form be about the line `key`.
    void choose(String key) {
        if (section.isOfOneLine() && !form.get().chosen().equals(Optional.of(key))) {
            start(Optional.of(key));
        }
    }

    /// Has the form be about something new; a draft of it is gone on with.
    void begin() {
        String right = right();
        if (!right.isEmpty()) {
            draft.say(right);
        } else if (section.begins().isEmpty()) {
            draft.say("Nothing can be added here.");
        } else {
            start(Optional.empty());
        }
    }

    /// The person types `text` into `field`.
    void type(F field, String text) {
        if (!form.get().raw(field).equals(text)) {
            touched.add(field);
            change(form.get().with(field, text));
        }
    }

    /// The person types the name that stands before what is dangerous.
    void confirm(String typed) {
        confirmed = typed.strip();
        boolean asksForIt = shown.get()
                .guard()
                .filter(guard -> draft.said().get().equals(missing(guard))
                        && guard.word().equals(confirmed))
                .isPresent();
        if (asksForIt) {
            draft.say("");
        }
    }

    private static String missing(Section.Guard guard) {
        return "Not sent: type " + guard.word() + " into the last field first.";
    }

    /// Has the draft take away what is chosen, or leave it.
    void remove() {
        session.view().state().ifPresent(state -> {
            String right = right();
            if (!right.isEmpty()) {
                draft.say(right);
            } else if (section.removal(state, form.get().chosen()).isEmpty()) {
                draft.say("This cannot be taken away.");
            } else {
                change(form.get().meaning(form.get().intent() == Intent.REMOVE ? Intent.SAVE : Intent.REMOVE));
            }
        });
    }

    /// Has what is typed be on the disk before something else is looked at.
    void settle() {
        if (keeping == Keeping.DUE) {
            session.view().state().ifPresent(state -> keep(drawn(state)));
        }
    }

    /// Sends the draft, or says what is missing.
    void send() {
        session.view().state().ifPresent(state -> {
            Shown<F> now = drawn(state);
            shown.set(now);
            now.rows().forEach(touched::addAll);
            problems.set(now.wrong());
            String obstacle = obstacle(now);
            if (obstacle.isEmpty()) {
                keeping = Keeping.DONE;
                now.command().ifPresent(command -> draft.send(command, section.why(now.typed())));
            } else {
                draft.say(obstacle);
            }
        });
    }

    /// Gives up what is typed.
    void discard() {
        draft.discard();
        untouched();
        draft.say("Discarded.");
    }

    private String obstacle(Shown<F> now) {
        if (!now.right().isEmpty()) {
            return now.right();
        }
        if (!now.wrong().isEmpty()) {
            return "Not sent: mend what is marked.";
        }
        return switch (now.outlook().standing()) {
            case NOTHING -> "There is nothing to send: nothing is changed.";
            case REFUSED -> "Not sent. " + now.outlook().sentence();
            case CHANGES ->
                now.guard()
                        .filter(guard -> !guard.word().equals(confirmed))
                        .map(SectionModel::missing)
                        .orElse("");
        };
    }

    private Optional<String> first(State state) {
        return section.isOfOneLine()
                ? section.lines(state, clock.instant()).stream().map(Line::key).findFirst()
                : Optional.empty();
    }

    private void start(Optional<String> about) {
        settle();
        session.view().state().ifPresent(state -> {
            fresh(state, about);
            draft.recall(
                    command -> section.resumed(state, command, "")
                            .filter(begun -> begun.chosen().equals(about))
                            .isPresent(),
                    this::resume);
            ask(state);
        });
    }

    private void resume(Command begun) {
        session.view()
                .state()
                .flatMap(state -> section.resumed(state, begun, draft.why()))
                .filter(found -> found.chosen().equals(form.get().chosen()))
                .ifPresent(found -> {
                    Map<F, String> texts = new HashMap<>(form.get().texts());
                    texts.putAll(found.texts());
                    form.set(new Typed<>(found.chosen(), texts, found.intent()));
                    touched.addAll(found.texts().keySet());
                    look();
                });
    }

    private void fresh(State state, Optional<String> about) {
        touched.clear();
        problems.set(Map.of());
        confirmed = "";
        keeping = Keeping.DONE;
        form.set(Typed.of(about, section.begun(state, about)));
    }

    /// What is shown of the store becomes what is shown in the form.
    private void untouched() {
        goOn(form.get().chosen());
    }

    /// A form that nobody has touched says what the store says now.
    private void follow(State state) {
        if (touched.isEmpty()
                && form.get().intent() == Intent.SAVE
                && asked.filter(before -> before.revision() == state.revision()).isEmpty()) {
            Optional<String> about = form.get().chosen();
            form.set(Typed.of(about, section.begun(state, about)));
        }
    }

    /// Has the form be about another line, and leaves standing what was said of the last one.
    private void goOn(Optional<String> about) {
        session.view().state().ifPresent(state -> {
            fresh(state, about);
            ask(state);
        });
    }

    /// The line that the form is about is gone: it was taken away.
    private static boolean isGone(Shown<?> drawn) {
        return drawn.typed()
                .chosen()
                .filter(key ->
                        drawn.lines().stream().noneMatch(line -> line.key().equals(key)))
                .isPresent();
    }

    private void change(Typed<F> changed) {
        form.set(changed);
        keeping = Keeping.DUE;
        session.view().state().ifPresent(this::ask);
    }

    private void ask(State state) {
        Instant now = clock.instant();
        Typed<F> typed = form.get();
        Optional<Actor> actor = actor();
        Asked<F> wanted = new Asked<>(state.revision(), typed, actor, now.truncatedTo(ChronoUnit.MINUTES));
        if (!asked.equals(Optional.of(wanted))) {
            asked = Optional.of(wanted);
            drawing.ask(() -> Shown.of(section, state, typed, actor, now));
        }
    }

    private void show(Shown<F> drawn) {
        if (!drawn.typed().equals(form.get())) {
            return;
        }
        shown.set(drawn);
        if (isGone(drawn)) {
            goOn(drawn.lines().stream().map(Line::key).findFirst());
            return;
        }
        Map<F, String> marked = new HashMap<>(drawn.wrong());
        marked.keySet().retainAll(touched);
        problems.set(Map.copyOf(marked));
        if (keeping == Keeping.DUE) {
            keep(drawn);
        }
    }

    /// What changes nothing, is not whole or is not for this person is no draft.
    private void keep(Shown<F> drawn) {
        keeping = Keeping.DONE;
        boolean whole = drawn.outlook().isChange() && drawn.right().isEmpty();
        draft.keep(whole ? drawn.command() : Optional.empty(), section.why(drawn.typed()));
    }

    /// The section at this very moment.
    private Shown<F> drawn(State state) {
        return Shown.of(section, state, form.get(), actor(), clock.instant());
    }

    private String right() {
        return Rights.missing(actor(), section.needed());
    }

    private Optional<Actor> actor() {
        return session.view().identity().map(StoreIdentity::actor);
    }
}
