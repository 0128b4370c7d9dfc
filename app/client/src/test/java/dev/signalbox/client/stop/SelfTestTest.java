package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.State;
import dev.signalbox.testkit.Actors;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/// T19: whichever stretch of the way breaks, the light is amber within 90 s.
class SelfTestTest {
    private final StopRig rig = new StopRig();
    private final Queue<Runnable> hanging = new ArrayDeque<>();
    private Executor recorder = Runnable::run;
    private Executor lane = Runnable::run;

    @Test
    void aWayThatIsOpenIsGreenAndStaysSo() {
        SelfTest test = started(Actors.IVO);
        assertEquals(SelfTestReport.Light.GREEN, light(test));
        assertEquals("Stop tested 0 s ago", words(test));

        for (int minute = 0; minute < 5; minute++) {
            rig.timer.pass(Duration.ofSeconds(59));
            assertEquals("Stop tested 59 s ago", words(test));
            rig.timer.pass(Duration.ofSeconds(1));
            assertEquals("Stop tested 0 s ago", words(test));
        }
    }

    @Test
    void itLeavesNothingBehind() {
        State before = rig.state();

        started(Actors.IVO);
        rig.timer.pass(Duration.ofMinutes(10));

        assertEquals(before, rig.state());
        assertEquals(0, rig.journal.entries.size());
    }

    @Test
    void aStoreThatIsSilentIsAmberAndGreenAgainWhenItAnswers() {
        SelfTest test = started(Actors.IVO);
        rig.store.line = FlakyStore.Line.DEAD;
        rig.timer.pass(SelfTestReport.FRESH);

        assertEquals(SelfTestReport.Light.AMBER, light(test));
        assertEquals("Stop test failed 30 s ago (the store): The store does not answer.", words(test));

        rig.store.line = FlakyStore.Line.GOOD;
        rig.timer.pass(SelfTest.EVERY);
        assertEquals(SelfTestReport.Light.GREEN, light(test));
    }

    @Test
    void aDiskThatIsFullIsAmber() {
        SelfTest test = started(Actors.IVO);
        rig.journal.full = true;
        rig.timer.pass(SelfTestReport.FRESH);

        assertEquals(SelfTestReport.Light.AMBER, light(test));
        assertEquals("Stop test failed 30 s ago (this computer): the disk is full", words(test));
    }

    @Test
    void ofTwoStretchesThatAreBlockedTheOneThatKeepsAStopFromArrivingIsNamed() {
        SelfTest test = started(Actors.IVO);
        rig.journal.full = true;
        rig.store.line = FlakyStore.Line.DEAD;
        rig.timer.pass(SelfTest.EVERY);

        assertEquals("Stop test failed 0 s ago (the store): The store does not answer.", words(test));
    }

    @Test
    void whoMayNotStopIsToldBeforeItMatters() {
        SelfTest test = started(Actors.VERA);

        assertEquals(SelfTestReport.Light.AMBER, light(test));
        assertEquals("Stop test failed 0 s ago (the store's rules): Vera may not stop.", words(test));
    }

    @Test
    void aTryThatHangsIsAmberByItsAge() {
        SelfTest test = started(Actors.IVO);
        lane = hanging::add;
        rig.timer.pass(SelfTestReport.FRESH.plusSeconds(1));

        assertInstanceOf(SelfTestReport.Open.class, test.report());
        assertEquals(SelfTestReport.Light.AMBER, light(test));
        assertEquals("Stop not tested since 91 s ago", words(test));

        hanging.remove().run();
        assertEquals(SelfTestReport.Light.GREEN, light(test));
    }

    @Test
    void beforeTheFirstTryIsOverNothingIsClaimed() {
        lane = hanging::add;
        SelfTest test = started(Actors.IVO);

        assertEquals(SelfTestReport.Light.AMBER, light(test));
        assertEquals("Stop not tested yet", words(test));
    }

    @Test
    void afterItIsClosedNothingIsTried() {
        SelfTest test = started(Actors.IVO);
        test.close();
        rig.timer.pass(Duration.ofMinutes(5));

        assertEquals("Stop not tested since 300 s ago", words(test));
        assertTrue(hanging.isEmpty());
    }

    @Test
    void aTryThatWaitsForTheJournalWhenItIsClosedGoesNoFurther() {
        Queue<Runnable> sent = new ArrayDeque<>();
        recorder = hanging::add;
        lane = sent::add;
        SelfTest test = started(Actors.IVO);
        test.close();

        hanging.remove().run();

        assertTrue(sent.isEmpty(), "the lane's threads have ended by now");
    }

    private SelfTest started(Actor actor) {
        FlakyStore store = actor.equals(Actors.IVO) ? rig.store : new FlakyStore(rig.log.as(actor));
        SelfTest test = new SelfTest(new SelfTest.Ports(
                rig.journal, recorder, store, task -> lane.execute(task), rig.alarms, rig.time, UUID::randomUUID));
        test.start();
        return test;
    }

    private SelfTestReport.Light light(SelfTest test) {
        return test.report().light(rig.time.now());
    }

    private String words(SelfTest test) {
        return test.report().words(rig.time.now());
    }
}
