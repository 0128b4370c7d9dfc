package dev.signalbox.domain.flag;

import java.util.List;
import java.util.Set;

/// A named group of subjects: those listed, and those for whom every condition holds.
///
/// @param members subjects that belong whatever the conditions say
/// @param conditions all must hold; an empty list admits nobody beyond the members
public record Segment(SegmentKey key, Set<String> members, List<Condition> conditions) {
    public Segment {
        members = Set.copyOf(members);
        conditions = List.copyOf(conditions);
    }
}
