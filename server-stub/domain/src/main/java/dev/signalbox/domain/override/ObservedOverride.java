package dev.signalbox.domain.override;

import java.time.Instant;
import java.util.Optional;

/// An override that the store's process was started with, or has met since.
///
/// @param value the variable's text, at most 200 characters of it
/// @param source where it was met
/// @param since when the store first saw this value
/// @param clearedAt when the store saw it gone; absent while it is in force
public record ObservedOverride(
        OverridePrefix prefix,
        OverrideKey key,
        String value,
        OverrideEffect effect,
        OverrideSource source,
        Instant since,
        Optional<Instant> clearedAt) {
    /// The variable's name.
    public String variable() {
        return key.variable(prefix);
    }

    /// True while it is in force.
    public boolean inForce() {
        return clearedAt.isEmpty();
    }

    /// This override, gone at `at`.
    public ObservedOverride cleared(Instant at) {
        return new ObservedOverride(prefix, key, value, effect, source, since, Optional.of(at));
    }
}
