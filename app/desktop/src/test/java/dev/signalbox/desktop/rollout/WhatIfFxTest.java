package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.fx.Clipped;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What if, drawn over the graph and used by keyboard alone.
final class WhatIfFxTest {
    private final RolloutRig rollouts = new RolloutRig();
    private Session session;
    private RolloutScreen screen;
    private FxRig rig;

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void otherBoundIsTypedAndItsCourseIsDrawnWithAKeyOfItsOwn() {
        rollouts.climbTo(4);
        rollouts.traffic(12, 0);
        rollouts.traffic(10, 14);
        open();
        assertFalse(rig.sees("rollout-what-if-key"));

        act("rollout.what-if");

        assertTrue(rig.sees("rollout-what-if-key"));
        assertTrue(headline().startsWith("Would have told people to roll back at "), headline());
        Screenshots.take(rig, "rollout-what-if");
        assertEquals(List.of(), Clipped.labels(rig, "#rollout-what-if"));
        rig.type("50");
        rig.press(KeyCode.TAB);
        rig.type("60");
        assertEquals("Would not have rolled back; got to 50 %", headline());
        ListView<GraphModel.Mark> acts = rig.find("what-if-acts");
        assertEquals(3, acts.getItems().size());
        rig.press(KeyCode.SHIFT, KeyCode.TAB);
        rig.type("x");
        assertTrue(rig.<Label>find("what-if-maxErrorRate-problem").getText().startsWith("'x' is no number."));
        Screenshots.take(rig, "rollout-what-if-problem", 1280, 800);

        rig.press(KeyCode.ESCAPE);

        assertFalse(rig.sees("rollout-what-if"));
        assertFalse(rig.sees("rollout-what-if-key"));
    }

    @Test
    void whatWouldHaveBeenIsReadOutAtTheCursor() {
        rollouts.climbTo(3);
        rollouts.traffic(12, 0);
        open();

        act("rollout.what-if");

        RolloutGraph graph = rig.find("rollout-graph");
        assertTrue(FxRig.onFx(() -> graph.readingProperty().get()).endsWith(". what if 25 %."), () -> reading(graph));
    }

    private static String reading(RolloutGraph graph) {
        return FxRig.onFx(() -> graph.readingProperty().get());
    }

    private String headline() {
        return rig.<Label>find("what-if-headline").getText();
    }

    private void act(String id) {
        FxRig.onFx(() -> {
            screen.actions().stream().filter(action -> action.id().equals(id)).forEach(Action::run);
            return true;
        });
        rig.settle();
    }

    private void open() {
        session = rollouts.session(Actors.RINA);
        Eventually.await(
                "the session has the state",
                () -> session.view().revision() == rollouts.state().revision());
        rig = FxRig.open(() -> {
            screen = new RolloutScreen(
                    session,
                    (command, reason, seen, said) -> {},
                    SameThread.withScreen(),
                    new ManualTicker(),
                    rollouts.clock,
                    ZoneOffset.UTC);
            return (Parent) screen.root();
        });
        FxRig.onFx(() -> {
            screen.shown(new Route.RolloutDetail(RolloutRig.LINKS));
            return true;
        });
        rig.settle();
    }
}
