package dev.signalbox.desktop.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Origin;
import dev.signalbox.client.session.View;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgeWordsTest {
    private static final Instant NOW = TestClock.START;
    private static final Link OFFLINE = new Link.Offline(NOW.minusSeconds(200), "The server went away.");

    @Test
    void whatTheStoreSaysNowIsAsOldAsItsLastSignOfLife() {
        assertEquals("as of 2 s ago", asOf(new Link.Live(), Origin.STORE, Duration.ofSeconds(2)));
    }

    @Test
    void whatIsLeftFromBeforeTheSilenceIsCached() {
        assertEquals(
                "as of 4 min ago, cached while the store is not heard",
                asOf(OFFLINE, Origin.STORE, Duration.ofMinutes(4)));
    }

    @Test
    void whatAnEarlierConsoleKeptSaysSo() {
        assertEquals(
                "as of 3 h ago, cached on this computer",
                asOf(new Link.Connecting(), Origin.CACHE, Duration.ofHours(3)));
        assertEquals(
                "cached on this computer, age not known",
                asOf(OFFLINE, Origin.CACHE_OF_UNKNOWN_AGE, Duration.ofHours(3)));
    }

    private static String asOf(Link link, Origin origin, Duration age) {
        return AgeWords.asOf(
                new View(
                        Optional.empty(),
                        Optional.empty(),
                        link,
                        NOW.minus(age),
                        Optional.empty(),
                        origin,
                        Optional.empty()),
                NOW);
    }
}
