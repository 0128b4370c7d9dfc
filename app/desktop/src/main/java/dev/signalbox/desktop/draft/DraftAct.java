package dev.signalbox.desktop.draft;

/// What can be done with something on the desk, in the order of its buttons.
enum DraftAct {
    /// Into the outbox.
    SEND,
    MINE_ON_TOP,
    /// A person says that it should be sent after all.
    CONFIRM,
    KEEP_THEIRS,
    /// At once, instead of when its pause is over.
    RETRY,
    /// Out of the outbox, to be changed.
    TAKE_BACK,
    UNDO,
    REDO,
    /// Gives it up.
    DISCARD
}
