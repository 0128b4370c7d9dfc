package dev.signalbox.domain.incident;

/// How a decision stands to what the product advised.
public enum Stance {
    /// As advised.
    ACCEPTED,
    /// Otherwise than advised; the decision says why.
    OVERRIDDEN
}
