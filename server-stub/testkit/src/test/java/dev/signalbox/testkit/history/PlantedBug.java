package dev.signalbox.testkit.history;

/// What a store can get wrong.
enum PlantedBug {
    NONE,
    /// A change goes in though somebody else changed the rollout since: theirs is written over.
    LOST_UPDATE,
    /// A look shows what was there before.
    STALE_READ,
    /// A command whose answer was lost is done again when it is sent again.
    DOUBLE_APPLY,
    /// A command is acknowledged, and takes effect after the one that follows it.
    REORDER,
    /// A stop that was lifted is engaged again when its press is sent again, late.
    RESURRECTED_STOP,
    /// A command is acknowledged and forgotten.
    DROPPED_CHANGE
}
