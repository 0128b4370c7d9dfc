package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.Row;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.DraftStanding;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Everything in the outbox, here as in the file. Changed under one lock of its user's; read from any thread.
final class Shelf {
    /// How many that are over stay, to be looked at.
    static final int REMEMBERED = 100;

    private final DeskFile desk;
    private final DraftBook drafts;
    private final Map<UUID, OutboxItem> items = new ConcurrentHashMap<>();
    private final Line line = new Line();
    private final History history = new History(REMEMBERED);
    private long last;

    private Shelf(DeskFile desk, DraftBook drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /// What the last console left, put in order.
    ///
    /// @throws dev.signalbox.client.desk.DeskFaultException when it cannot be read or put in order
    static Shelf open(DeskFile desk, DraftBook drafts, Supplier<UUID> ids, Instant now) {
        Shelf shelf = new Shelf(desk, drafts);
        shelf.read(ids, now);
        return shelf;
    }

    List<OutboxItem> items() {
        return items.values().stream()
                .sorted(Comparator.comparingLong(OutboxItem::position))
                .toList();
    }

    Optional<OutboxItem> item(UUID id) {
        return Optional.ofNullable(items.get(id));
    }

    Line line() {
        return line;
    }

    long nextPosition() {
        return last + 1;
    }

    /// Takes `item` as it is in the file already.
    void keep(OutboxItem item) {
        item(item.id()).ifPresent(line::remove);
        items.put(item.id(), item);
        line.put(item);
        history.put(item);
        last = Math.max(last, item.position());
    }

    /// Writes all of `batch`, and with it clears away what was over too long ago.
    ///
    /// @throws dev.signalbox.client.desk.DeskFaultException when nothing of it is written
    void write(Batch batch) {
        history.surplus().forEach(batch::clear);
        batch.write(drafts);
        batch.items().forEach(this::keep);
        batch.cleared().forEach(this::forget);
    }

    /// What is here outlives the loss of its draft.
    void bringBack(OutboxItem item, Supplier<UUID> ids) {
        if (drafts.get(item.id()).isEmpty()) {
            boolean answered = item.state() instanceof ItemState.Refused || item.state() instanceof ItemState.Conflict;
            UUID command = answered ? ids.get() : item.command();
            drafts.restore(drafts.again(item.id(), item.tenant(), command, item.proposal()));
        }
    }

    private void forget(UUID id) {
        history.remove(id);
        Optional.ofNullable(items.remove(id)).ifPresent(line::remove);
    }

    private void read(Supplier<UUID> ids, Instant now) {
        for (Row row : desk.rows(ItemBody.TABLE)) {
            last = Math.max(last, row.position());
            understood(row).ifPresent(this::keep);
        }
        items().stream().filter(item -> item.state().isOnItsWay()).forEach(item -> bringBack(item, ids));
        Batch batch = new Batch();
        drafts.all().stream()
                .filter(draft -> draft.standing() == DraftStanding.SEALED)
                .filter(draft -> item(draft.id()).isEmpty())
                .forEach(draft -> batch.put(damaged(draft, now)));
        write(batch);
    }

    /// A sealed draft that nothing here knows of: it may have been sent, under the id that it has.
    private OutboxItem damaged(Draft draft, Instant now) {
        last++;
        return OutboxItem.of(draft, last, Optional.empty(), draft.changed())
                .traced(Trace.PERHAPS_SENT)
                .in(new ItemState.Held(Hold.DAMAGED, now));
    }

    private Optional<OutboxItem> understood(Row row) {
        try {
            return Optional.of(ItemBody.read(row));
        } catch (MalformedMessageException notUnderstood) {
            String why = "This version of Signalbox does not understand it: " + notUnderstood.getMessage();
            desk.quarantine(ItemBody.TABLE, row, why);
            return Optional.empty();
        }
    }
}
