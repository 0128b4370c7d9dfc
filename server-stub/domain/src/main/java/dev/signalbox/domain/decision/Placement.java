package dev.signalbox.domain.decision;

import dev.signalbox.domain.category.Priority;
import dev.signalbox.domain.category.Queue;
import dev.signalbox.domain.category.SizeCategory;
import java.util.Optional;

/// Where a subject stands in a rollout by size.
///
/// @param category absent when nobody has categorised it
/// @param place 0 to 9,999; lower comes earlier
public record Placement(Optional<SizeCategory> category, Priority priority, int place) {
    /// Of a subject that nobody has categorised.
    static Placement unknown(int bucket) {
        return new Placement(Optional.empty(), Priority.LAST, Queue.place(Priority.LAST, bucket));
    }
}
