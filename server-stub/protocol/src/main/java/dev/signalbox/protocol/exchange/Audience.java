package dev.signalbox.protocol.exchange;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.flag.Segment;
import java.util.List;

/// Whom a flag is on for, exemptions apart.
public sealed interface Audience {
    /// A share of all subjects.
    record Share(Percentage percentage) implements Audience {}

    /// A share of a segment's members; nobody else. A condition that names one of one value is the same as one that
    /// names the value, and is kept as that.
    record Members(Segment segment, Percentage percentage) implements Audience {
        public Members {
            segment = new Segment(segment.key(), segment.members(), plain(segment.conditions()));
        }

        private static List<Condition> plain(List<Condition> conditions) {
            return conditions.stream().map(Members::plain).toList();
        }

        private static Condition plain(Condition condition) {
            return condition instanceof Condition.OneOf(var attribute, var values) && values.size() == 1
                    ? new Condition.Equals(attribute, values.iterator().next())
                    : condition;
        }
    }
}
