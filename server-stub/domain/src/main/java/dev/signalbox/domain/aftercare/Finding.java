package dev.signalbox.domain.aftercare;

/// What a check came to.
public enum Finding {
    FINE,
    /// Something has to be done: open an incident, or fix it.
    TROUBLE
}
