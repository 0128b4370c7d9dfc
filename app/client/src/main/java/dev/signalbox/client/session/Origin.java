package dev.signalbox.client.session;

/// Where the state that is shown comes from.
public enum Origin {
    /// From the store, in this session.
    STORE,
    /// From this computer's cache, and how old that is is known.
    CACHE,
    /// From this computer's cache, kept before the computer was started again or its clock was set: only what the clock
    /// said then is known, and that may be wrong.
    CACHE_OF_UNKNOWN_AGE
}
