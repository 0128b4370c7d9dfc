package dev.signalbox.client.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final List<Long> BOUNDS = List.of(250L, 500L, 1_000L, 2_000L, 4_000L, 4_000L, 4_000L);

    @Test
    void waitLiesBetweenHalfOfItsBoundAndItsBoundWhichDoublesUpToFourSeconds() {
        LongStream.range(0, 1_000).forEach(seed -> {
            Backoff backoff = new Backoff(new SplittableRandom(seed));
            for (long bound : BOUNDS) {
                long wait = backoff.next().toMillis();
                assertTrue(wait >= bound / 2 && wait <= bound, "seed " + seed + ": " + wait + " of " + bound);
            }
        });
    }

    @Test
    void waitsAreSpreadOverTheirWholeRange() {
        Set<Duration> firstWaits = new HashSet<>();
        LongStream.range(0, 2_000).forEach(seed -> firstWaits.add(new Backoff(new SplittableRandom(seed)).next()));

        assertEquals(126, firstWaits.size(), "125 ms to 250 ms, each of them");
    }

    @Test
    void successStartsOver() {
        Backoff backoff = new Backoff(new SplittableRandom(1));
        BOUNDS.forEach(bound -> backoff.next());

        backoff.reset();

        assertTrue(backoff.next().toMillis() <= 250);
    }

    @Test
    void clientsDoNotWaitAlikeOnThreadsOfTheirOwn() throws Exception {
        assertNotEquals(waitsOnAnotherThread(Backoff.byChance()), waitsOnAnotherThread(Backoff.byChance()));
    }

    private static List<Duration> waitsOnAnotherThread(Backoff backoff) throws Exception {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            return thread.submit(() -> {
                        List<Duration> waits = new ArrayList<>();
                        BOUNDS.forEach(bound -> waits.add(backoff.next()));
                        return waits;
                    })
                    .get();
        }
    }
}
