package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.InvalidValueException;

/// One success criterion or rollback trigger of a stage.
public sealed interface Criterion {
    /// A bound on a metric, checked by the judge.
    record Measured(Metric metric, Comparison comparison, double bound) implements Criterion {
        public Measured {
            if (!Double.isFinite(bound) || bound < 0) {
                throw new InvalidValueException("bound", bound + " is no bound", "Give a number of 0 or more.");
            }
        }

        /// True when `tally` satisfies the bound.
        public boolean holds(Tally tally) {
            return comparison.holds(tally.value(metric), bound);
        }

        /// True when `tally` satisfies the bound, and would whatever an inexact figure exactly is.
        public boolean holdsForCertain(Tally tally) {
            return holds(tally) && tally.tells(metric, bound);
        }
    }

    /// A thing that only a person can see, such as "All flows work as expected".
    record Manual(String statement) implements Criterion {}
}
