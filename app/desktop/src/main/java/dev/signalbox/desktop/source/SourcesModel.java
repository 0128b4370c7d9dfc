package dev.signalbox.desktop.source;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.desktop.navigation.FormDraft;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.KeptSource;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// The metric sources without a screen: how asking each goes, and the form that is a draft as soon as it is whole.
/// Confined to the screen's thread.
final class SourcesModel {
    /// How often the store is asked how asking goes.
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Session session;
    private final TaskRunner tasks;
    private final Following following;
    private final InstantSource clock;
    private final FormDraft draft;
    private final ReadOnlyObjectWrapper<SourcesView> view = new ReadOnlyObjectWrapper<>(SourcesView.NOTHING);
    private final ReadOnlyObjectWrapper<SourceForm> form =
            new ReadOnlyObjectWrapper<>(SourceForm.empty(Optional.empty()));
    private final ReadOnlyObjectWrapper<Map<SourceField, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<String>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<SourceField> touched = EnumSet.noneOf(SourceField.class);
    private Optional<SourceKey> chosen = Optional.empty();
    private Intent intent = Intent.ASK;
    private Map<SourceKey, SourceState> asked = Map.of();
    private Instant askedAt = Instant.EPOCH;

    /// What the draft is to do with the source.
    private enum Intent {
        /// Nothing yet: it is only looked at.
        NONE,
        ASK,
        PAUSE
    }

    SourcesModel(Session session, Workbench workbench, TaskRunner tasks, Ticker ticker, InstantSource clock) {
        this.session = session;
        this.tasks = tasks;
        this.following = new Following(session, tasks, ticker, clock);
        this.clock = clock;
        this.draft = new FormDraft(session, workbench, clock, this::accepted);
    }

    ReadOnlyObjectProperty<SourcesView> view() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SourceForm> form() {
        return form.getReadOnlyProperty();
    }

    /// What is wrong with what was typed, by field.
    ReadOnlyObjectProperty<Map<SourceField, String>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// What the draft changes, in words; empty while it changes nothing.
    ReadOnlyObjectProperty<List<String>> differences() {
        return differences.getReadOnlyProperty();
    }

    /// Where the draft is, or what came of it.
    ReadOnlyStringProperty said() {
        return draft.said();
    }

    /// The source that the form is about; absent for a new one.
    Optional<KeptSource> chosen() {
        return chosen.flatMap(key -> view.get().lines().stream()
                .map(SourcesView.Line::kept)
                .filter(kept -> kept.key().equals(key))
                .findFirst());
    }

    void attach() {
        askedAt = Instant.EPOCH;
        following.begin(this::look);
        begin();
    }

    void detach() {
        following.end();
    }

    /// Has the form be about the source called `key`.
    void choose(SourceKey key) {
        chosen = Optional.of(key);
        intent = Intent.NONE;
        touched.clear();
        chosen().ifPresent(kept -> form.set(SourceForm.of(kept.source())));
        draft.recall(command -> about(command).equals(Optional.of(key)), this::resume);
        judge();
    }

    /// Has the form be about a source that is to be made; a draft of one is gone on with.
    void begin() {
        chosen = Optional.empty();
        intent = Intent.ASK;
        touched.clear();
        form.set(SourceForm.empty(view.get().places().stream().findFirst()));
        draft.recall(this::isNew, this::resume);
        judge();
    }

    /// The person types `text` into `field`.
    void type(SourceField field, String text) {
        if (!form.get().text(field).equals(text)) {
            touched.add(field);
            intent = Intent.ASK;
            form.set(form.get().with(field, text));
            judge();
            keep();
        }
    }

    /// Has the draft pause the chosen source, or ask it again.
    void pause() {
        chosen().ifPresent(kept -> {
            Intent other = switch (kept.standing()) {
                case IN_USE -> Intent.PAUSE;
                case RETIRED -> Intent.ASK;
            };
            intent = intent == other ? Intent.NONE : other;
            judge();
            keep();
        });
    }

    /// Sends the draft, or says what is missing.
    void send() {
        touched.addAll(EnumSet.allOf(SourceField.class));
        judge();
        if (!problems.get().isEmpty()) {
            draft.say("Not sent: mend what is marked.");
        } else if (differences.get().isEmpty()) {
            draft.say("There is nothing to send: nothing is changed.");
        } else {
            wanted().ifPresent(draft::send);
        }
    }

    /// Gives up what is typed.
    void discard() {
        draft.discard();
        chosen.ifPresentOrElse(this::choose, this::begin);
        draft.say("Discarded.");
    }

    private void keep() {
        draft.keep(differences.get().isEmpty() ? Optional.empty() : wanted());
    }

    private Optional<Command> wanted() {
        return switch (intent) {
            case PAUSE -> chosen.map(SourceCommand.RetireSource::new);
            case ASK, NONE -> form.get().source().map(SourceCommand.SaveSource::new);
        };
    }

    private void resume(Command begun) {
        switch (begun) {
            case SourceCommand.SaveSource(var source) -> {
                intent = Intent.ASK;
                form.set(SourceForm.of(source));
            }
            case SourceCommand.RetireSource paused -> intent = Intent.PAUSE;
            case Command others -> {}
        }
        judge();
    }

    private void accepted(Command taken) {
        about(taken).ifPresent(key -> {
            chosen = Optional.of(key);
            intent = Intent.NONE;
            touched.clear();
        });
        askedAt = Instant.EPOCH;
        look();
    }

    private boolean isNew(Command command) {
        return command instanceof SourceCommand.SaveSource(var source)
                && view.get().lines().stream().noneMatch(line -> line.key().equals(source.key()));
    }

    private static Optional<SourceKey> about(Command command) {
        return switch (command) {
            case SourceCommand.SaveSource(var source) -> Optional.of(source.key());
            case SourceCommand.RetireSource(var key) -> Optional.of(key);
            case Command others -> Optional.empty();
        };
    }

    private void judge() {
        Map<SourceField, String> found = new EnumMap<>(SourceField.class);
        form.get().wrong().forEach((field, wrong) -> {
            if (touched.contains(field)) {
                found.put(field, wrong);
            }
        });
        problems.set(Map.copyOf(found));
        differences.set(changed());
    }

    private List<String> changed() {
        Optional<KeptSource> before = chosen();
        if (intent == Intent.PAUSE) {
            return List.of("Standing: in use → paused");
        }
        if (before.isEmpty()) {
            return touched.isEmpty() && form.get().source().isEmpty()
                    ? List.of()
                    : form.get().differences(new SourceForm(Map.of()));
        }
        List<String> changed = new ArrayList<>(
                form.get().differences(SourceForm.of(before.get().source())));
        if (intent == Intent.ASK && before.get().standing() == KeptSource.Standing.RETIRED) {
            changed.add("Standing: paused → in use");
        }
        return List.copyOf(changed);
    }

    private void look() {
        Instant now = clock.instant();
        if (!now.isBefore(askedAt.plus(EVERY))) {
            askedAt = now;
            tasks.when(session.sources(), this::take, unavailable -> {});
        }
        session.view().state().ifPresent(state -> {
            SourcesView drawn = SourcesView.of(state, asked, now);
            if (!drawn.equals(view.get())) {
                view.set(drawn);
                judge();
            }
        });
        draft.follow();
    }

    private void take(List<SourceState> found) {
        asked = found.stream().collect(Collectors.toMap(SourceState::key, Function.identity()));
        look();
    }
}
