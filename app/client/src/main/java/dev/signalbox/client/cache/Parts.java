package dev.signalbox.client.cache;

import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.protocol.Document;
import java.util.List;
import java.util.stream.Stream;

/// What many rollouts have in common, and a cache keeps once: nine tenths of what they say. Confined to one thread.
record Parts(SharedValues<StageLadder> ladders, SharedValues<HealthPolicy> policies) {
    /// The documents of what is new since this was asked last.
    List<Document> takeUnwritten() {
        return Stream.of(ladders.takeUnwritten(), policies.takeUnwritten())
                .flatMap(List::stream)
                .toList();
    }

    static Parts none() {
        return new Parts(
                new SharedValues<>(Kind.LADDER, StageLadder.class),
                new SharedValues<>(Kind.HEALTH, HealthPolicy.class));
    }
}
