package dev.signalbox.domain.override;

/// Where an override was met.
public enum OverrideSource {
    /// A variable of the process's environment.
    ENVIRONMENT_VARIABLE
}
