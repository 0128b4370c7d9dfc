package dev.signalbox.domain.flag;

import java.util.Set;

/// One test of a segment's rule. A subject that lacks the attribute, or holds one of another type, does not match:
/// unknown is never "in" (fail closed, S1-39).
public sealed interface Condition {
    /// The attribute's name in the evaluation context.
    String attribute();

    /// The attribute is exactly `value`.
    record Equals(String attribute, String value) implements Condition {
        public Equals {
            Names.filled("attribute", attribute, 100);
        }
    }

    /// The attribute is one of `values`.
    record OneOf(String attribute, Set<String> values) implements Condition {
        public OneOf {
            Names.filled("attribute", attribute, 100);
            values = Set.copyOf(values);
        }
    }

    /// The attribute begins with `prefix`.
    record StartsWith(String attribute, String prefix) implements Condition {
        public StartsWith {
            Names.filled("attribute", attribute, 100);
        }
    }

    /// The attribute is a number of at least `minimum`.
    record AtLeast(String attribute, double minimum) implements Condition {
        public AtLeast {
            Names.filled("attribute", attribute, 100);
            finite("minimum", minimum);
        }
    }

    /// The attribute is a number of at most `maximum`.
    record AtMost(String attribute, double maximum) implements Condition {
        public AtMost {
            Names.filled("attribute", attribute, 100);
            finite("maximum", maximum);
        }
    }

    private static void finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidValueException(field, value + " is not a number to compare with", "Give a finite number.");
        }
    }
}
