package dev.signalbox.desktop.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.TickedTasks;
import dev.signalbox.desktop.plan.FakeWorkbench;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.KeptSource;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Metric sources: how asking each goes, and a form that is a draft as soon as it is whole.
class SourcesModelTest {
    private static final SourceKey KEY = new SourceKey("checkout");

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final FakeWorkbench workbench;
    private final Session session;
    private final SourcesModel model;

    SourcesModelTest(@TempDir Path folder) {
        workbench = new FakeWorkbench(folder, clock);
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        Fixtures.apply(log.as(Actors.TARA), List.of(new SourceCommand.SaveSource(source("http://old.example"))));
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        model = new SourcesModel(session, workbench, new TickedTasks(), ticker, clock);
        model.attach();
    }

    @AfterEach
    void close() {
        model.detach();
        session.close();
        workbench.close();
    }

    @Test
    void sourceThatWasNeverAskedSaysSo() {
        assertEquals(Status.UNKNOWN, line().status());
        assertEquals(List.of("Never", "It was not asked yet."), List.of(line().asked(), line().standing()));
        assertEquals(
                List.of("Prometheus", "http://old.example", "deeplinks.enabled in production, the new path"),
                List.of(line().kind(), line().address(), line().feeds()));
    }

    @Test
    void lastErrorIsSaidWithItsAge() {
        log.asked(new SourceState(
                KEY, Optional.of(clock.instant()), Optional.empty(), Optional.of("it refuses the connection.")));
        clock.advance(Duration.ofSeconds(12));
        await("the error", () -> line().status() == Status.REGRESSING);
        assertEquals(
                List.of("12 s ago", "Fails: it refuses the connection."), List.of(line().asked(), line().standing()));

        log.asked(new SourceState(KEY, Optional.of(clock.instant()), Optional.of(clock.instant()), Optional.empty()));
        clock.advance(Duration.ofSeconds(10));
        await("the answer", () -> line().status() == Status.HEALTHY);
    }

    @Test
    void changeIsADraftThatSaysWhatItChanges() {
        model.choose(KEY);
        assertEquals(List.of(), model.differences().get());

        model.type(SourceField.URL, "https://new.example:9090");

        assertEquals(
                List.of("Address: http://old.example → https://new.example:9090"),
                model.differences().get());
        assertEquals("Kept as a draft.", model.said().get());
        assertEquals(List.of(new SourceCommand.SaveSource(source("https://new.example:9090"))), workbench.kept());

        model.type(SourceField.URL, "http://old.example");
        assertEquals(List.of(), workbench.kept(), "what changes nothing is no draft");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNotKept() {
        model.choose(KEY);

        model.type(SourceField.INTERVAL, "1 s");
        model.type(SourceField.URL, "ftp://old.example");

        assertEquals(Set.of(SourceField.URL), model.problems().get().keySet());
        assertEquals(List.of(), workbench.kept());
        model.send();
        assertEquals("Not sent: mend what is marked.", model.said().get());
    }

    @Test
    void sourceIsPausedAndAskedAgain() {
        model.choose(KEY);
        model.pause();
        assertEquals(List.of("Standing: in use → paused"), model.differences().get());
        assertEquals(List.of(new SourceCommand.RetireSource(KEY)), workbench.kept());

        Fixtures.apply(log.as(Actors.RINA), List.of(new SourceCommand.RetireSource(KEY)));
        await("it is paused", () -> line().status() == Status.OFF);
        model.choose(KEY);
        model.pause();
        await("the way back", () -> model.differences().get().equals(List.of("Standing: paused → in use")));
        assertEquals(KeptSource.Standing.RETIRED, model.chosen().orElseThrow().standing());
    }

    @Test
    void newSourceIsMadeFromItsForm() {
        model.begin();
        Map.of(
                        SourceField.NAME, "jobs",
                        SourceField.KIND, SourceKind.JSON_SINCE_START.label(),
                        SourceField.URL, "https://jobs.example/health",
                        SourceField.SUCCESSES, "/done",
                        SourceField.ERRORS, "/failed",
                        SourceField.BACKLOG, "/waiting")
                .forEach(model::type);

        model.send();

        assertEquals(
                List.of(new SourceCommand.SaveSource(new MetricSource(
                        new SourceKey("jobs"),
                        Fixtures.IN_PRODUCTION,
                        Variant.NEW,
                        Duration.ofMinutes(1),
                        new Origin.JsonDocument(
                                new SourceUrl("https://jobs.example/health"),
                                new Figures(
                                        "/done",
                                        "/failed",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("/waiting")),
                                Origin.Counting.SINCE_THE_START),
                        Optional.empty()))),
                workbench.sent());
    }

    @Test
    void everySourceSurvivesItsForm() {
        MetricSource source = source("http://old.example");
        assertEquals(Optional.of(source), SourceForm.of(source).source());
        assertTrue(
                SourceForm.empty(Optional.of(FlagAddress.of("a", "b"))).source().isEmpty());
    }

    private static MetricSource source(String url) {
        return new MetricSource(
                KEY,
                Fixtures.IN_PRODUCTION,
                Variant.NEW,
                Duration.ofMinutes(1),
                new Origin.Prometheus(new SourceUrl(url), Figures.of("sum(up)", "sum(down)")),
                Optional.empty());
    }

    private SourcesView.Line line() {
        return model.view().get().lines().getFirst();
    }

    private void await(String what, BooleanSupplier condition) {
        Eventually.await(what, () -> {
            ticker.tick();
            return condition.getAsBoolean();
        });
    }
}
