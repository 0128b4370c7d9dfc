package dev.signalbox.desktop.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Link;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.board.BoardWorld;
import dev.signalbox.desktop.fx.Clipped;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The pipeline's screen by keyboard, by reader and as a list.
class PipelineFxTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final ManualTicker ticker = new ManualTicker();
    private final List<Route> opened = new ArrayList<>();
    private final Session session;
    private final FxRig rig;
    private PipelineScreen screen;

    PipelineFxTest() {
        BoardWorld.fill(log);
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            screen = new PipelineScreen(session, opened::add, SameThread.withScreen(), ticker, clock, ZoneOffset.UTC);
            return (Parent) screen.root();
        });
        show();
        Eventually.await(
                "the pipeline is drawn",
                () -> rig.<Label>find("pipeline-count").getText().startsWith("8 rollouts"));
        show();
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void arrowsGoFromNodeToNodeAndEachSaysWhatItIs() {
        assertTrue(focus().startsWith("Gate to "), this::focus);
        rig.press(KeyCode.HOME);
        assertEquals("Gate to Internal, passed. checkout.one-page in Production: 25 %", focus());
        rig.press(KeyCode.RIGHT);
        assertEquals("Stage Internal, Internal people, done. checkout.one-page in Production: 25 %", focus());
        rig.press(KeyCode.DOWN);
        assertTrue(focus().contains("deeplinks.enabled in Staging"), this::focus);
        Screenshots.take(rig, "pipeline");
    }

    @Test
    void enterOpensTheRolloutWhoseGateBlocks() {
        rig.press(KeyCode.HOME);
        open();
        assertEquals(List.of(new Route.RolloutDetail(BoardWorld.production("checkout.one-page"))), opened);
    }

    @Test
    void theSameAsAListForWhoeverCannotSeeAGraph() {
        FxRig.onFx(() -> {
            rig.scene().getRoot().requestLayout();
            return true;
        });
        rig.click("pipeline-as-list");
        TableView<Pipeline.Lane> table = rig.find("pipeline-table");
        assertEquals(8, FxRig.rowsOf(table).size());
        assertFalse(rig.sees("pipeline-graph"));
        Screenshots.take(rig, "pipeline-list");
    }

    @Test
    void filterThatMatchesNothingSaysHowToLeaveIt() {
        FxRig.onFx(() -> {
            rig.<TextField>find("pipeline-filter").setText("nosuch");
            return true;
        });
        Eventually.await("nothing matches", () -> rig.sees("pipeline-empty"));
        assertEquals(
                "No rollout matches \u201cnosuch\u201d. Esc clears the filter.",
                rig.<Label>find("pipeline-empty").getText());
    }

    @Test
    void keyboardStaysOnItsRolloutWhenTheStateChanges() {
        rig.press(KeyCode.END, KeyCode.DOWN);
        String before = focus().substring(focus().indexOf(". ") + 2);
        Node owner = FxRig.onFx(() -> rig.scene().getFocusOwner());
        clock.advance(Duration.ofSeconds(1));
        Fixtures.apply(
                log.as(Actors.TARA), List.of(new Command.PauseRollout(BoardWorld.production("checkout.one-page"))));
        Eventually.await(
                "the pause is drawn",
                () -> FxRig.onFx(() ->
                        rig.scene().getRoot().lookupAll(".label").toString().contains("25 %, paused")));
        assertEquals(before, focus().substring(focus().indexOf(". ") + 2));
        assertSame(owner, FxRig.onFx(() -> rig.scene().getFocusOwner()));
    }

    @Test
    void whatIsNotLiveAnyMoreIsDashedAndSaysItsAge() {
        log.loseConnection("The server went away.");
        Eventually.await("it is noticed", () -> session.view().link() instanceof Link.Offline);
        clock.advance(Duration.ofMinutes(4));
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });

        assertEquals(
                List.of(),
                FxRig.onFx(() -> rig.find("pipeline-graph").lookupAll(".status-badge").stream()
                        .filter(badge -> !badge.getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale"))
                                || !badge.getAccessibleText().endsWith(" · 4 min old"))
                        .toList()));
        assertTrue(rig.<Label>find("pipeline-detail").getText().endsWith(" · 4 min old"));
        Screenshots.take(rig, "pipeline-offline");
        rig.click("pipeline-as-list");
        Screenshots.take(rig, "pipeline-list-offline");
        clock.advance(Duration.ofMinutes(1));
        FxRig.onFx(() -> {
            ticker.tick();
            return true;
        });
        assertEquals(
                List.of(),
                FxRig.onFx(() -> rig.find("pipeline-table").lookupAll(".table-cell.ageing").stream()
                        .map(Node::getAccessibleText)
                        .filter(words -> !words.isEmpty())
                        .filter(words -> !words.endsWith(" · 5 min old") || words.contains("4 min old"))
                        .toList()));
    }

    @Test
    void nothingOfAGraphsHeadsIsCutOff() {
        assertEquals(List.of(), Clipped.labels(rig, ".lane-head"));
    }

    @Test
    void everyControlHasAName() {
        assertEquals(
                List.of(),
                FxRig.onFx(() -> rig.scene().getRoot().lookupAll("*").stream()
                        .filter(Node::isFocusTraversable)
                        .filter(Node::isVisible)
                        .filter(node -> node.getAccessibleText() == null && !(node instanceof ToggleButton))
                        .map(Node::toString)
                        .toList()));
    }

    private void show() {
        FxRig.onFx(() -> {
            screen.hidden();
            screen.shown(new Route.Pipeline());
            return true;
        });
        rig.settle();
    }

    private void open() {
        FxRig.onFx(() -> {
            screen.actions().getFirst().run();
            return true;
        });
    }

    private String focus() {
        return FxRig.onFx(() -> rig.scene().getFocusOwner().getAccessibleText());
    }
}
