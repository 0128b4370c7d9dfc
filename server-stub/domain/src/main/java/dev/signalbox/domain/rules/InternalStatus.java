package dev.signalbox.domain.rules;

/// Whether a subject is one of ours (S1-21, S1-22).
public enum InternalStatus {
    INTERNAL,
    EXTERNAL
}
