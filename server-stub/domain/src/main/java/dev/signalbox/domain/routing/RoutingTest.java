package dev.signalbox.domain.routing;

import dev.signalbox.domain.flag.InvalidValueException;

/// One test of a routing rule on a field of the job's data.
///
/// A field is *blank* when it is absent, zero, false or an empty text: what the founding documents' rules
/// treat as not given. A list is never blank, not even the empty one.
public sealed interface RoutingTest {
    /// The field's name in the job's data.
    String field();

    /// The field is a number of at most `bound`.
    record AtMost(String field, double bound, WhenBlank whenBlank) implements RoutingTest {
        public AtMost {
            named(field);
            finite(bound);
        }
    }

    /// The field is a number above `bound`. Blank never is.
    record Above(String field, double bound) implements RoutingTest {
        public Above {
            named(field);
            finite(bound);
        }
    }

    /// The field is a list of at most `bound` entries; the empty list counts.
    record SizeAtMost(String field, int bound) implements RoutingTest {
        public SizeAtMost {
            named(field);
            if (bound < 0) {
                throw new InvalidValueException("bound", bound + " is below 0", "Give 0 or more.");
            }
        }
    }

    /// The field is exactly the text `value`.
    record Is(String field, String value) implements RoutingTest {
        public Is {
            named(field);
        }
    }

    /// What a blank field does to a test.
    enum WhenBlank {
        FAILS,
        HOLDS
    }

    private static void named(String field) {
        if (field.isBlank() || field.length() > 100) {
            throw new InvalidValueException("field", "it is empty or too long", "Give 1 to 100 characters.");
        }
    }

    private static void finite(double bound) {
        if (!Double.isFinite(bound)) {
            throw new InvalidValueException(
                    "bound", bound + " is not a number to compare with", "Give a finite number.");
        }
    }
}
