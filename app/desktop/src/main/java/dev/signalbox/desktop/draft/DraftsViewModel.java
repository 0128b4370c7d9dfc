package dev.signalbox.desktop.draft;

import dev.signalbox.client.conflict.Conflict;
import dev.signalbox.client.desk.SetAside;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Subscription;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The desk without a screen: what lies on it, and what a person does with it. Confined to the screen's thread; what
/// touches the disk is done in the background.
public final class DraftsViewModel {
    private final CompletableFuture<Desk.Access> access;
    private final SetAside stops;
    private final Timepiece time;
    private Optional<Desk> desk = Optional.empty();
    private final Session session;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private static final Desk.Access NOT_YET = new Desk.Access.Unusable("It is not open yet.");

    private final ObservableList<DraftRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<DraftDetail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Damage> damage = new ReadOnlyObjectWrapper<>(Damage.NONE);
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<List<Undelivered>> undelivered = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Draft>> discarded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<UUID> chosen = Optional.empty();
    private Optional<Subscription> watch = Optional.empty();
    private javafx.util.Subscription ticks = javafx.util.Subscription.EMPTY;

    /// @param access the desk, once it is open
    /// @param stops keeps presses of the stop, and what was found damaged of them
    public DraftsViewModel(
            CompletableFuture<Desk.Access> access,
            SetAside stops,
            Timepiece time,
            Session session,
            TaskRunner tasks,
            Ticker ticker) {
        this.access = access;
        this.stops = stops;
        this.time = time;
        this.session = session;
        this.tasks = tasks;
        this.ticker = ticker;
        empty.set("What is prepared here is shown as soon as it is read, and the store has said once who you are.");
        tasks.when(access, this::take, this::explain);
    }

    /// How much waits to be sent, or for a person.
    public ReadOnlyLongProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// What the store has not taken: for a person first, then what waits for the store.
    public ReadOnlyObjectProperty<List<Undelivered>> undelivered() {
        return undelivered.getReadOnlyProperty();
    }

    /// How much was found damaged and set aside within the last day.
    public ObservableValue<Long> damaged() {
        return damage.map(found -> found.news(time.now().wall()));
    }

    /// What was found damaged.
    ReadOnlyObjectProperty<Damage> damage() {
        return damage.getReadOnlyProperty();
    }

    /// Begins to follow the store and the time.
    void attach() {
        watch = Optional.of(session.watch(view -> tasks.screen().execute(this::refresh)));
        ticks = ticker.everySecond(this::refresh);
        refresh();
        lookForDamage();
    }

    /// Ends what [#attach] began.
    void detach() {
        watch.ifPresent(Subscription::close);
        watch = Optional.empty();
        ticks.unsubscribe();
    }

    ObservableList<DraftRow> rows() {
        return rows;
    }

    /// What is chosen, looked at closely.
    ReadOnlyObjectProperty<Optional<DraftDetail>> detail() {
        return detail.getReadOnlyProperty();
    }

    /// What came of the last thing that was done.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// What stands where no row does.
    ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /// The draft that was given up last, as long as it can be brought back.
    ReadOnlyObjectProperty<Optional<Draft>> discarded() {
        return discarded.getReadOnlyProperty();
    }

    void choose(Optional<UUID> id) {
        chosen = id;
        refresh();
    }

    /// Has the chosen draft say something else, as one step that can be undone.
    ///
    /// @param stage absent when it names none
    void save(String reason, Optional<Integer> stage) {
        withChosen((desk, id) -> {
            Proposal before = desk.drafts().get(id).orElseThrow().proposal();
            desk.drafts().edit(id, edited(before, reason, stage));
            return "Saved.";
        });
    }

    /// Does `act` with what is chosen.
    ///
    /// @param reason why it is given up, where it is
    void perform(DraftAct act, String reason) {
        switch (act) {
            case SEND -> withChosen((desk, id) -> said(desk.outbox().queue(id), "In the outbox."));
            case UNDO -> withChosen((desk, id) -> said(desk.drafts().undo(id), ""));
            case REDO -> withChosen((desk, id) -> said(desk.drafts().redo(id), ""));
            case DISCARD -> discard(reason);
            case TAKE_BACK -> withChosen((desk, id) -> said(desk.outbox().takeBack(id), "It is a draft again."));
            case RETRY ->
                withChosen((desk, id) -> {
                    desk.outbox().retryNow();
                    return "Trying now.";
                });
            case CONFIRM -> withChosen((desk, id) -> said(desk.outbox().confirm(id, seen()), "In the outbox."));
            case KEEP_THEIRS ->
                withConflict((desk, conflict) -> said(desk.conflicts().keepTheirs(conflict), "Theirs is kept."));
            case MINE_ON_TOP ->
                withConflict((desk, conflict) -> said(desk.conflicts().putOnTop(conflict), "In the outbox."));
        }
    }

    /// Brings back what was given up last.
    void restore() {
        discarded
                .get()
                .ifPresent(draft -> work(desk -> {
                    desk.drafts().restore(draft);
                    return "It is back.";
                }));
        discarded.set(Optional.empty());
    }

    private static Proposal edited(Proposal before, String reason, Optional<Integer> stage) {
        Command command = before.command() instanceof Command.MoveToStage move && stage.isPresent()
                ? new Command.MoveToStage(move.address(), stage.get())
                : before.command();
        return new Proposal(command, reason.strip(), before.base(), before.before());
    }

    private void discard(String reason) {
        withChosen((desk, id) -> {
            if (desk.outbox().item(id).filter(item -> !item.state().isOver()).isPresent()) {
                return said(desk.outbox().discard(id, reason), "Given up.");
            }
            Optional<Draft> gone = desk.drafts().discard(id);
            tasks.screen().execute(() -> discarded.set(gone));
            return "Discarded.";
        });
    }

    private State seen() {
        return session.view()
                .state()
                .orElseThrow(() -> new IllegalStateException("Nothing is known of the store yet."));
    }

    private static String said(Object done, String words) {
        Objects.requireNonNull(done);
        return words;
    }

    private interface Step {
        String with(Desk desk, UUID id);
    }

    private interface ConflictStep {
        String with(Desk desk, Conflict conflict);
    }

    private void withChosen(Step step) {
        chosen.ifPresent(id -> work(desk -> step.with(desk, id)));
    }

    /// What is decided is what was shown, not what has come about since.
    private void withConflict(ConflictStep step) {
        detail.get().flatMap(DraftDetail::conflict).ifPresent(conflict -> work(desk -> step.with(desk, conflict)));
    }

    private void work(java.util.function.Function<Desk, String> step) {
        desk.ifPresent(open -> {
            Consumer<String> done = words -> {
                said.set(words);
                refresh();
            };
            tasks.run(() -> step.apply(open), done, this::explain);
        });
    }

    private void take(Desk.Access access) {
        switch (access) {
            case Desk.Access.Open(Desk open) -> {
                desk = Optional.of(open);
                open.outbox().onChange(() -> tasks.screen().execute(this::refresh));
            }
            case Desk.Access.Unusable(String why) -> empty.set("Nothing can be prepared here. " + why);
        }
        refresh();
        lookForDamage();
    }

    private void lookForDamage() {
        tasks.run(() -> Damage.of(access.getNow(NOT_YET), stops), damage::set, this::explain);
    }

    private void explain(Throwable failure) {
        said.set(Objects.requireNonNullElse(failure.getMessage(), "It was not done."));
        refresh();
    }

    private void refresh() {
        desk.ifPresent(open -> {
            DeskReading reading =
                    new DeskReading(open, session.view(), open.time().now());
            List<DraftRow> now = reading.rows();
            if (!now.equals(rows)) {
                rows.setAll(now);
            }
            waiting.set(reading.waiting());
            List<Undelivered> left = reading.undelivered();
            if (!left.equals(undelivered.get())) {
                undelivered.set(left);
            }
            detail.set(chosen.flatMap(reading::detail));
            empty.set(reading.empty());
        });
    }
}
