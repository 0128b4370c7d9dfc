package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.DeskChange;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Changes of items and of their drafts that are written together.
final class Batch {
    private final Map<UUID, OutboxItem> items = new LinkedHashMap<>();
    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private final Set<UUID> gone = new LinkedHashSet<>();
    private final Set<UUID> cleared = new LinkedHashSet<>();

    void put(OutboxItem item) {
        items.put(item.id(), item);
    }

    /// Clears away what is over: its row goes.
    void clear(UUID item) {
        items.remove(item);
        cleared.add(item);
    }

    void put(Draft draft) {
        drafts.put(draft.id(), draft);
    }

    void removeDraft(UUID draft) {
        drafts.remove(draft);
        gone.add(draft);
    }

    /// The item `id` as this batch leaves it; absent when it leaves it alone.
    Optional<OutboxItem> item(UUID id) {
        return Optional.ofNullable(items.get(id));
    }

    List<OutboxItem> items() {
        return List.copyOf(items.values());
    }

    Set<UUID> cleared() {
        return Set.copyOf(cleared);
    }

    boolean isEmpty() {
        return items.isEmpty() && drafts.isEmpty() && gone.isEmpty() && cleared.isEmpty();
    }

    /// Everything, or nothing.
    ///
    /// @throws dev.signalbox.client.desk.DeskFaultException when nothing of it is written
    void write(DraftBook book) {
        List<DeskChange> rows = new ArrayList<>();
        items.values().forEach(item -> rows.add(ItemBody.writing(item)));
        cleared.forEach(id -> rows.add(new DeskChange.Remove(ItemBody.TABLE, id)));
        book.write(List.copyOf(drafts.values()), gone, rows);
    }
}
