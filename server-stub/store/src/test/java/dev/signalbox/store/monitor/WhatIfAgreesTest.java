package dev.signalbox.store.monitor;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Comparison;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.health.HealthEvent;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.whatif.Act;
import dev.signalbox.domain.whatif.Moment;
import dev.signalbox.domain.whatif.Recordings;
import dev.signalbox.domain.whatif.Scenario;
import dev.signalbox.domain.whatif.WhatIf;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the monitor did to a rollout is what the replay says it would do, given the metrics that
/// the monitor saw.
class WhatIfAgreesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES = 40;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    @Test
    void theReplayOfWhatTheMonitorSawIsWhatTheMonitorDid() {
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock)) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.TARA);
                    Monitor monitor = new Monitor(engine)) {
                Fixtures.apply(store, Fixtures.setUp());
                Instant start = clock.instant();
                Fixtures.apply(
                        store,
                        List.of(
                                new Command.PlanRollout(IN_PRODUCTION, ladder(), 10_000, HealthPolicy.INHERITED),
                                new Command.StartRollout(IN_PRODUCTION)));
                for (int minute = 0; minute < MINUTES; minute++) {
                    serve(store, minute);
                    clock.advance(MINUTE);
                    monitor.tick();
                }
                MetricSeries recorded = store.metrics(new MetricQuery(IN_PRODUCTION, start, clock.instant(), MINUTE));
                Scenario scenario = Scenario.of(store.state(), IN_PRODUCTION, ladder(), HealthPolicy.INHERITED, start);

                assertEquals(
                        done(engine), replayed(WhatIf.replay(scenario, recorded).moments()));
            }
        }
    }

    @Test
    void theReplayGoesByTheSeriesThatTheMonitorSaw() {
        StageLadder bounded = bounded();
        try (Engine engine = Engine.open(folder.resolve("store.db"), clock)) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.TARA);
                    Monitor monitor = new Monitor(engine)) {
                Fixtures.apply(store, Fixtures.setUp());
                Instant start = clock.instant();
                Fixtures.apply(
                        store,
                        List.of(
                                new Command.PlanRollout(IN_PRODUCTION, bounded, 10_000, HealthPolicy.INHERITED),
                                new Command.StartRollout(IN_PRODUCTION)));
                for (int minute = 0; minute < MINUTES; minute++) {
                    report(store, minute);
                    clock.advance(MINUTE);
                    monitor.tick();
                }
                MetricSeries recorded = Recordings.read(store, IN_PRODUCTION, start, clock.instant(), MINUTE);
                List<String> replayed = replayed(WhatIf.replay(
                                Scenario.of(store.state(), IN_PRODUCTION, bounded, HealthPolicy.INHERITED, start),
                                recorded)
                        .moments());

                assertEquals(done(engine), replayed);
                assertEquals(
                        List.of("NO_DATA", "ROLLBACK"),
                        Stream.of("NO_DATA", "ROLLBACK", "HOLD")
                                .filter(verdict -> replayed.stream()
                                        .anyMatch(word -> word.contains(verdict) && word.contains("QUEUE_BACKLOG")))
                                .toList());
            }
        }
    }

    /// Health all along; of the backlog, that it is short, then nothing for a while, then that it is long.
    private void report(RolloutStore store, int minute) {
        Optional<Long> backlog =
                minute >= 15 && minute < 25 ? Optional.empty() : Optional.of(minute < 35 ? 12L : 2_001L);
        store.report(List.of(new MetricSample(
                IN_PRODUCTION,
                Variant.NEW,
                clock.instant(),
                Fixtures.tally(1_000, 0, 100),
                Optional.empty(),
                backlog,
                Optional.empty())));
    }

    private static StageLadder bounded() {
        StageLadder ladder = ladder();
        return new StageLadder(
                ladder.name(),
                ladder.stages().stream()
                        .map(stage -> stage.rollingBackOn(
                                new Criterion.Measured(Metric.QUEUE_BACKLOG, Comparison.ABOVE, 2_000)))
                        .toList(),
                ladder.skipping(),
                ladder.retryStage());
    }

    /// Nothing, then health, a bad patch that only holds, health again, and at last a failure.
    private void serve(RolloutStore store, int minute) {
        int errors = minute < 18 ? 0 : minute < 21 ? 40 : minute < 35 ? 0 : 90;
        if (minute >= 2) {
            store.report(List.of(new MetricSample(
                    IN_PRODUCTION,
                    Variant.NEW,
                    clock.instant(),
                    Fixtures.tally(1_000 - errors, errors, 100),
                    Optional.empty())));
        }
    }

    private static StageLadder ladder() {
        StageLadder canary = SeedLadders.canary5();
        return new StageLadder(
                canary.name(),
                canary.stages().stream()
                        .map(stage -> stage.lasting(Duration.ZERO, MINUTE.multipliedBy(10))
                                .advancing(Advance.AUTOMATIC))
                        .toList(),
                canary.skipping(),
                canary.retryStage());
    }

    private static List<String> done(Engine engine) {
        return engine.entries(Fixtures.TENANT, 0, 1_000).stream()
                .map(stored -> stored.entry())
                .filter(entry -> entry.actor().equals(Actor.MONITOR.id()))
                .filter(entry -> !(entry.event() instanceof HealthEvent.OnAlert))
                .map(WhatIfAgreesTest::words)
                .toList();
    }

    private static String words(LogEntry entry) {
        return entry.at() + " "
                + switch (entry.event()) {
                    case Event.AssessmentChanged(var address, var assessment) -> assessment;
                    case Event.StageMoved(var address, int from, int to, var bypass) -> "advanced from " + from;
                    case Event.RolledBack(var address, int from, var grounds) -> "rolled back from " + from;
                    case Event other -> other;
                };
    }

    private static List<String> replayed(List<Moment> moments) {
        List<String> words = new ArrayList<>();
        Optional<Assessment> standing = Optional.empty();
        for (Moment moment : moments) {
            if (standing.filter(moment.assessment()::saysTheSameAs).isEmpty()) {
                words.add(moment.at() + " " + moment.assessment());
            }
            standing = moment.act() == Act.ADVANCE ? Optional.empty() : Optional.of(moment.assessment());
            switch (moment.act()) {
                case STAY, TELL -> {}
                case ADVANCE -> words.add(moment.at() + " advanced from " + moment.stage());
                case ROLL_BACK -> words.add(moment.at() + " rolled back from " + moment.stage());
            }
        }
        return words;
    }
}
