package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.RolloutPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What undo and redo lead to. Typing into one field is one step. Confined to one thread.
final class PlanHistory {
    private static final int LONGEST = 200;

    private final Deque<RolloutPlan> past = new ArrayDeque<>();
    private final Deque<RolloutPlan> future = new ArrayDeque<>();
    private String latest = "";

    /// `before` is left behind by an edit of `what`.
    void left(RolloutPlan before, String what) {
        if (!what.equals(latest) || past.isEmpty() || !future.isEmpty()) {
            past.push(before);
        }
        if (past.size() > LONGEST) {
            past.removeLast();
        }
        future.clear();
        latest = what;
    }

    /// One step back from `now`; absent at the beginning.
    Optional<RolloutPlan> undo(RolloutPlan now) {
        return step(past, future, now);
    }

    /// One step forth from `now`; absent at the end.
    Optional<RolloutPlan> redo(RolloutPlan now) {
        return step(future, past, now);
    }

    void clear() {
        past.clear();
        future.clear();
        latest = "";
    }

    private Optional<RolloutPlan> step(Deque<RolloutPlan> from, Deque<RolloutPlan> to, RolloutPlan now) {
        latest = "";
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }
}
