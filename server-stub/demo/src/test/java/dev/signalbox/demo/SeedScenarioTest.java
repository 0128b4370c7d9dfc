package dev.signalbox.demo;

import static dev.signalbox.testkit.Fixtures.BETA;
import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.rules.Trigger;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The founding documents' scenario (S2-118, S2-119, S2-123): 5 % of the requests fail at the 25 % stage, the flag is
/// off within the minute, and it is tried again at the beta stage the next day. Decisions come from the published
/// OpenFeature client, and what users met goes in over the public metrics API.
class SeedScenarioTest {
    private static final int USERS = 400;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Engine engine;
    private HttpServer server;
    private Monitor monitor;
    private String token;

    @BeforeEach
    void runAtTwentyFivePercent() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(TENANT, "easyMO");
        server = HttpServer.start(engine, "127.0.0.1", 0);
        monitor = new Monitor(engine);
        token = engine.tokens()
                .create(new TokenOwner(TENANT, Actors.CHECKOUT_SERVICE, Optional.of(Fixtures.PRODUCTION)));
        engine.people().seat(Actors.RINA);
        try (RolloutStore store = engine.store(TENANT, Actors.TARA)) {
            Fixtures.apply(store, Fixtures.runningAt(IN_PRODUCTION, QUARTER));
        }
    }

    @AfterEach
    void close() {
        server.close();
        monitor.close();
        engine.close();
    }

    @Test
    void fivePercentErrorsAtAQuarterAreOffWithinTheMinuteAndTriedAgainAtBetaTheNextDay() throws Exception {
        assertEquals(25, exposed(), 7);

        serve();
        clock.advance(Duration.ofMinutes(1));
        monitor.tick();

        assertEquals(0, exposed());
        AuditRecord rolledBack = newest(1).getFirst();
        assertEquals("rollback", rolledBack.entry().event().action());
        assertEquals(Trigger.AUTO_ROLLBACK, rolledBack.entry().trigger());
        assertEquals(List.of(25, 0), List.of(rolledBack.percentBefore(), rolledBack.percentAfter()));

        try (RolloutStore store = engine.store(TENANT, Actors.RINA)) {
            Fixtures.apply(
                    store,
                    List.of(new ScheduleCommand.ScheduleAct(
                            new ScheduleId(Fixtures.nextId()),
                            IN_PRODUCTION,
                            new PlannedAct.Reenter(),
                            clock.instant().plus(Duration.ofDays(1)))));
        }
        clock.advance(Duration.ofDays(1));
        monitor.tick();

        assertEquals(BETA, stage());
        assertEquals(1, exposed(), 1.5);
        assertEquals(
                List.of(Trigger.SCHEDULE, Trigger.SCHEDULE),
                newest(2).stream().map(record -> record.entry().trigger()).toList());
    }

    @Test
    void withoutTheFaultNothingIsRolledBack() throws Exception {
        SampleApp healthy = new SampleApp(7);
        report(healthy);
        clock.advance(Duration.ofMinutes(1));
        monitor.tick();

        assertEquals(QUARTER, stage());
        assertTrue(exposed() > 15);
    }

    private void serve() throws InterruptedException {
        SampleApp app = new SampleApp(7);
        app.fail(new Fault(Scenario.ERRORS, 25));
        report(app);
    }

    private void report(SampleApp app) throws InterruptedException {
        Aggregate seen = new Aggregate();
        try (Decisions decisions = new OfrepDecisions(server.uri(), token, IN_PRODUCTION);
                Reporter reporter = new Reporter(server.uri(), token, IN_PRODUCTION)) {
            IntStream.range(0, USERS).forEach(user -> {
                Decisions.Answer answer = decisions.decide("user-" + user);
                seen.add(app.next(answer, 25), answer);
            });
            assertEquals("", reporter.send(seen.drain().paths()));
        }
    }

    /// Share of users whom the OpenFeature client turns the flag on for, in percent.
    private double exposed() {
        try (Decisions decisions = new OfrepDecisions(server.uri(), token, IN_PRODUCTION)) {
            long on = IntStream.range(0, USERS)
                    .filter(user -> decisions.decide("user-" + user) == Decisions.Answer.ON)
                    .count();
            return 100.0 * on / USERS;
        }
    }

    private int stage() {
        return engine.store(TENANT, Actors.VERA)
                .state()
                .rollouts()
                .get(IN_PRODUCTION)
                .orElseThrow()
                .stageIndex();
    }

    private List<AuditRecord> newest(int count) {
        return engine.store(TENANT, Actors.VERA).audit(AuditQuery.newest(count)).records();
    }
}
