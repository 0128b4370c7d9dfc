package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class StopLaneTest {
    private static final UUID ID = new UUID(5, 6);
    private static final Submission STOP =
            Submission.of(ID, "", new Command.EngageStop(new StopId(ID), new StopScope.Everything()));

    private final StopRig rig = new StopRig();
    private final FlakyStore store = new FlakyStore(rig.log.as(Actors.IVO));
    private final List<Runnable> attempts = new ArrayList<>();
    private final List<Delivery> told = new ArrayList<>();
    private final StopLane lane = new StopLane("the store", store, attempts::add, rig.alarms, rig.clock, new Random(3));

    @Test
    void hangingAttemptIsOvertakenByTheNext() {
        lane.send(STOP, told::add);
        rig.timer.pass(StopLane.SILENCE);
        assertEquals(2, attempts.size());
        attempts.get(1).run();
        assertInstanceOf(Delivery.Accepted.class, told.getLast());
        assertEquals(1, rig.stops().size());
    }

    /// The control: without the second attempt nothing arrives while the first one hangs.
    @Test
    void hangingAttemptAloneDeliversNothing() {
        lane.send(STOP, told::add);
        rig.timer.pass(StopLane.SILENCE.minusMillis(1));
        assertEquals(1, attempts.size());
        assertEquals(0, rig.stops().size());
    }

    @Test
    void lateAnswerOfTheHangingAttemptChangesNothing() {
        lane.send(STOP, told::add);
        rig.timer.pass(StopLane.SILENCE);
        attempts.get(1).run();
        int before = told.size();
        attempts.get(0).run();
        assertEquals(before, told.size());
        assertEquals(1, rig.stops().size());
    }

    @Test
    void fewAttemptsHangAtOnce() {
        lane.send(STOP, told::add);
        rig.timer.pass(Duration.ofMinutes(5));
        assertEquals(4, attempts.size());
    }

    @Test
    void pausesGrowTo5SecondsAndNoLonger() {
        StopLane direct = new StopLane("the store", store, Runnable::run, rig.alarms, rig.clock, new Random(3));
        store.line = FlakyStore.Line.DEAD;
        direct.send(STOP, told::add);
        rig.timer.pass(Duration.ofMinutes(1));
        int attemptsInAMinute = store.sent.size();
        assertTrue(attemptsInAMinute >= 12 && attemptsInAMinute <= 40, attemptsInAMinute + " attempts");
    }

    @Test
    void nothingIsSentAfterTheAnswer() {
        StopLane direct = new StopLane("the store", store, Runnable::run, rig.alarms, rig.clock, new Random(3));
        direct.send(STOP, told::add);
        rig.timer.pass(Duration.ofMinutes(5));
        direct.nudge();
        assertEquals(1, store.sent.size());
    }

    @Test
    void unexpectedFailureIsNoAnswer() {
        StopLane direct = new StopLane("the store", store, Runnable::run, rig.alarms, rig.clock, new Random(3));
        store.line = FlakyStore.Line.BROKEN;
        direct.send(STOP, told::add);
        store.line = FlakyStore.Line.GOOD;
        rig.timer.pass(Duration.ofSeconds(1));
        assertInstanceOf(Delivery.Accepted.class, told.getLast());
    }
}
