package dev.signalbox.testkit.history;

import java.util.List;

/// Whether a history is linearizable: whether its operations, each at one moment between its call and its return, give
/// in that order the answers that were given.
public sealed interface Verdict {
    /// It is.
    record Linearizable() implements Verdict {}

    /// It is not.
    ///
    /// @param placed how many operations can be put in order at the most
    /// @param stuck what could have come next then, with answers that no order gives
    record Violated(int placed, List<? extends Operation<?, ?>> stuck) implements Verdict {
        public Violated {
            stuck = List.copyOf(stuck);
        }
    }

    /// It was not found out within the steps that were given.
    record Undecided(long steps) implements Verdict {}
}
