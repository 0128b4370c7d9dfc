package dev.signalbox.store.telemetry;

import static dev.signalbox.testkit.Fixtures.FLAG;
import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.PRODUCTION;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Outcome;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.decision.Subject;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.statistics.TelemetryCount;
import dev.signalbox.domain.statistics.TelemetryEvent;
import dev.signalbox.domain.statistics.TelemetryLabels;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store counts of itself (S1-12, S1-13, S1-14).
class TelemetryTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(TENANT, "easyMO");
        apply(Fixtures.runningAt(IN_PRODUCTION, Fixtures.BETA));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void everyStageChangeIsCountedByItsDirectionAndWhatSetItOff() {
        apply(List.of(new Command.RollBack(IN_PRODUCTION, new Grounds.ByHand())));

        assertEquals(
                Map.of(changed("RAISED"), 2L, changed("LOWERED"), 1L),
                telemetry().sinceOpened());
    }

    @Test
    void whatChangesNoStageIsNotCounted() {
        apply(List.of(new Command.PauseRollout(IN_PRODUCTION), new Command.ResumeRollout(IN_PRODUCTION)));

        assertEquals(Map.of(changed("RAISED"), 2L), telemetry().sinceOpened());
    }

    @Test
    void threadsThatCountAtOnceLoseNothing() {
        Decision decision = decide("user-1");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(thread -> threads.execute(() -> IntStream.range(0, 5_000)
                            .forEach(round -> telemetry().decided(PRODUCTION, decision))));
        }

        assertEquals(20_000, telemetry().sinceOpened().get(decided(decision)));
    }

    @Test
    void nameThatThreadsMeetAtOnceIsToldApartByAllOfThem() {
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> counting = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> meet(together)))
                    .toList();
            counting.forEach(TelemetryTest::finish);
        }

        assertEquals(
                List.of(),
                telemetry().sinceOpened().keySet().stream()
                        .filter(labels -> labels.name().equals(TelemetryLabels.OTHER))
                        .toList());
    }

    private int meet(CyclicBarrier together) throws InterruptedException, BrokenBarrierException {
        for (int number = 0; number < Telemetry.MOST; number++) {
            together.await();
            telemetry().decided(PRODUCTION, new Decision("flag-" + number, Outcome.ON, Reason.IN_SHARE, "stage:25 %"));
        }
        return Telemetry.MOST;
    }

    private static void finish(Future<Integer> counting) {
        try {
            counting.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void hoursAreKeptAndAddUpAcrossARestart() {
        Decision decision = decide("user-1");
        telemetry().decided(PRODUCTION, decision);
        engine.close();
        engine = Engine.open(folder.resolve("store.db"), clock);
        telemetry().decided(PRODUCTION, decision);
        telemetry().decided(PRODUCTION, decision);
        clock.advance(HOUR);
        engine.keepMetrics();
        telemetry().decided(PRODUCTION, decision);
        engine.keepMetrics();
        clock.advance(Duration.ofSeconds(10));
        engine.keepMetrics();

        assertEquals(
                List.of(
                        new TelemetryCount(decided(decision), TestClock.START, 1),
                        new TelemetryCount(decided(decision), TestClock.START.plus(HOUR), 3)),
                telemetry().between(TestClock.START, clock.instant()).stream()
                        .filter(count -> count.labels().event() == TelemetryEvent.DECISION)
                        .toList());
    }

    @Test
    void beyondTheBoundAFlagIsOther() {
        for (int flag = 0; flag < Telemetry.MOST + 7; flag++) {
            telemetry().decided(PRODUCTION, new Decision("flag-" + flag, Outcome.ON, Reason.IN_SHARE, "stage"));
        }

        assertEquals(
                7,
                telemetry()
                        .sinceOpened()
                        .get(new TelemetryLabels(
                                TelemetryEvent.DECISION, PRODUCTION, TelemetryLabels.OTHER, "ON", "IN_SHARE")));
    }

    @Test
    void namesThatCallersMakeUpAreNotToldApart() {
        CompiledFlags flags = engine.flags(TENANT, PRODUCTION).orElseThrow();
        telemetry().decided(PRODUCTION, flags.evaluate("made-up-1", new Subject("user-1", Map.of())));
        telemetry().decided(PRODUCTION, flags.evaluate("made-up-2", new Subject("user-1", Map.of())));

        assertEquals(
                2,
                telemetry()
                        .sinceOpened()
                        .get(new TelemetryLabels(
                                TelemetryEvent.DECISION, PRODUCTION, TelemetryLabels.OTHER, "OFF", "UNKNOWN_FLAG")));
    }

    @Test
    void aPrometheusReadsCountersByTheFoundingDocumentsNames() {
        telemetry().decided(PRODUCTION, new Decision(FLAG.value(), Outcome.ON, Reason.IN_SHARE, "stage"));

        assertEquals("""
                # HELP torus_feature_flag_decision_total [:torus, :feature_flag, :decision]
                # TYPE torus_feature_flag_decision_total counter
                torus_feature_flag_decision_total{environment="production",flag="deeplinks.enabled",outcome="on",reason="in_share"} 1
                # HELP torus_feature_flag_rollout_stage_changed_total [:torus, :feature_flag, :rollout_stage_changed]
                # TYPE torus_feature_flag_rollout_stage_changed_total counter
                torus_feature_flag_rollout_stage_changed_total{environment="production",flag="deeplinks.enabled",direction="raised",trigger="manual"} 2
                # HELP signalbox_routed_job_total A job that the store routed
                # TYPE signalbox_routed_job_total counter
                """, Exposition.of(telemetry()));
    }

    private Telemetry telemetry() {
        return engine.telemetry(TENANT);
    }

    private Decision decide(String user) {
        return engine.flags(TENANT, PRODUCTION).orElseThrow().evaluate(FLAG.value(), new Subject(user, Map.of()));
    }

    private static TelemetryLabels changed(String direction) {
        return new TelemetryLabels(TelemetryEvent.STAGE_CHANGED, PRODUCTION, FLAG.value(), direction, "MANUAL");
    }

    private static TelemetryLabels decided(Decision decision) {
        return new TelemetryLabels(
                TelemetryEvent.DECISION,
                PRODUCTION,
                FLAG.value(),
                decision.outcome().name(),
                decision.reason().name());
    }

    private void apply(List<Command> commands) {
        try (RolloutStore store = engine.store(TENANT, Actors.TARA)) {
            Fixtures.apply(store, commands);
        }
    }
}
