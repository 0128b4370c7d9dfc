package dev.signalbox.http;

/// Who may call a route at all. What they may do there is the rule book's to say.
enum Access {
    /// Anybody.
    OPEN,
    /// Whoever has a token that may read.
    TOKEN
}
