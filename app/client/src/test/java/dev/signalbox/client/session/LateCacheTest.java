package dev.signalbox.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LateCacheTest {
    private final List<String> told = new ArrayList<>();
    private final CompletableFuture<StateCache> opening = new CompletableFuture<>();
    private final LateCache late = new LateCache(opening);

    @Test
    void whatIsToldBeforeTheCacheIsOpenReachesItThen() {
        StoreIdentity identity = new InMemoryLog(Fixtures.TENANT, new TestClock())
                .as(Actors.TARA)
                .identity();
        late.keep(identity, State.empty(Fixtures.TENANT), Optional.empty());
        late.heard();
        late.discard("another's");
        late.close();

        opening.complete(new Told());

        // What was left to one moment may come in any order; nothing may be missing.
        assertEquals(
                List.of("close", "discard another's", "heard", "keep"),
                told.stream().sorted().toList());
    }

    @Test
    void recallingIsAnsweredByTheCache() {
        opening.complete(new Told());

        assertEquals(Optional.empty(), late.recall(notice -> told.add("notice " + notice.orElse(""))));
        assertEquals(List.of("notice kept"), told);
    }

    private final class Told implements StateCache {
        @Override
        public Optional<Recalled> recall(Consumer<Optional<String>> notices) {
            notices.accept(Optional.of("kept"));
            return Optional.empty();
        }

        @Override
        public void keep(StoreIdentity identity, State state, Optional<LogEntry> tip) {
            told.add("keep");
        }

        @Override
        public void heard() {
            told.add("heard");
        }

        @Override
        public void discard(String why) {
            told.add("discard " + why);
        }

        @Override
        public void close() {
            told.add("close");
        }
    }
}
