package dev.signalbox.client.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Everything that is not over, in its order, and who is next: first come, first served among those that are about the
/// same thing, and nobody waits for those that are about another. For one thread at a time.
final class Line {
    /// After as many attempts one lets the others go first: it may be the only one that the store cannot answer.
    private static final int PATIENT_ATTEMPTS = 3;

    private final NavigableMap<Long, Place> places = new TreeMap<>();

    private record Place(OutboxItem item, Subjects subjects) {}

    /// Puts `item` in its place, or takes it out when it is over.
    void put(OutboxItem item) {
        if (item.state().isOver()) {
            places.remove(item.position());
        } else {
            places.put(
                    item.position(), new Place(item, Subjects.of(item.proposal().command())));
        }
    }

    void remove(OutboxItem item) {
        places.remove(item.position());
    }

    /// The next item about the same thing as `item`, on its way behind it; absent when there is none.
    Optional<OutboxItem> behind(OutboxItem item) {
        Subjects subjects = Subjects.of(item.proposal().command());
        return places.tailMap(item.position(), false).values().stream()
                .filter(place -> place.subjects().changed().equals(subjects.changed()))
                .map(Place::item)
                .findFirst();
    }

    /// True when something on its way waits for a later revision than `revision`.
    boolean awaits(long revision) {
        return places.values().stream()
                .map(Place::item)
                .anyMatch(item -> item.state().isOnItsWay() && item.awaits() > revision);
    }

    /// Up to `most` items that nothing stands before.
    ///
    /// @param ready what else must be true of them
    /// @param lowers what does not wait for whom a person has to decide about
    List<OutboxItem> next(int most, Predicate<OutboxItem> ready, Predicate<OutboxItem> lowers) {
        List<OutboxItem> next = new ArrayList<>();
        List<OutboxItem> last = new ArrayList<>();
        Ahead moving = new Ahead();
        Ahead asked = new Ahead();
        for (Place place : places.values()) {
            OutboxItem item = place.item();
            if (next.size() >= most) {
                break;
            }
            boolean asks = asked.blocks(place.subjects()) && !lowers.test(item);
            if (!asks && !moving.blocks(place.subjects()) && canStart(item) && ready.test(item)) {
                (item.attempts() < PATIENT_ATTEMPTS ? next : last).add(item);
            }
            // Whoever waits for a person's decision makes others wait for it too.
            standing(item, asks, moving, asked).ifPresent(ahead -> ahead.add(place.subjects()));
        }
        last.stream().limit(most - next.size()).forEach(next::add);
        return next;
    }

    private static Optional<Ahead> standing(OutboxItem item, boolean asks, Ahead moving, Ahead asked) {
        return switch (item.state()) {
            case ItemState.Refused refused -> Optional.empty();
            case ItemState.Held held -> Optional.of(asked);
            case ItemState.Conflict conflict -> Optional.of(asked);
            case ItemState others -> Optional.of(asks ? asked : moving);
        };
    }

    private static boolean canStart(OutboxItem item) {
        return item.state() instanceof ItemState.NotSent || item.state() instanceof ItemState.Unanswered;
    }

    /// What those ahead are about.
    private static final class Ahead {
        private final Set<String> changed = new HashSet<>();
        private final Set<String> needed = new HashSet<>();

        void add(Subjects subjects) {
            changed.addAll(subjects.changed());
            needed.addAll(subjects.needed());
        }

        boolean blocks(Subjects later) {
            return later.waitFor(new Subjects(changed, needed));
        }
    }
}
