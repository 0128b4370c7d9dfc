package dev.signalbox.domain.decision;

/// What a subject gets.
public enum Outcome {
    ON,
    OFF
}
