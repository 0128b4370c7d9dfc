package dev.signalbox.store.metric;

/// One path of one rollout, as the tables know it.
record Series(long id, Horizons horizons) {}
