package dev.signalbox.client.outbox;

import dev.signalbox.client.conflict.Conflict;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What in an outbox meets other people's changes, and the three ways out. Safe for any thread; what chooses blocks on
/// the disk and is not for the FX thread.
public final class Conflicts {
    private final Outbox outbox;
    private final Supplier<View> view;
    private final Timepiece time;

    /// @param view what is known of the store
    public Conflicts(Outbox outbox, Supplier<View> view, Timepiece time) {
        this.outbox = outbox;
        this.view = view;
        this.time = time;
    }

    /// All of them as they are now, in the outbox's order.
    public List<Conflict> open() {
        return outbox.items().stream().flatMap(item -> conflict(item).stream()).toList();
    }

    /// The conflict of the item `id` as it is now; absent when it has none, or nothing is known of the store yet.
    public Optional<Conflict> of(UUID id) {
        return outbox.item(id).flatMap(this::conflict);
    }

    /// Gives mine up. It stays in the outbox's list for a while.
    ///
    /// @throws InvalidValueException when it is no conflict any more
    /// @throws DeskFaultException when it is not done
    public OutboxItem keepTheirs(Conflict conflict) {
        return outbox.discard(conflict.item(), "Theirs was kept.");
    }

    /// Sends mine once more, on what `conflict` shows and on nothing else.
    ///
    /// @throws InvalidValueException when it is no conflict any more
    /// @throws DeskFaultException when it is not saved, and so not sent
    public OutboxItem putOnTop(Conflict conflict) {
        return outbox.confirm(conflict.item(), conflict.now());
    }

    /// Makes mine a draft again.
    ///
    /// @throws InvalidValueException when it is no conflict any more
    /// @throws DeskFaultException when it is not done
    public Draft edit(Conflict conflict) {
        return outbox.takeBack(conflict.item());
    }

    private Optional<Conflict> conflict(OutboxItem item) {
        View known = view.get();
        return isConflict(item.state())
                ? known.state()
                        .flatMap(state -> known.identity()
                                .map(StoreIdentity::actor)
                                .map(actor -> Conflict.of(
                                        item.id(),
                                        item.proposal(),
                                        state,
                                        actor,
                                        time.now().wall())))
                : Optional.empty();
    }

    private static boolean isConflict(ItemState state) {
        return switch (state) {
            case ItemState.Conflict conflict -> true;
            case ItemState.Held(var why, var since) -> why == Hold.NEWER_REVISION;
            case ItemState others -> false;
        };
    }
}
