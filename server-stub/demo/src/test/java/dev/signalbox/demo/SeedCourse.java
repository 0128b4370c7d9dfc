package dev.signalbox.demo;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.QUARTER;
import static dev.signalbox.testkit.Fixtures.TENANT;

import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.source.SourceEvent;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A store with a rollout at 25 %, a monitor that is driven by hand, and the decisions that 400 users get over the
/// published OpenFeature client. What came to pass is kept in words, so that two ways of measuring can be compared.
final class SeedCourse implements AutoCloseable {
    /// What comes to pass when 5 % fail at a quarter, however that is measured.
    static final List<String> AS_WRITTEN = List.of(
            "stage.advanced (MANUAL): 0 % to 0 %",
            "stage.advanced (MANUAL): 0 % to 1 %",
            "stage.advanced (MANUAL): 1 % to 25 %",
            "25.25 % are on",
            "health.verdict (MANUAL): 25 % to 25 %",
            "rollback (AUTO_ROLLBACK): 25 % to 0 %",
            "0.00 % are on",
            "schedule.planned (MANUAL): 0 % to 0 %",
            "stage.advanced (SCHEDULE): 0 % to 1 %",
            "schedule.done (SCHEDULE): 1 % to 1 %",
            "1.00 % are on");

    /// What comes to pass when nothing fails.
    static final List<String> WITHOUT_THE_FAULT = List.of(
            "stage.advanced (MANUAL): 0 % to 0 %",
            "stage.advanced (MANUAL): 0 % to 1 %",
            "stage.advanced (MANUAL): 1 % to 25 %",
            "25.25 % are on",
            "health.verdict (MANUAL): 25 % to 25 %",
            "25.25 % are on");

    static final int USERS = 400;

    private final Engine engine;
    private final HttpServer server;
    private final Monitor monitor;
    private final String token;
    private final Decisions decisions;
    private final List<String> course = new ArrayList<>();
    private long told;

    SeedCourse(Path folder, InstantSource clock) {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(TENANT, "easyMO");
        engine.people().seat(Actors.RINA);
        server = HttpServer.start(engine, "127.0.0.1", 0);
        monitor = new Monitor(engine);
        token = engine.tokens()
                .create(new TokenOwner(TENANT, Actors.CHECKOUT_SERVICE, Optional.of(Fixtures.PRODUCTION)));
        apply(Fixtures.setUp());
        apply(List.of(Fixtures.plan(IN_PRODUCTION)));
        told = state().revision();
        apply(Fixtures.climb(IN_PRODUCTION, QUARTER));
        decisions = new OfrepDecisions(server.uri(), token, IN_PRODUCTION);
    }

    Engine engine() {
        return engine;
    }

    Decisions decisions() {
        return decisions;
    }

    Reporter reporter() {
        return new Reporter(server.uri(), token, IN_PRODUCTION);
    }

    void apply(List<Command> commands) {
        try (RolloutStore store = engine.store(TENANT, Actors.TARA)) {
            Fixtures.apply(store, commands);
        }
    }

    /// Lets the monitor judge what is due.
    void judge() {
        monitor.tick();
    }

    /// Plans the next try for `wait` from now.
    void retryIn(Duration wait) {
        try (RolloutStore store = engine.store(TENANT, Actors.RINA)) {
            Fixtures.apply(
                    store,
                    List.of(new ScheduleCommand.ScheduleAct(
                            new ScheduleId(Fixtures.nextId()),
                            IN_PRODUCTION,
                            new PlannedAct.Reenter(),
                            engine.clock().instant().plus(wait))));
        }
    }

    /// Adds to the course what the log says since the last look at it, and how many users are on. How it is measured is
    /// no part of the course.
    void look() {
        List<AuditRecord> records =
                engine.store(TENANT, Actors.VERA).audit(AuditQuery.newest(100)).records();
        records.reversed().stream()
                .filter(record -> record.entry().sequence() > told)
                .filter(record -> !(record.entry().event() instanceof SourceEvent))
                .filter(record -> record.entry().event().rollout().equals(Optional.of(IN_PRODUCTION)))
                .map(SeedCourse::words)
                .forEach(course::add);
        told = state().revision();
        course.add(String.format(Locale.ROOT, "%.2f %% are on", exposed()));
    }

    /// What came to pass so far.
    List<String> course() {
        return List.copyOf(course);
    }

    Rollout rollout(FlagAddress address) {
        return state().rollouts().get(address).orElseThrow();
    }

    private State state() {
        return engine.store(TENANT, Actors.VERA).state();
    }

    private double exposed() {
        long on = IntStream.range(0, USERS)
                .filter(user -> decisions.decide(user(user)) == Decisions.Answer.ON)
                .count();
        return 100.0 * on / USERS;
    }

    static String user(int number) {
        return "user-" + number;
    }

    private static String words(AuditRecord record) {
        return record.entry().event().action() + " (" + record.entry().trigger() + "): " + record.percentBefore()
                + " % to " + record.percentAfter() + " %";
    }

    @Override
    public void close() {
        decisions.close();
        server.close();
        monitor.close();
        engine.close();
    }
}
