package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.rollout.FindingsView.Ask;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.time.ZoneOffset;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a person found, entered and seen on the rollout's screen.
final class FindingsFxTest {
    private final RolloutRig rollouts = new RolloutRig();
    private final ManualTicker ticker = new ManualTicker();
    private Session session;
    private FxRig rig;

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void figureIsEnteredAndShownWithWhoWhenAndUntilWhen() {
        rollouts.climbTo(2);
        open();
        assertTrue(rig.sees("findings-none"));
        FxRig.onFx(() -> {
            rig.<ComboBox<Ask>>find("finding-what").setValue(new Ask.Figure(Metric.USER_COMPLAINTS));
            rig.find("finding-figure").requestFocus();
            return true;
        });
        rig.type("many");
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.SPACE);
        assertEquals("'many' is no number. Write a number such as 3 or 2.5.", text("finding-problem"));
        rig.press(KeyCode.CONTROL, KeyCode.A);
        rig.type("3");
        rig.press(KeyCode.TAB);
        rig.press(KeyCode.SPACE);

        Eventually.await("it counts", () -> {
            FxRig.onFx(() -> {
                ticker.tick();
                return true;
            });
            return words().contains("User complaints: 3\nRina, ");
        });
        assertTrue(
                words().contains("Counts while on " + rollouts.rollout().stage().name()), words());
        Screenshots.take(rig, "rollout-findings");
    }

    private String words() {
        return FxRig.onFx(() -> rig.find("findings").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList()
                .toString());
    }

    private String text(String id) {
        return FxRig.onFx(() -> rig.<Label>find(id).getText());
    }

    private void open() {
        session = rollouts.session(Actors.RINA);
        Eventually.await(
                "the session has the state",
                () -> session.view().revision() == rollouts.state().revision());
        rig = FxRig.open(() -> {
            RolloutScreen screen = new RolloutScreen(
                    session,
                    (command, reason, seen, said) -> {},
                    SameThread.withScreen(),
                    ticker,
                    rollouts.clock,
                    ZoneOffset.UTC);
            Parent root = (Parent) screen.root();
            screen.shown(new Route.RolloutDetail(RolloutRig.LINKS));
            return root;
        });
        rig.settle();
    }
}
