package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.DeskChange;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.retry.Backoff;
import dev.signalbox.client.session.Session;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/// Drafts on their way to the store: written to the disk before anything is sent, sent in their order, and kept until
/// the store has answered.
///
/// An attempt without an answer is repeated under the same id until there is one, so that nothing is done twice. A
/// console that is killed goes on where it was.
///
/// Safe for any thread. What changes something blocks on the disk and is not for the FX thread; [#items] is.
public final class Outbox {
    private final Ports ports;
    private final Shelf shelf;
    private final Dispatch dispatch;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// What an outbox reaches out with.
    ///
    /// @param store sends a command and gives the answer; blocks, and throws when there is none
    /// @param view what is known of the store
    /// @param own runs the outbox's own steps; may be a single thread
    /// @param senders gives every attempt a thread
    /// @param later calls when a time has passed
    /// @param ids makes ids of commands
    public record Ports(
            DeskFile desk,
            DraftBook drafts,
            Function<Submission, Receipt> store,
            Supplier<View> view,
            Executor own,
            Executor senders,
            Later later,
            Timepiece time,
            Supplier<UUID> ids,
            Backoff backoff) {}

    /// Something that calls later, by a clock that nobody can set back.
    @FunctionalInterface
    public interface Later {
        /// Calls `task` once, `delay` from now.
        void after(Duration delay, Runnable task);
    }

    private Outbox(Ports ports) {
        this.ports = ports;
        this.shelf = Shelf.open(
                ports.desk(), ports.drafts(), ports.ids(), ports.time().now().wall());
        this.dispatch = new Dispatch(ports, shelf, this::tell);
    }

    /// The outbox in the desk of `ports`, as the last console left it. Nothing is sent before [#look] or [#retryNow].
    ///
    /// @throws DeskFaultException when it cannot be read or put in order
    public static Outbox open(Ports ports) {
        return new Outbox(ports);
    }

    /// The outbox in `desk`, which sends over `session` from now on, as long as `threads` and the session are open.
    ///
    /// @throws DeskFaultException when it cannot be read or put in order
    public static Outbox open(Session session, DeskFile desk, DraftBook drafts, Timepiece time, OutboxThreads threads) {
        Outbox outbox = new Outbox(new Ports(
                desk,
                drafts,
                session.store()::submit,
                session::view,
                threads.own(),
                threads.senders(),
                threads,
                time,
                UUID::randomUUID,
                Backoff.byChance()));
        session.watch(view -> outbox.look());
        return outbox;
    }

    /// Everything in it, in order; what is over included, as far as it is remembered.
    public List<OutboxItem> items() {
        return shelf.items();
    }

    /// The item of draft `id`, if it is in here.
    public Optional<OutboxItem> item(UUID id) {
        return shelf.item(id);
    }

    /// Why answers and attempts cannot be written down now, for a person; absent when they can. Answers are kept until
    /// they are; nothing new is sent before.
    public Optional<DeskFaultException> fault() {
        return dispatch.fault();
    }

    /// Whether the store takes us for somebody else than whose desk this is: then nothing in it is sent, or theirs to
    /// see.
    public boolean isAnothers() {
        return dispatch.isAnothers(ports.view().get());
    }

    /// Calls `listener` after every change, on the thread that brought it; it must not block.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// Puts the draft `id` into the outbox, which seals it. In the file when this returns. Where an answer to it is at
    /// hand already, it goes out again as another command.
    ///
    /// @throws InvalidValueException when there is no such draft, or it is in here already
    /// @throws DeskFaultException when it is not saved; the draft is open as before
    public OutboxItem queue(UUID id) {
        OutboxItem queued;
        synchronized (shelf) {
            refuseWhenSealed(id);
            long position = shelf.nextPosition();
            Moment now = ports.time().now();
            Optional<String> actor = actor();
            Function<Draft, OutboxItem> item = draft -> OutboxItem.of(draft, position, actor, now);
            queued = item.apply(ports.drafts().seal(id, item.andThen(Outbox::alone)));
            shelf.keep(queued);
        }
        changed();
        return queued;
    }

    /// A person says that the item `id`, which is held, refused or in conflict, should be sent while they look at
    /// `seen`. If that is no longer how things are, it comes back as a conflict.
    ///
    /// @throws InvalidValueException when there is no such item, or it needs no confirming
    /// @throws DeskFaultException when it is not saved, and so not sent
    public OutboxItem confirm(UUID id, State seen) {
        OutboxItem confirmed;
        synchronized (shelf) {
            OutboxItem before = needsAPerson(id);
            Moment now = ports.time().now();
            Optional<String> actor = actor();
            shelf.bringBack(before, ports.ids());
            Function<Draft, OutboxItem> item = draft -> before.confirmed(draft, actor, now);
            confirmed = item.apply(ports.drafts().seal(id, seen, item.andThen(Outbox::alone)));
            shelf.keep(confirmed);
        }
        tell();
        dispatch.hurry();
        return confirmed;
    }

    /// Takes the item `id` out again, so that its draft can be changed.
    ///
    /// @return the draft
    /// @throws InvalidValueException when there is no such item, or it may have been sent and has no answer
    /// @throws DeskFaultException when it is still there
    public Draft takeBack(UUID id) {
        Draft open;
        synchronized (shelf) {
            shelf.bringBack(notUnknown(id), ports.ids());
            open = ports.drafts().get(id).orElseThrow().reopened(ports.ids().get());
            Batch batch = new Batch();
            batch.put(open);
            batch.clear(id);
            shelf.write(batch);
        }
        changed();
        return open;
    }

    /// Gives the item `id` and its draft up. What it said stays among [#items] for a while, with the reason.
    ///
    /// @param reason for those who look later; not blank
    /// @throws InvalidValueException when there is no such item, it may have been sent and has no answer,
    ///     or the reason is blank
    /// @throws DeskFaultException when it is still there
    public OutboxItem discard(UUID id, String reason) {
        if (reason.isBlank()) {
            throw new InvalidValueException("reason", "it is blank", "Say why it is given up.");
        }
        OutboxItem discarded;
        synchronized (shelf) {
            discarded = notUnknown(id)
                    .in(new ItemState.Discarded(reason, ports.time().now().wall()));
            Batch batch = new Batch();
            batch.put(discarded);
            batch.removeDraft(id);
            shelf.write(batch);
        }
        changed();
        return discarded;
    }

    /// Sends what can be sent, at once.
    public void retryNow() {
        dispatch.hurry();
    }

    /// The view has changed. Cheap when nothing follows from it, so that it can be called for each.
    public void look() {
        dispatch.look();
    }

    private void changed() {
        tell();
        dispatch.wake();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static List<DeskChange> alone(OutboxItem item) {
        return List.of(ItemBody.writing(item));
    }

    private Optional<String> actor() {
        return ports.desk()
                .owner()
                .or(() -> ports.view().get().identity().map(Person::of))
                .map(Person::actor);
    }

    /// Held ones are in here too: those are confirmed.
    private void refuseWhenSealed(UUID id) {
        boolean sealed = item(id).map(OutboxItem::state)
                .filter(state -> state.isOnItsWay() || state instanceof ItemState.Held)
                .isPresent();
        if (sealed) {
            throw new InvalidValueException(
                    "draft", "it is in the outbox already", "Look there: it is on its way, or waits for you.");
        }
    }

    private OutboxItem needsAPerson(UUID id) {
        OutboxItem item = known(id);
        if (item.state().isOnItsWay() || item.state().isOver()) {
            throw new InvalidValueException("item", "it needs no confirming", "Look at where it stands.");
        }
        return item;
    }

    private OutboxItem notUnknown(UUID id) {
        OutboxItem item = known(id);
        if (item.state().isOver()) {
            throw new InvalidValueException("item", "it is over", "Begin a new draft.");
        }
        if (item.isUnknown()) {
            throw new InvalidValueException(
                    "item",
                    "it may have been done already",
                    "Wait for the store's answer, or confirm it to find out; then put right what it did.");
        }
        return item;
    }

    private OutboxItem known(UUID id) {
        return item(id).orElseThrow(() ->
                new InvalidValueException("item", "it is not in the outbox", "Put the draft into the outbox again."));
    }
}
