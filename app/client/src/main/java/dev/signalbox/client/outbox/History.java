package dev.signalbox.client.outbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which items are over, the oldest first. For one thread at a time.
final class History {
    private final int most;
    private final Set<UUID> over = new LinkedHashSet<>();

    History(int most) {
        this.most = most;
    }

    /// Takes note of what `item` has become.
    void put(OutboxItem item) {
        over.remove(item.id());
        if (item.state().isOver()) {
            over.add(item.id());
        }
    }

    void remove(UUID item) {
        over.remove(item);
    }

    /// What was over too long ago to be remembered.
    List<UUID> surplus() {
        return over.stream().limit(Math.max(0, over.size() - most)).toList();
    }
}
