package dev.signalbox.domain.ladder;

/// Whether stages may be left out on the way up. On the way down they always may.
public enum Skipping {
    FORBIDDEN,
    ALLOWED
}
