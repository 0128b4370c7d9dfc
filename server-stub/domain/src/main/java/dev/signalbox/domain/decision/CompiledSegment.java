package dev.signalbox.domain.decision;

import dev.signalbox.domain.flag.Condition;
import dev.signalbox.domain.flag.Segment;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A segment ready to be asked. Conditions sit in an array, so that asking allocates nothing.
final class CompiledSegment {
    private final Set<String> members;
    private final Condition[] conditions;

    CompiledSegment(Segment segment) {
        this.members = new HashSet<>(segment.members());
        this.conditions = segment.conditions().toArray(Condition[]::new);
    }

    boolean contains(Subject subject) {
        return (!members.isEmpty() && members.contains(subject.key())) || meetsConditions(subject);
    }

    private boolean meetsConditions(Subject subject) {
        for (Condition condition : conditions) {
            if (!meets(condition, subject)) {
                return false;
            }
        }
        return conditions.length > 0;
    }

    private static boolean meets(Condition condition, Subject subject) {
        Object value = subject.attribute(condition.attribute());
        return switch (condition) {
            case Condition.Equals equals -> equals.value().equals(text(value));
            case Condition.OneOf oneOf -> isOneOf(oneOf.values(), text(value));
            case Condition.StartsWith starts -> value instanceof String text && text.startsWith(starts.prefix());
            case Condition.AtLeast least -> value instanceof Number number && number.doubleValue() >= least.minimum();
            case Condition.AtMost most -> value instanceof Number number && number.doubleValue() <= most.maximum();
        };
    }

    private static boolean isOneOf(Set<String> values, @Nullable String text) {
        return text != null && values.contains(text);
    }

    /// Null for what has no plain text: a missing attribute equals nothing, not even the word "null".
    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case null, default -> null;
        };
    }
}
