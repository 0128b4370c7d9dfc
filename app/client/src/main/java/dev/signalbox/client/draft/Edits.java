package dev.signalbox.client.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A draft's text with what undo and redo lead to. Immutable.
///
/// @param past what undo leads to, oldest first, at most [#LONGEST]
/// @param now what the draft says
/// @param future what redo leads to, the nearest first
record Edits(List<Proposal> past, Proposal now, List<Proposal> future) {
    /// How many steps can be undone. Older ones are forgotten: a draft is written as a whole at each change.
    static final int LONGEST = 50;

    Edits {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    static Edits begin(Proposal first) {
        return new Edits(List.of(), first, List.of());
    }

    /// Says `next`; what had been undone is gone. Saying the same again is no edit.
    Edits edited(Proposal next) {
        return next.equals(now) ? this : new Edits(latest(past, now), next, List.of());
    }

    /// Says `next` without a step for undo: the same wish, looked at again.
    Edits saying(Proposal next) {
        return new Edits(past, next, future);
    }

    /// One step back; absent at the beginning.
    Optional<Edits> undone() {
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edits(past.subList(0, past.size() - 1), past.getLast(), before(now, future)));
    }

    /// One step forth; absent at the end.
    Optional<Edits> redone() {
        return future.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edits(latest(past, now), future.getFirst(), future.subList(1, future.size())));
    }

    private static List<Proposal> latest(List<Proposal> past, Proposal one) {
        List<Proposal> longer = new ArrayList<>(past);
        longer.add(one);
        return longer.subList(Math.max(0, longer.size() - LONGEST), longer.size());
    }

    private static List<Proposal> before(Proposal one, List<Proposal> future) {
        List<Proposal> longer = new ArrayList<>(future);
        longer.addFirst(one);
        return longer;
    }
}
