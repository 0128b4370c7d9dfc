package dev.signalbox.domain.guidance;

/// How bad it is, as incidents are graded.
public enum Severity {
    P0,
    P1,
    P2
}
