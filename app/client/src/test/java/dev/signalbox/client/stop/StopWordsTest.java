package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StopWordsTest {
    private static final Instant NOW = TestClock.START;
    private static final StopWords WORDS = new StopWords(ZoneOffset.UTC);

    private final StopRig rig = new StopRig();

    /// U12: over random states, times and scopes.
    @Test
    void stoppedIsNeverSaidBeforeTheStoreHasAccepted() {
        Random random = new Random(12);
        for (int sample = 0; sample < 20_000; sample++) {
            StopProgress progress = any(random);
            Instant now = NOW.plusMillis(random.nextInt(20_000));
            String said = everything(progress, now).toLowerCase(Locale.ROOT);
            assertFalse(!isAccepted(progress) && said.contains("stopped"), () -> progress + " said: " + said);
        }
    }

    /// The control: the same search does find the word once the store has accepted, so it would find it earlier.
    @Test
    void stoppedIsSaidAfterTheStoreHasAccepted() {
        Random random = new Random(12);
        boolean found = Stream.generate(() -> any(random))
                .limit(20_000)
                .filter(StopWordsTest::isAccepted)
                .anyMatch(progress ->
                        everything(progress, NOW).toLowerCase(Locale.ROOT).contains("stopped"));
        assertTrue(found);
    }

    @Test
    void armedSheetNamesScopeAndMeaning() {
        rig.flow.arm(rig.onLinks());
        StopText text = rig.text();
        assertEquals("Stop deeplinks.enabled in PRODUCTION", text.scope());
        assertEquals("25 % → 0 % · the old path serves · about 2,500 users", text.detail());
        assertEquals(Optional.of("Stop now"), text.button());
    }

    @Test
    void widerScopesCountTheirRollouts() {
        rig.flow.arm(rig.onLinks());
        rig.flow.widen(StopWidth.APP);
        assertEquals("Stop easymo (2 rollouts) in PRODUCTION", rig.text().scope());
        rig.flow.widen(StopWidth.ENVIRONMENT);
        assertEquals("Stop all of PRODUCTION (2 rollouts)", rig.text().scope());
        rig.flow.widen(StopWidth.EVERYTHING);
        assertEquals("Stop everything (3 rollouts)", rig.text().scope());
        assertEquals(
                "3 rollouts → 0 % · the old paths serve · about 7,500 users",
                rig.text().detail());
    }

    @Test
    void offlineSheetSaysThatItWillQueue() {
        rig.flow.arm(rig.opening(Reachability.OFFLINE, Actors.IVO));
        assertEquals(Optional.of("Stop (will queue)"), rig.text().button());
        assertEquals(
                "Offline. The stop is recorded here and sent as soon as the store is heard again.",
                rig.text().notes().getFirst());
    }

    @Test
    void unansweredStopIsCalledNotConfirmedAfter5Seconds() {
        rig.store.line = FlakyStore.Line.DEAD;
        rig.stop();
        rig.timer.pass(Duration.ofMillis(4_999));
        assertEquals(Optional.empty(), rig.text().alarm());
        assertEquals("Stopping…", rig.text().headline());
        rig.timer.pass(Duration.ofMillis(1));
        assertEquals(
                Optional.of("NOT CONFIRMED. The rollout may still be running."),
                rig.text().alarm());
        assertEquals("Stop not confirmed", rig.text().headline());
        assertTrue(
                rig.text().ladder().get(1).text().startsWith("No answer after "),
                rig.text().ladder()::toString);
    }

    @Test
    void everyDoneLineHasItsOwnTime() {
        StopProgress pressed = new StopProgress.Pressed(
                press(Reachability.HEARD, Optional.empty()),
                Credential.TOKEN,
                new Recording.Recorded(NOW.plusMillis(12)),
                new Delivery.Accepted("store-a", 48_212, NOW.plusMillis(40)),
                Confirmation.AWAITED,
                new Reached.Counted(
                        38,
                        41,
                        "41 evaluators",
                        List.of("edge-3", "edge-7", "edge-9"),
                        NOW.minusSeconds(8),
                        NOW.plusMillis(31_900)),
                new Effect.Seen(new Effect.Figures(Duration.ofSeconds(30), 4.1, 0.3, NOW.plusSeconds(31))));
        StopText text = WORDS.of(pressed, NOW.plusSeconds(32));
        assertEquals("Stopped on 38 of 41", text.headline());
        assertEquals(
                List.of(
                        "03:00:00.012",
                        "03:00:00.040 by store-a, revision 48,212",
                        "03:00:31.900 off on 38 of 41 (41 evaluators); silent: edge-3, edge-7, edge-9; oldest word 40 s ago",
                        "New exposures 0 for 30 s; errors 4.1 % → 0.3 % (03:00:31)"),
                text.ladder().stream().map(StopText.Line::text).toList());
    }

    @Test
    void aCountThatCannotBeRenewedShowsItsAge() {
        assertEquals(
                "03:00:00.000 off on 41 of 41 (41 evaluators); counted 60 s ago",
                reachedLine(new Reached.Counted(41, 41, "41 evaluators", List.of(), NOW, NOW), NOW.plusSeconds(60)));
    }

    @Test
    void ofManySilentOnesTheFirstAreNamed() {
        List<String> silent =
                IntStream.rangeClosed(1, 9).mapToObj(edge -> "edge-" + edge).toList();

        assertEquals(
                "03:00:00.000 off on 0 of 9 (9 evaluators); silent: edge-1, edge-2, edge-3, edge-4, edge-5 and 4 more;"
                        + " oldest word 2 s ago",
                reachedLine(new Reached.Counted(0, 9, "9 evaluators", silent, NOW.minusSeconds(2), NOW), NOW));
    }

    private static String reachedLine(Reached reached, Instant now) {
        return WORDS.of(
                        new StopProgress.Pressed(
                                press(Reachability.HEARD, Optional.empty()),
                                Credential.TOKEN,
                                new Recording.Recorded(NOW),
                                new Delivery.Accepted("store-a", 1, NOW),
                                Confirmation.AWAITED,
                                reached,
                                new Effect.Waiting()),
                        now)
                .ladder()
                .get(2)
                .text();
    }

    @Test
    void oldFiguresShowTheirAge() {
        StopProgress pressed = new StopProgress.Pressed(
                press(Reachability.HEARD, Optional.empty()),
                Credential.TOKEN,
                new Recording.Writing(),
                new Delivery.Accepted("store-a", 1, NOW),
                Confirmation.AWAITED,
                new Reached.NotKnown(),
                new Effect.Watching(new Effect.Figures(Duration.ofSeconds(3), 1, 0, NOW)));
        assertEquals(
                "New exposures 0 for 3 s; errors 1.0 % → 0.0 % (03:00:00, 60 s ago)",
                WORDS.of(pressed, NOW.plusSeconds(60)).ladder().get(3).text());
    }

    @Test
    void whatWentOutByKeySaysThatItWillBeReviewed() {
        StopRig rig = new StopRig();
        rig.stop();
        assertEquals(List.of(), rig.text().notes());
        rig.flow.signed(rig.pressed().press().id());
        assertEquals(
                List.of("Break-glass: will be reviewed. No token worked, so this computer's key signed it."),
                rig.text().notes());
    }

    private static boolean isAccepted(StopProgress progress) {
        return progress instanceof StopProgress.Pressed pressed && pressed.delivery() instanceof Delivery.Accepted;
    }

    private static String everything(StopProgress progress, Instant now) {
        String banner = progress instanceof StopProgress.Pressed pressed ? WORDS.banner(pressed, now) : "";
        return WORDS.of(progress, now) + banner;
    }

    private static StopProgress any(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new StopProgress.Idle();
            case 1 -> anyArmed(random);
            default ->
                new StopProgress.Pressed(
                        press(
                                pick(random, Reachability.values()),
                                random.nextBoolean() ? Optional.empty() : Optional.of(other())),
                        pick(random, Credential.values()),
                        pick(
                                random,
                                new Recording.Writing(),
                                new Recording.Recorded(NOW),
                                new Recording.Unrecorded("the disk is full", NOW)),
                        pick(
                                random,
                                new Delivery.Sending(),
                                new Delivery.Unanswered(3, "The store is silent.", NOW.plusSeconds(2)),
                                new Delivery.Accepted("store-a", 7, NOW),
                                new Delivery.Refused("There is no such flag.", "Check the key.", NOW),
                                new Delivery.Held("It was pressed more than 15 minutes ago.", NOW),
                                new Delivery.GivenUp("no longer needed", NOW)),
                        pick(random, Confirmation.values()),
                        pick(
                                random,
                                new Reached.Waiting(),
                                new Reached.NotKnown(),
                                new Reached.Counted(random.nextInt(42), 41, "evaluators", List.of("edge-1"), NOW, NOW)),
                        pick(
                                random,
                                new Effect.Waiting(),
                                new Effect.NotKnown("No metrics: not known.", NOW),
                                new Effect.Watching(new Effect.Figures(Duration.ZERO, 4, 4, NOW)),
                                new Effect.Seen(new Effect.Figures(Duration.ofSeconds(30), 4, 0, NOW))));
        };
    }

    private static StopProgress anyArmed(Random random) {
        StopReach reach = press(Reachability.HEARD, random.nextBoolean() ? Optional.empty() : Optional.of(other()))
                .reach();
        return new StopProgress.Armed(
                reach,
                new StopChoices(List.of(reach)),
                pick(random, Reachability.values()),
                Permit.of(random.nextBoolean() ? Actors.IVO : Actors.VERA),
                NOW);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static EmergencyStop other() {
        return new EmergencyStop(
                new StopId(new UUID(9, 9)),
                new StopScope.Everything(),
                "ana",
                "Ana",
                NOW.minusSeconds(12),
                "",
                Optional.empty());
    }

    private static StopPress press(Reachability link, Optional<EmergencyStop> already) {
        StopReach reach = new StopReach(
                StopWidth.ENVIRONMENT,
                new StopScope.WholeEnvironment(new EnvironmentKey("production")),
                "all of PRODUCTION",
                "",
                25,
                2_500,
                List.of(),
                already);
        return new StopPress(new StopId(new UUID(1, 1)), reach, NOW, link);
    }
}
