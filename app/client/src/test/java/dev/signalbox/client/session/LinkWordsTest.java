package dev.signalbox.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of console.md 3.1.
class LinkWordsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T02:31:40Z");
    private static final State EMPTY = State.empty(Fixtures.TENANT);
    private static final State STATE = new State(
            EMPTY.tenant(),
            EMPTY.environments(),
            EMPTY.apps(),
            EMPTY.flags(),
            EMPTY.rollouts(),
            EMPTY.segments(),
            EMPTY.internalActors(),
            EMPTY.stops(),
            EMPTY.devices(),
            EMPTY.registers(),
            48_211);

    @Test
    void endedTokenIsNoSilenceAndSaysWhatToDo() {
        View view = heard(Actors.RINA, Duration.ofSeconds(40)).with(new Link.SignedOut(NOW));

        assertEquals("Signed out: the token ended · sign in again", LinkWords.of(view, NOW, ZoneOffset.UTC));
        assertEquals(
                Optional.of("Signed out since 02:31: the token ended or was taken back. What you prepare waits here"
                        + " until you sign in again."),
                LinkWords.advice(view, ZoneOffset.UTC));
        assertEquals(Optional.empty(), LinkWords.advice(heard(Actors.RINA, Duration.ZERO), ZoneOffset.UTC));
    }

    @Test
    void feedThatRunsIsLive() {
        View view = heard(Actors.RINA, Duration.ofSeconds(2));

        assertEquals("Live", LinkWords.of(view, NOW, ZoneOffset.UTC));
        assertEquals(" · rev 48,211 · 2 s ago", LinkWords.freshness(view, NOW, ZoneOffset.UTC));
    }

    @Test
    void feedThatIsSilentWithoutBeingCutIsSlowAndAges() {
        assertEquals("Live", LinkWords.of(heard(Actors.RINA, Duration.ofSeconds(9)), NOW, ZoneOffset.UTC));
        assertEquals(
                "Slow (last heard 12 s ago)",
                LinkWords.of(heard(Actors.RINA, Duration.ofSeconds(12)), NOW, ZoneOffset.UTC));
    }

    @Test
    void cutFeedIsOfflineSinceItWasNoticedAndNamesTheRevision() {
        View view = heard(Actors.RINA, Duration.ofSeconds(40)).with(new Link.Offline(NOW, "Nothing answers."));

        assertEquals("Offline since 02:31, showing revision 48,211", LinkWords.of(view, NOW, ZoneOffset.UTC));
        assertEquals("Offline since 03:31, showing revision 48,211", LinkWords.of(view, NOW, ZoneId.of("Europe/Oslo")));
        assertEquals(" · rev 48,211 · 40 s ago", LinkWords.freshness(view, NOW, ZoneOffset.UTC));
    }

    @Test
    void storeThatNeverAnsweredHasNothingToShow() {
        View view = View.before(NOW);

        assertEquals("Connecting", LinkWords.of(view, NOW, ZoneOffset.UTC));
        assertEquals(
                "Offline since 02:31, nothing to show yet",
                LinkWords.of(view.with(new Link.Offline(NOW, "Nothing answers.")), NOW, ZoneOffset.UTC));
        assertEquals("", LinkWords.freshness(view, NOW, ZoneOffset.UTC));
    }

    @Test
    void somebodyWhoMayOnlyLookReadsSo() {
        assertEquals("Read-only", LinkWords.of(heard(Actors.VERA, Duration.ZERO), NOW, ZoneOffset.UTC));
        assertEquals("Read-only", LinkWords.of(heard(Actors.CHECKOUT_SERVICE, Duration.ZERO), NOW, ZoneOffset.UTC));
        assertEquals("Live", LinkWords.of(heard(Actors.IVO, Duration.ZERO), NOW, ZoneOffset.UTC));
    }

    @Test
    void storeThatIsNotTrustedSaysWhy() {
        View view = heard(Actors.RINA, Duration.ofSeconds(7)).with(new Link.NotTrusted(NOW, "certificate changed"));

        assertEquals("Not trusted: certificate changed", LinkWords.of(view, NOW, ZoneOffset.UTC));
    }

    @Test
    void storeThatWentBackSaysFromWhereToWhereAndWhen() {
        View view = heard(Actors.RINA, Duration.ZERO).reset(EMPTY, NOW);

        assertEquals(
                " · rev 0 · 0 s ago · the store went back from rev 48,211 to 0 at 02:31",
                LinkWords.freshness(view, NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        "-5, 0 s",
        "0, 0 s",
        "59, 59 s",
        "60, 1 min",
        "3599, 59 min",
        "3600, 1 h",
        "86399, 23 h",
        "86400, 1 d",
        "200000, 2 d"
    })
    void ageIsSaidInTheLargestUnitThatFits(long seconds, String words) {
        assertEquals(words, LinkWords.age(Duration.ofSeconds(seconds)));
    }

    private static View heard(Actor actor, Duration ago) {
        return View.before(NOW)
                .identified(new StoreIdentity("store", "1", StoreKind.LIVE, Fixtures.TENANT, actor, NOW))
                .heard(STATE, NOW.minus(ago));
    }
}
