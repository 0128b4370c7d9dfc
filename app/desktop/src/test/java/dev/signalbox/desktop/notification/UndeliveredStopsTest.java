package dev.signalbox.desktop.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.stop.DeskStopJournal;
import dev.signalbox.client.stop.Permit;
import dev.signalbox.client.stop.Reachability;
import dev.signalbox.client.stop.StopChoices;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopLane;
import dev.signalbox.client.stop.StopOpening;
import dev.signalbox.client.stop.StopTimer;
import dev.signalbox.client.stop.StopWidth;
import dev.signalbox.desktop.fx.CutStore;
import dev.signalbox.desktop.stop.StoreEvidence;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.ManualTimer;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is told, outside the window, of a stop that was not delivered.
class UndeliveredStopsTest {
    private final TestClock clock = new TestClock();
    private final ManualTimer timer = new ManualTimer(clock);
    private final StopTimer alarms = (delay, task) -> timer.after(delay, task)::run;
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final CutStore store = new CutStore(log.as(Actors.IVO));
    private final FakeNotifications notifications = new FakeNotifications();

    @TempDir
    private Path directory;

    private DeskStopJournal journal;
    private StopFlow flow;
    private UndeliveredStops undelivered;

    @BeforeEach
    void open() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        journal = new DeskStopJournal(directory, "the store", clock);
        flow = new StopFlow(new StopFlow.Ports(
                journal,
                Runnable::run,
                new StopLane("the store", store, Runnable::run, alarms, clock, new Random(2)),
                StoreEvidence.remote(log.as(Actors.IVO), clock),
                Runnable::run,
                alarms,
                () -> new Moment(clock.instant(), "boot", Duration.between(TestClock.START, clock.instant())),
                UUID::randomUUID));
        undelivered = new UndeliveredStops(flow, notifications, Runnable::run);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void whoLooksAtTheWindowReadsTheBannerAlone() {
        store.cut = true;
        press();
        timer.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), notifications.said);
    }

    @Test
    void whoLooksAwayIsToldOnce() {
        store.cut = true;
        press();
        timer.pass(Duration.ofSeconds(6));
        undelivered.attention(UndeliveredStops.Attention.ELSEWHERE);
        timer.pass(Duration.ofMinutes(1));
        undelivered.attention(UndeliveredStops.Attention.HERE);
        undelivered.attention(UndeliveredStops.Attention.ELSEWHERE);
        assertEquals(List.of(UndeliveredStops.ELSEWHERE), notifications.said);
    }

    @Test
    void whoLookedAwayBeforeItWasLateIsToldWhenItIs() {
        store.cut = true;
        press();
        undelivered.attention(UndeliveredStops.Attention.ELSEWHERE);
        timer.pass(Duration.ofSeconds(4));
        assertEquals(List.of(), notifications.said);
        timer.pass(Duration.ofSeconds(2));
        assertEquals(List.of(UndeliveredStops.ELSEWHERE), notifications.said);
    }

    @Test
    void whatWasSaidIsTakenBackWhenTheStoreHasAnswered() {
        store.cut = true;
        press();
        undelivered.attention(UndeliveredStops.Attention.ELSEWHERE);
        timer.pass(Duration.ofSeconds(6));
        store.cut = false;
        timer.pass(Duration.ofSeconds(6));
        assertEquals(List.of(UndeliveredStops.ELSEWHERE), notifications.said);
        assertEquals(List.of(), notifications.visible);
    }

    @Test
    void whoClosesTheWindowIsToldThatNothingIsSentAnyMore() {
        store.cut = true;
        press();
        undelivered.leave().join();
        assertEquals(List.of(UndeliveredStops.CLOSED), notifications.visible);
    }

    @Test
    void whoClosesTheWindowWithNothingOpenIsToldNothing() {
        press();
        undelivered.attention(UndeliveredStops.Attention.ELSEWHERE);
        undelivered.leave().join();
        assertEquals(List.of(), notifications.said);
    }

    @Test
    void computerWithoutNotificationsBreaksNothing() {
        notifications.missing = true;
        store.cut = true;
        press();
        undelivered.attention(UndeliveredStops.Attention.ELSEWHERE);
        timer.pass(Duration.ofSeconds(6));
        store.cut = false;
        timer.pass(Duration.ofSeconds(6));
        undelivered.leave().join();
        assertEquals(1, log.as(Actors.TARA).state().stops().live().size());
    }

    @Test
    void noNotificationNamesAPersonOrAFlag() {
        for (Notification notification : List.of(UndeliveredStops.ELSEWHERE, UndeliveredStops.CLOSED)) {
            String words = notification.title() + notification.body();
            assertFalse(words.contains("deeplinks") || words.contains("Ivo") || words.contains("%"), words);
        }
    }

    private void press() {
        flow.arm(new StopOpening(
                StopChoices.of(log.as(Actors.IVO).state(), Fixtures.IN_PRODUCTION.environment(), Optional.empty()),
                StopWidth.ENVIRONMENT,
                Reachability.HEARD,
                new Permit.Granted()));
        flow.fire();
    }
}
