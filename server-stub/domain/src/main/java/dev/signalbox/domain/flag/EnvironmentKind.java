package dev.signalbox.domain.flag;

/// How careful an environment makes its users: what is safe in one is refused in another.
public enum EnvironmentKind {
    LOCAL,
    DEVELOPMENT,
    STAGING,
    PRODUCTION
}
