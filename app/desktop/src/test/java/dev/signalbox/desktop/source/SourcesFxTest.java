package dev.signalbox.desktop.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.fx.WholeText;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.plan.FakeWorkbench;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Figures;
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
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sources by keyboard: the list, what fails and since when, and a change that says what it changes.
class SourcesFxTest {
    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private FakeWorkbench workbench;
    private Session session;
    private FxRig rig;

    @BeforeEach
    void open() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        Fixtures.apply(log.as(Actors.TARA), List.of(save("checkout-prometheus"), save("search-prometheus")));
        log.asked(new SourceState(
                new SourceKey("checkout-prometheus"),
                Optional.of(clock.instant()),
                Optional.empty(),
                Optional.of("it answered 503, and nothing was taken.")));
        clock.advance(Duration.ofSeconds(75));
        workbench = new FakeWorkbench(folder, clock);
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            SourcesScreen screen = new SourcesScreen(session, workbench, SameThread.withScreen(), ticker, clock);
            Parent root = (Parent) screen.root();
            screen.shown(new Route.Sources());
            return root;
        });
        rig.settle();
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
        workbench.close();
    }

    @Test
    void failingSourceSaysWhyAndSinceWhenAndIsChangedByKeyboard() {
        assertEquals("Change checkout-prometheus", text("source-title"));
        assertEquals(
                "Fails: it answered 503, and nothing was taken. Last asked: 1 min 15 s ago.", text("source-standing"));
        Screenshots.take(rig, "sources");
        assertEquals(List.of(), WholeText.lost(rig));

        FxRig.onFx(() -> {
            rig.<TextField>find("source-url").requestFocus();
            return true;
        });
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("https://new.example");
        assertTrue(
                words("source-differences").contains("Address: http://prometheus.example:9090 → https://new.example"));
        assertEquals("Kept as a draft.", text("source-said"));
        Screenshots.take(rig, "sources-changed");
    }

    @Test
    void everyControlHasAName() {
        assertEquals(
                List.of(),
                FxRig.onFx(() -> rig.scene().getRoot().lookupAll("*").stream()
                        .filter(Node::isFocusTraversable)
                        .filter(node -> node.getAccessibleText() == null
                                && !(node instanceof Labeled labeled
                                        && !labeled.getText().isBlank()))
                        .map(Node::toString)
                        .toList()));
    }

    private static SourceCommand save(String name) {
        return new SourceCommand.SaveSource(new MetricSource(
                new SourceKey(name),
                Fixtures.IN_PRODUCTION,
                Variant.NEW,
                Duration.ofMinutes(1),
                new Origin.Prometheus(
                        new SourceUrl("http://prometheus.example:9090"),
                        Figures.of(
                                "sum(increase(jobs_total{ok=\"1\"}[$interval]))",
                                "sum(increase(jobs_total{ok=\"0\"}[$interval]))")),
                Optional.empty()));
    }

    private String text(String id) {
        return FxRig.onFx(() -> rig.<Label>find(id).getText());
    }

    private String words(String id) {
        return FxRig.onFx(() -> rig.find(id).lookupAll(".label").toString());
    }
}
