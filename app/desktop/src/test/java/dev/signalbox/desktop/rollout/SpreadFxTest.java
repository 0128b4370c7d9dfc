package dev.signalbox.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.Reached;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.flag.EvaluatorKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// What the detail says of how far a change has got that lowers exposure.
class SpreadFxTest {
    private final RolloutRig rollouts = new RolloutRig();

    @Test
    void everyChangeThatLowersIsNamedAndOneThatRaisesIsNot() {
        rollouts.climbTo(3);
        assertEquals(Optional.empty(), lowering());

        rollouts.does(new Command.MoveToStage(RolloutRig.LINKS, 2));
        assertEquals(Optional.of(new Lowering("The step down", revision())), lowering());

        rollouts.does(new Command.PauseRollout(RolloutRig.LINKS));
        assertEquals(Optional.of(new Lowering("The pause", revision())), lowering());
        rollouts.does(new Command.ResumeRollout(RolloutRig.LINKS));
        assertEquals(Optional.empty(), lowering());

        rollouts.stopBy(Actors.IVO);
        assertEquals(Optional.of(new Lowering("The stop", revision())), lowering());

        rollouts.does(new Command.RollBack(RolloutRig.LINKS, new Grounds.ByHand()));
        assertEquals(Optional.of(new Lowering("Turning it off", revision())), lowering());
    }

    @Test
    void silentOnesAreNamedWithTheAgeOfTheOldestWord() {
        Reached counted = new Reached.Counted(
                1,
                3,
                "3 evaluators",
                List.of("edge-2", "web-7"),
                rollouts.clock.instant().minus(Duration.ofMinutes(4)),
                rollouts.clock.instant());

        Spread spread = new Spread(new Lowering("The pause", 9), counted);
        assertEquals(
                List.of(
                        "Offline.",
                        "The pause: reached 1 of 3 known evaluators; silent: edge-2, web-7."
                                + " The oldest acknowledgement is 4 min old."),
                spread.in(List.of("Offline."), 0, rollouts.clock.instant()));
        assertEquals(
                List.of("Tara turned it off at 03:00: too slow. Reached 1 of 3 known evaluators; silent: edge-2, web-7."
                        + " The oldest acknowledgement is 4 min old."),
                spread.in(List.of("Tara turned it off at 03:00: too slow"), 1, rollouts.clock.instant()));
    }

    @Test
    void storeWithoutEvaluatorsIsNotSaidToHaveDeliveredAnything() {
        assertEquals(
                List.of("The pause: how far it has got is not known: no evaluator has made itself known."),
                new Spread(new Lowering("The pause", 9), new Reached.NotKnown())
                        .in(List.of(), 0, rollouts.clock.instant()));
    }

    @Test
    void screenCountsWhoDecidesByARollback() {
        rollouts.climbTo(2);
        says("web-7", revision());
        rollouts.does(new Command.RollBack(RolloutRig.LINKS, new Grounds.ByHand()));
        says("web-3", revision());
        ManualTicker ticker = new ManualTicker();
        try (Session session = rollouts.session(Actors.RINA)) {
            RolloutScreen screen = new RolloutScreen(
                    session,
                    (command, reason, seen, said) -> {},
                    route -> {},
                    SameThread.withScreen(),
                    ticker,
                    rollouts.clock,
                    ZoneOffset.UTC);
            Eventually.await("the state comes", () -> session.view().state().isPresent());
            try (FxRig rig = FxRig.open(() -> {
                Parent root = (Parent) screen.root();
                screen.shown(new Route.RolloutDetail(RolloutRig.LINKS));
                return root;
            })) {
                Eventually.await("it is counted", () -> {
                    FxRig.onFx(() -> {
                        ticker.tick();
                        return true;
                    });
                    return notices(rig).contains("Reached 1 of 2 known evaluators");
                });
                assertTrue(notices(rig).contains("silent: web-7"), notices(rig));
                Screenshots.take(rig, "rollout-spread");
            }
        }
    }

    private static String notices(FxRig rig) {
        VBox notices = rig.find("rollout-notices");
        return FxRig.onFx(() -> notices.lookupAll(".label").toString());
    }

    private Optional<Lowering> lowering() {
        return Lowering.latest(rollouts.state(), RolloutRig.LINKS, rollouts.history());
    }

    private long revision() {
        return rollouts.state().revision();
    }

    private void says(String evaluator, long revision) {
        rollouts.log
                .as(Actors.CHECKOUT_SERVICE)
                .acknowledge(new Acknowledgement(new EvaluatorKey(evaluator), Optional.empty(), revision));
    }
}
