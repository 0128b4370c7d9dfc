package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EvaluatorKey;
import java.time.Instant;
import java.util.Optional;

/// An evaluator that has made itself known.
///
/// @param environment the one it decides for; absent when it decides for all
/// @param revision what it said last that it decides by; 0 when it has not said so
/// @param at when it said so, or was first heard, by the store's clock
public record KnownEvaluator(EvaluatorKey key, Optional<EnvironmentKey> environment, long revision, Instant at) {
    /// What it says of itself.
    ///
    /// @param at when it said so
    public static KnownEvaluator of(Acknowledgement word, Instant at) {
        return new KnownEvaluator(word.evaluator(), word.environment(), word.revision(), at);
    }
}
