package dev.signalbox.client.outbox;

/// Whether a store may have heard of a command.
public enum Trace {
    /// No attempt was made under its id.
    NEVER_SENT,
    /// It was sent, or was about to be. Asking again with the same id finds out.
    PERHAPS_SENT
}
