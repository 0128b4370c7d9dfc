package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.health.Tally;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// The sum of what happened in a window that moves on: each point is added once and summed at most twice, however long
/// the window is, though sums of requests cannot be taken apart again. Confined to one thread.
final class TallyWindow {
    /// Oldest on top, each with the sum of itself and of all that came after it and before [#fresh].
    private final Deque<Part> old = new ArrayDeque<>();

    private final Deque<Part> fresh = new ArrayDeque<>();
    private Tally freshSum = Tally.NONE;

    private record Part(Instant at, Tally tally) {}

    void add(Instant at, Tally tally) {
        fresh.addLast(new Part(at, tally));
        freshSum = freshSum.plus(tally);
    }

    /// Leaves out what was before `from`.
    void begin(Instant from) {
        while (!old.isEmpty() || !fresh.isEmpty()) {
            if (old.isEmpty()) {
                turnOver();
            }
            if (!old.element().at().isBefore(from)) {
                return;
            }
            old.pop();
        }
    }

    /// Leaves out everything.
    void clear() {
        old.clear();
        fresh.clear();
        freshSum = Tally.NONE;
    }

    Tally sum() {
        return old.isEmpty() ? freshSum : old.element().tally().plus(freshSum);
    }

    private void turnOver() {
        Tally sum = Tally.NONE;
        while (!fresh.isEmpty()) {
            Part part = fresh.removeLast();
            sum = part.tally().plus(sum);
            old.push(new Part(part.at(), sum));
        }
        freshSum = Tally.NONE;
    }
}
