package dev.signalbox.client.stop;

/// Whether a press has waited too long for the store's answer.
public enum Confirmation {
    /// Not yet: an answer may come any moment.
    AWAITED,
    /// Longer than [StopWords#PATIENCE], by a clock that nobody can set back.
    OVERDUE
}
