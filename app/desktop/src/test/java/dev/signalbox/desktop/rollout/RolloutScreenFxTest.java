package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.Clipped;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The screen in a window, found by node id; pictures of every state are left for people to look at.
final class RolloutScreenFxTest {
    private final RolloutRig rollouts = new RolloutRig();
    private final ManualTicker ticker = new ManualTicker();
    private final List<Route> opened = new ArrayList<>();
    private Session session;
    private RolloutScreen screen;
    private FxRig rig;

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void draftOffersTheFirstStage() {
        open(Actors.RINA);
        assertEquals("Start: Internal", this.<Button>find("rollout-primary").getText());
        assertEquals("deeplinks.enabled", this.<Label>find("rollout-flag").getText());
        Screenshots.take(rig, "rollout-draft");
    }

    @Test
    void healthyStageRampsAfterTenSecondsInWhichItCanBeCalledOff() {
        rollouts.climbTo(3);
        rollouts.traffic(40, 0.1);
        open(Actors.RINA);
        Screenshots.take(rig, "rollout-healthy");
        type("rollout-reason", "healthy for a day");
        rig.click("rollout-primary");
        assertTrue(rig.sees("rollout-toast"));
        assertEquals(3, rollouts.rollout().stageIndex(), "nothing was sent yet");
        Screenshots.take(rig, "rollout-ramping");
        second(9);
        assertEquals(3, rollouts.rollout().stageIndex());
        rig.click("rollout-toast-button");
        second(5);
        assertEquals(3, rollouts.rollout().stageIndex(), "called off");
    }

    /// As wide as the screen is in a window of 1024, 1280 and 1920.
    @ParameterizedTest
    @ValueSource(ints = {840, 1096, 1736})
    void nothingInTheStageCardsAndTheHeaderIsCutOff(int width) {
        rollouts.climbTo(3);
        open(Actors.RINA);
        Screenshots.take(rig, "rollout-stages-" + width, width, 620);

        assertEquals(List.of(), Clipped.labels(rig, ".stage-card"));
        assertEquals(List.of(), Clipped.labels(rig, ".rollout-header"));
    }

    @Test
    void blockedStepSaysWhyInVisibleWords() {
        rollouts.climbTo(3);
        open(Actors.RINA);
        assertTrue(this.<Button>find("rollout-primary").isDisabled());
        String words = this.<Label>find("rollout-primary-words").getText();
        assertTrue(words.startsWith("'25 %' lasts "), words);
        Screenshots.take(rig, "rollout-too-early");
    }

    @Test
    void guidanceButtonTurnsTheFlagOffAndUndoBringsItBack() {
        rollouts.climbTo(3);
        rollouts.traffic(6, 0.2);
        rollouts.traffic(12, 14);
        open(Actors.RINA);
        assertEquals("P0", this.<Label>find("advice-severity").getText());
        Screenshots.take(rig, "rollout-regressing");
        rig.click("advice-follow");
        await("off", () -> rollouts.rollout().phase() instanceof RolloutPhase.RolledBack);
        assertTrue(rig.sees("rollout-toast"));
        Screenshots.take(rig, "rollout-rolled-back");
        rig.click("rollout-toast-button");
        await("on again", () -> rollouts.rollout().phase() instanceof RolloutPhase.Running);
    }

    @Test
    void oneClickTurnsItOff() {
        rollouts.climbTo(2);
        rollouts.traffic(3, 0);
        open(Actors.IVO);
        rig.click("rollout-turn-off");
        await("off", () -> rollouts.rollout().phase() instanceof RolloutPhase.RolledBack);
    }

    @Test
    void automaticRollbackNamesRuleValueCountAndWindow() {
        rollouts.climbTo(3);
        rollouts.traffic(6, 0.2);
        rollouts.traffic(8, 12);
        rollouts.rollBackByMonitor();
        rollouts.traffic(10, 0);
        open(Actors.RINA);
        Screenshots.take(rig, "rollout-rolled-back-by-store");
        DetailView view = DetailView.of(rollouts.facts(Actors.RINA), ZoneOffset.UTC);
        String notice = view.notices().getFirst();
        assertTrue(notice.contains("rule ") && notice.contains("n = ") && notice.contains("window "), notice);
    }

    @Test
    void stoppedRolloutOffersToAskForItsLifting() {
        rollouts.climbTo(4);
        rollouts.traffic(8, 0.2);
        rollouts.stopBy(Actors.IVO);
        rollouts.traffic(6, 0);
        open(Actors.RINA);
        assertTrue(rig.sees("rollout-lift"));
        assertTrue(this.<Button>find("rollout-lift-button").isDisabled());
        type("rollout-reason", "the cause is mended");
        assertFalse(this.<Button>find("rollout-lift-button").isDisabled());
        Screenshots.take(rig, "rollout-stopped");
    }

    @Test
    void offlineScreenKeepsItsPictureAndOffersDrafts() {
        rollouts.climbTo(3);
        rollouts.traffic(10, 0.2);
        open(Actors.RINA);
        rollouts.log.loseConnection("The store does not answer.");
        await("offline", () -> this.<Button>find("rollout-turn-off").getText().equals("Draft: Turn off now"));
        rollouts.clock.advance(Duration.ofSeconds(74));
        second(1);
        assertTrue(
                this.<Label>find("rollout-exposure").getText().endsWith(" · 1 min old"),
                () -> this.<Label>find("rollout-exposure").getText());
        assertEquals(
                "Holding at 25 % · 1 min old",
                FxRig.onFx(() -> find("rollout-status").getAccessibleText()));
        assertTrue(isDashed("rollout-status") && isDashed("rollout-exposure"));
        Screenshots.take(rig, "rollout-offline");
    }

    @Test
    void screenLeadsToThePlanToWhyAndToIncidentMode() {
        open(Actors.RINA);
        rig.click("rollout-plan");
        rig.click("rollout-why");
        FxRig.onFx(() -> {
            this.<TitledPane>find("rollout-ways-back").setExpanded(true);
            return true;
        });
        FxRig.onFx(() -> {
            this.<Button>find("rollout-incident").fire();
            return true;
        });
        assertEquals(
                List.of(new Route.RolloutPlan(RolloutRig.LINKS), new Route.Why(RolloutRig.LINKS), new Route.Incident()),
                opened);
        Screenshots.take(rig, "rollout-ways-back");
    }

    @Test
    void rowThatIsChosenInTheTableStaysChosenWhileTimePasses() {
        rollouts.climbTo(2);
        open(Actors.RINA);
        rig.click("rollout-as-table");
        TableView<?> table = find("rollout-table");
        FxRig.onFx(() -> {
            table.getSelectionModel().select(2);
            return true;
        });
        second(3);

        assertEquals(2, FxRig.onFx(() -> table.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void missingMetricsAreSaidToBeMissing() {
        rollouts.does(new Command.StartRollout(RolloutRig.LINKS));
        rollouts.clock.advance(Duration.ofSeconds(12));
        rollouts.does(new Command.MoveToStage(RolloutRig.LINKS, 2));
        rollouts.clock.advance(Duration.ofSeconds(9));
        open(Actors.RINA);
        assertEquals("Too little is known", this.<Label>find("advice-headline").getText());
        Screenshots.take(rig, "rollout-no-metrics");
        rig.click("rollout-as-table");
        Screenshots.take(rig, "rollout-table");
    }

    @Test
    void rollbackByHandKeepsItsGrounds() {
        rollouts.climbTo(2);
        rollouts.as(rollouts.rina, new Command.RollBack(RolloutRig.LINKS, new Grounds.ByHand()), "users complained");
        open(Actors.RINA);
        assertTrue(rig.sees("rollout-notices"));
    }

    private boolean isDashed(String id) {
        return FxRig.onFx(() -> find(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale")));
    }

    private void open(Actor actor) {
        session = rollouts.session(actor);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            screen = new RolloutScreen(
                    session,
                    (command, reason, seen, said) -> {},
                    opened::add,
                    SameThread.withScreen(),
                    ticker,
                    rollouts.clock,
                    ZoneOffset.UTC);
            return (Parent) screen.root();
        });
        FxRig.onFx(() -> {
            screen.shown(new Route.RolloutDetail(RolloutRig.LINKS));
            return true;
        });
        second(0);
        rig.settle();
    }

    private void type(String field, String text) {
        rig.click(field);
        rig.type(text);
        rig.settle();
    }

    private void second(int seconds) {
        for (int second = 0; second <= seconds; second++) {
            if (second > 0) {
                rollouts.clock.advance(Duration.ofSeconds(1));
            }
            FxRig.onFx(() -> {
                ticker.tick();
                return true;
            });
            rig.settle();
        }
    }

    private void await(String what, BooleanSupplier condition) {
        Eventually.await(what, condition);
        second(0);
    }

    private <N extends javafx.scene.Node> N find(String id) {
        return rig.find(id);
    }
}
