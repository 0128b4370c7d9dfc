package dev.signalbox.domain.health;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Instant;

/// What a person recorded about a rollout, the latest on the same thing.
///
/// @param stage index of the stage it was recorded on
/// @param what a figure or a statement
/// @param by the id of whoever recorded it
/// @param note what they said about it
public record Finding(FlagAddress address, int stage, What what, String by, String byName, Instant at, String note) {
    /// What was recorded.
    public sealed interface What {
        /// A figure, in its metric's unit.
        record Figure(Metric metric, double value) implements What {}

        /// An answer to a manual criterion.
        record Statement(String statement, Answer answer) implements What {}

        /// What tells it from others on the same rollout.
        default String name() {
            return switch (this) {
                case Figure(var metric, double value) -> metric.name();
                case Statement(var statement, var answer) -> statement;
            };
        }
    }

    /// What tells it from every other.
    public String key() {
        return key(address, what.name());
    }

    /// The key of what was recorded of `name` at `address`.
    public static String key(FlagAddress address, String name) {
        return address + " " + name;
    }
}
