package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.flag.InvalidValueException;
import java.util.Optional;

/// An evaluator's word that it decides by a revision now.
///
/// @param environment the one it decides for; absent when it decides for all
/// @param revision 0 for one that holds nothing yet
public record Acknowledgement(EvaluatorKey evaluator, Optional<EnvironmentKey> environment, long revision) {
    /// @throws InvalidValueException when `revision` is negative
    public Acknowledgement {
        if (revision < 0) {
            throw new InvalidValueException("revision", revision + " is negative", "Give a revision of 0 or more.");
        }
    }
}
