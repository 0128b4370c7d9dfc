package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.desktop.fx.Clipped;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.testkit.Actors;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What if, drawn over the graph and used by keyboard alone.
final class WhatIfFxTest {
    private final RolloutRig rollouts = new RolloutRig();
    private RolloutWindow window;
    private FxRig rig;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void otherBoundIsTypedAndItsCourseIsDrawnWithAKeyOfItsOwn() {
        rollouts.climbTo(4);
        rollouts.traffic(12, 0);
        rollouts.traffic(10, 14);
        open();
        assertFalse(rig.sees("rollout-what-if-key"));

        window.act("rollout.what-if");

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

        window.act("rollout.what-if");

        RolloutGraph graph = rig.find("rollout-graph");
        assertTrue(FxRig.onFx(() -> graph.readingProperty().get()).endsWith(". what if 25 %."), () -> reading(graph));
    }

    private static String reading(RolloutGraph graph) {
        return FxRig.onFx(() -> graph.readingProperty().get());
    }

    private String headline() {
        return rig.<Label>find("what-if-headline").getText();
    }

    private void open() {
        window = RolloutWindow.open(rollouts, Actors.RINA);
        rig = window.rig();
    }
}
