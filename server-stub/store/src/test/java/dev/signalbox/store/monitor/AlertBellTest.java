package dev.signalbox.store.monitor;

import static dev.signalbox.testkit.Fixtures.IN_PRODUCTION;
import static dev.signalbox.testkit.Fixtures.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.health.Alert;
import dev.signalbox.domain.health.AlertRule;
import dev.signalbox.domain.health.CacheUse;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.health.Alerts;
import dev.signalbox.domain.rules.health.HealthEvent;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
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

/// Alert rules tell the log, once per crossing (S1-55, S1-56).
class AlertBellTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final AlertRule ERRORS = AlertRule.SHIPPED.get(1);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Engine engine;
    private RolloutStore store;
    private Monitor monitor;

    @BeforeEach
    void runOnAStageWithoutBounds() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(TENANT, "easyMO");
        store = engine.store(TENANT, Actors.TARA);
        monitor = new Monitor(engine);
        Fixtures.apply(store, Fixtures.setUp());
        Fixtures.apply(
                store,
                List.of(
                        new Command.PlanRollout(
                                IN_PRODUCTION, SeedLadders.freePercentage(), 10_000, HealthPolicy.DEFAULT),
                        new Command.StartRollout(IN_PRODUCTION),
                        new Command.MoveToStage(IN_PRODUCTION, 25)));
    }

    @AfterEach
    void close() {
        monitor.close();
        store.close();
        engine.close();
    }

    @Test
    void aCrossingIsWrittenDownWithRuleValueNAndWindow() {
        serve(990, 10);
        assertEquals(List.of(), aMinuteLater());

        serve(979, 21);
        Alert alert = new Alert(
                IN_PRODUCTION,
                25,
                ERRORS,
                1.55,
                2_000,
                MINUTE.multipliedBy(2),
                clock.instant().plus(MINUTE),
                Optional.empty());
        assertEquals(List.of(new HealthEvent.AlertRaised(alert)), aMinuteLater());
        assertEquals(List.of(alert), Alerts.standing(store.state()));
    }

    @Test
    void itIsToldOnceAndItsEndOnce() {
        serve(980, 20);
        aMinuteLater();
        for (int minute = 0; minute < 5; minute++) {
            serve(980, 20);
            aMinuteLater();
        }
        for (int minute = 0; minute < 4; minute++) {
            serve(10_000, 0);
            aMinuteLater();
        }

        assertEquals(
                List.of("alert.raised", "alert.cleared"),
                alerts().stream().map(Event::action).toList());
        assertEquals(List.of(), Alerts.standing(store.state()));
    }

    @Test
    void tooFewRequestsTellNobody() {
        serve(0, 9);
        assertEquals(List.of(), aMinuteLater());
    }

    @Test
    void cacheHitsThatApplicationsReportSpeakUp() {
        store.report(List.of(new MetricSample(
                IN_PRODUCTION,
                Variant.NEW,
                clock.instant(),
                Fixtures.tally(100, 0, 100),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CacheUse(400, 316)))));
        aMinuteLater();

        assertEquals(
                List.of("CRITICAL 79.0 of 400"),
                Alerts.standing(store.state()).stream()
                        .map(alert -> alert.rule().level() + " " + alert.value() + " of " + alert.n())
                        .toList());
    }

    @Test
    void whatIsRolledBackHasToldAlready() {
        serve(900, 100);
        aMinuteLater();

        assertEquals(List.of(), alerts());
        assertEquals(
                0, store.state().rollouts().get(IN_PRODUCTION).orElseThrow().stageIndex());
    }

    @Test
    void theNextStageStartsWithoutTheAlertsOfTheLast() {
        serve(980, 20);
        aMinuteLater();
        Fixtures.apply(store, List.of(new Command.MoveToStage(IN_PRODUCTION, 26)));

        assertEquals(List.of(), Alerts.standing(store.state()));
    }

    private void serve(int successes, int errors) {
        store.report(List.of(new MetricSample(
                IN_PRODUCTION,
                Variant.NEW,
                clock.instant(),
                Fixtures.tally(successes, errors, 100),
                Optional.empty())));
    }

    private List<Event> aMinuteLater() {
        clock.advance(MINUTE);
        monitor.tick();
        return alerts();
    }

    private List<Event> alerts() {
        return engine.entries(TENANT, 0, 1_000).stream()
                .filter(stored -> stored.entry().actor().equals(Actor.MONITOR.id()))
                .map(stored -> stored.entry().event())
                .filter(HealthEvent.OnAlert.class::isInstance)
                .toList();
    }
}
