package dev.signalbox.domain.health;

/// What a person found of a statement that only a person can check.
public enum Answer {
    HOLDS,
    FAILS
}
