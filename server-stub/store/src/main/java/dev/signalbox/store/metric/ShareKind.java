package dev.signalbox.store.metric;

/// What is counted beside requests.
public enum ShareKind {
    /// What jobs of the new path cost, and how many told it.
    COST_NEW,
    /// The same of the old path.
    COST_OLD,
    /// Hits of a cache, and its look-ups.
    CACHE
}
