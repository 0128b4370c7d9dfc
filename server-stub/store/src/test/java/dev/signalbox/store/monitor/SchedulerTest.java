package dev.signalbox.store.monitor;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.Trigger;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.calendar.Schedules;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.log.Verification;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store does when the time of a scheduled act comes, on a real file.
class SchedulerTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final ScheduleId id = new ScheduleId(Fixtures.nextId());
    private Engine engine;
    private Monitor monitor;
    private String rinasToken;

    @BeforeEach
    void openStore() {
        open();
        engine.createTenant(TENANT, "easyMO");
        rinasToken = engine.tokens().create(new TokenOwner(TENANT, Actors.RINA, Optional.empty()));
        try (RolloutStore store = engine.store(TENANT, Actors.TARA)) {
            Fixtures.apply(store, Fixtures.setUp());
            Fixtures.apply(store, List.of(Fixtures.plan(IN_PRODUCTION)));
        }
        does(
                Actors.RINA,
                new ScheduleCommand.ScheduleAct(
                        id,
                        IN_PRODUCTION,
                        new PlannedAct.Start(),
                        clock.instant().plus(HOUR)));
    }

    @AfterEach
    void closeStore() {
        close();
    }

    @Test
    void startHappensInItsTimeAndTheTrailNamesTheScheduleAndItsPlanner() {
        clock.advance(HOUR);
        monitor.tick();

        List<AuditRecord> trail = trail(2);
        LogEntry started = trail.getLast().entry();
        assertEquals(
                List.of("schedule.done", "stage.advanced"),
                trail.stream().map(record -> record.entry().event().action()).toList());
        assertEquals(Trigger.SCHEDULE, started.trigger());
        assertEquals("signalbox-schedule", started.actor());
        assertEquals("Planned by Rina: as planned", started.reason());
        assertEquals(new ActStanding.Done(clock.instant()), act().standing());
        assertInstanceOf(Verification.Intact.class, engine.verify());
    }

    @Test
    void nothingHappensBeforeItsTime() {
        clock.advance(HOUR.minusMillis(1));
        monitor.tick();

        assertEquals(new ActStanding.Waiting(), act().standing());
    }

    @Test
    void actWhosePlannerLostTheirTokenIsRefusedAndStaysInSight() {
        engine.tokens().revoke(rinasToken);
        clock.advance(HOUR);
        monitor.tick();

        assertEquals(
                new ActStanding.Refused(
                        clock.instant(),
                        "not-permitted",
                        "Rina may not raise exposure.",
                        "Ask somebody with the right to raise exposure."),
                act().standing());
        assertEquals(
                List.of(act()),
                Schedules.asking(engine.store(TENANT, Actors.RINA).state()));
    }

    @Test
    void personAtThisComputerNeedsNoToken() {
        engine.tokens().revoke(rinasToken);
        engine.people().seat(Actors.RINA);
        clock.advance(HOUR);
        monitor.tick();

        assertEquals(new ActStanding.Done(clock.instant()), act().standing());
    }

    @Test
    void whatWasMissedWhileTheStoreWasDownIsAskedAboutAndNotDone() {
        close();
        clock.advance(HOUR.multipliedBy(9));
        open();
        monitor.tick();
        monitor.tick();

        assertEquals(new ActStanding.Missed(clock.instant()), act().standing());
        assertEquals(List.of("schedule.missed"), actions(1));

        does(Actors.RINA, new ScheduleCommand.ConfirmAct(id));
        assertEquals(List.of("schedule.done", "stage.advanced"), actions(2));
        assertEquals(Trigger.MANUAL, trail(1).getFirst().entry().trigger());
    }

    @Test
    void heldActIsNotDone() {
        does(Actors.IVO, new ScheduleCommand.HoldAct(id));
        clock.advance(HOUR);
        monitor.tick();

        assertEquals(List.of("schedule.held"), actions(1));
    }

    private void open() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        monitor = new Monitor(engine);
    }

    private void close() {
        monitor.close();
        engine.close();
    }

    private void does(Actor actor, ScheduleCommand command) {
        try (RolloutStore store = engine.store(TENANT, actor)) {
            Fixtures.apply(store, List.of(command));
        }
    }

    private ScheduledAct act() {
        return engine.store(TENANT, Actors.VERA)
                .state()
                .of(Schedules.REGISTER)
                .get(id)
                .orElseThrow();
    }

    private List<String> actions(int newest) {
        return trail(newest).stream()
                .map(record -> record.entry().event().action())
                .toList();
    }

    private List<AuditRecord> trail(int newest) {
        return engine.store(TENANT, Actors.VERA)
                .audit(AuditQuery.newest(newest))
                .records();
    }
}
