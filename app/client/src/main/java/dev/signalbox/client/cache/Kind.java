package dev.signalbox.client.cache;

/// The kinds of documents that a cache writes in its own way; the others are as the store's. Ladders and policies come
/// before the rollouts that name them, as they are read in the order of these names.
final class Kind {
    static final String HEALTH = "health-policy";
    static final String LADDER = "ladder";
    static final String ROLLOUT = "rollout";

    private Kind() {}
}
