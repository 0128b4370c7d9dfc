package dev.signalbox.client.cache;

import dev.signalbox.domain.rules.State;

/// What a cache's file holds.
record Contents(Checkpoint checkpoint, State state) {}
