package dev.signalbox.domain.override;

/// One variable of the environment that is an override.
///
/// @param value its text, at most 200 characters of it
public record OverrideReading(OverridePrefix prefix, OverrideKey key, String value, OverrideEffect effect) {
    /// The variable's name.
    public String variable() {
        return key.variable(prefix);
    }
}
