package dev.signalbox.client.draft;

/// Whether a draft can be changed.
public enum DraftStanding {
    /// It is being written.
    OPEN,
    /// It is in the outbox: what is sent is what it says, so it stays as it is until there is an answer.
    SEALED
}
