package dev.signalbox.domain.aftercare;

import dev.signalbox.domain.flag.FlagKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A flag that everybody has for good, and the task of taking it out (S2-114: `launched_at`).
///
/// @param launchedAt when somebody said so
/// @param assignee who takes it out, as people read it; absent while nobody does
/// @param done what of it is done
/// @param removedAt when the last of it was done
public record Launch(
        FlagKey flag,
        Instant launchedAt,
        String by,
        String byName,
        Optional<String> assignee,
        Set<RemovalStep> done,
        Optional<Instant> removedAt) {
    /// How far the task of taking the flag out is.
    public enum Task {
        OPEN,
        ASSIGNED,
        DONE
    }

    public Launch {
        done = Set.copyOf(done);
    }

    /// How far the task is.
    public Task task() {
        if (removedAt.isPresent()) {
            return Task.DONE;
        }
        return assignee.isPresent() ? Task.ASSIGNED : Task.OPEN;
    }

    /// What is left to do, in order.
    public List<RemovalStep> left() {
        return Stream.of(RemovalStep.values())
                .filter(step -> !done.contains(step))
                .toList();
    }

    /// This launch in the hands of `newAssignee`.
    public Launch assigned(String newAssignee) {
        return new Launch(flag, launchedAt, by, byName, Optional.of(newAssignee), done, removedAt);
    }

    /// This launch with `step` done at `at`.
    public Launch after(RemovalStep step, Instant at) {
        Set<RemovalStep> more = new HashSet<>(done);
        more.add(step);
        boolean all = more.size() == RemovalStep.values().length;
        return new Launch(flag, launchedAt, by, byName, assignee, more, all ? Optional.of(at) : Optional.empty());
    }
}
