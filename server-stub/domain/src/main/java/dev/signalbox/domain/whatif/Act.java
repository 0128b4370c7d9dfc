package dev.signalbox.domain.whatif;

/// What would have been done after a look at the metrics.
public enum Act {
    /// Nothing: the stage goes on.
    STAY,
    /// The gate to the next stage was open.
    ADVANCE,
    /// The store would have rolled back by itself.
    ROLL_BACK,
    /// The store would have told people to roll back, because its policy leaves that to them.
    TELL
}
