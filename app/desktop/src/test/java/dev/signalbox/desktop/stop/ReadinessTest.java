package dev.signalbox.desktop.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.session.View;
import dev.signalbox.client.stop.SelfTest;
import dev.signalbox.client.stop.SelfTestReport;
import dev.signalbox.client.stop.SelfTestReport.Hop;
import dev.signalbox.desktop.navigation.StopReadiness;
import dev.signalbox.desktop.navigation.StopReadiness.Look;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What STOP says about itself: never better than what was found lately.
class ReadinessTest {
    @TempDir
    private Path folder;

    private StopRig rig;

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatWasTriedLatelyIsReady() {
        rig = new StopRig(folder, Actors.IVO);
        SelfTestReport open = tried();
        rig.timer.pass(Duration.ofSeconds(14));
        assertEquals(new StopReadiness(Look.READY, "Stop tested 14 s ago"), of(open));
    }

    @Test
    void noAgeOverNinetySecondsIsShownWithoutAmber() {
        rig = new StopRig(folder, Actors.IVO);
        SelfTestReport open = tried();
        for (int seconds = 0; seconds <= 600; seconds++) {
            assertEquals(seconds <= 90 ? Look.READY : Look.UNPROVEN, of(open).look(), seconds + " s");
            rig.clock.advance(Duration.ofSeconds(1));
        }
        assertEquals("Stop not tested since 601 s ago", of(open).words());
    }

    @Test
    void nothingTriedIsNoPromise() {
        rig = new StopRig(folder, Actors.IVO);
        assertEquals(new StopReadiness(Look.UNPROVEN, "Stop not tested yet"), of(new SelfTestReport.NotYet()));
    }

    @Test
    void whatWouldNotGetThroughSaysWhere() {
        rig = new StopRig(folder, Actors.IVO);
        assertEquals(
                new StopReadiness(Look.UNPROVEN, "Stop test failed 0 s ago (the store): The store does not answer."),
                of(new SelfTestReport.Blocked(Hop.STORE, "The store does not answer.", rig.now())));
    }

    @Test
    void offlineItQueuesUnlessItCannotBeRecordedHere() {
        rig = new StopRig(folder, Actors.IVO);
        SelfTestReport open = tried();
        rig.log.loseConnection("The store does not answer.");
        Eventually.await("it is offline", () -> of(open).look() == Look.QUEUES);
        assertEquals("will queue (offline)", of(open).words());
        assertEquals(
                new StopReadiness(Look.UNPROVEN, "Stop test failed 0 s ago (this computer): the disk is full"),
                of(new SelfTestReport.Blocked(Hop.THIS_COMPUTER, "the disk is full", rig.now())));
    }

    @Test
    void whoMayNotStopIsNeverToldThatItIsReady() {
        rig = new StopRig(folder, Actors.VERA);
        assertEquals(Look.FORBIDDEN, of(tried()).look());
        assertNotEquals(Look.READY, of(new SelfTestReport.NotYet()).look());
    }

    /// What one try has found.
    private SelfTestReport tried() {
        SelfTest test = new SelfTest(new SelfTest.Ports(
                rig.journal,
                Runnable::run,
                rig.log.as(Actors.IVO),
                Runnable::run,
                rig.alarms,
                rig::now,
                UUID::randomUUID));
        test.start();
        test.close();
        return test.report();
    }

    private StopReadiness of(SelfTestReport report) {
        View view = rig.session.view();
        Moment now = rig.now();
        return Readiness.of(view, report, now);
    }
}
