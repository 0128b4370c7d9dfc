package dev.signalbox.desktop.rollout;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.testkit.Eventually;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/// The screen of the sample rollout in a window of its own, as `actor` sees it.
final class RolloutWindow implements AutoCloseable {
    private final ManualTicker ticker = new ManualTicker();
    private final Session session;
    private final RolloutScreen screen;
    private final FxRig rig;

    private RolloutWindow(RolloutRig rollouts, Session session) {
        FxRig.start();
        this.session = session;
        this.screen = FxRig.onFx(() -> new RolloutScreen(
                session,
                (command, reason, seen, said) -> {},
                route -> {},
                SameThread.withScreen(),
                ticker,
                rollouts.clock,
                ZoneOffset.UTC));
        this.rig = FxRig.open(() -> (Parent) screen.root());
        FxRig.onFx(() -> {
            screen.shown(new Route.RolloutDetail(RolloutRig.LINKS));
            return true;
        });
        rig.settle();
    }

    static RolloutWindow open(RolloutRig rollouts, Actor actor) {
        Session session = rollouts.session(actor);
        Eventually.await(
                "the session has the state",
                () -> session.view().revision() == rollouts.state().revision());
        return new RolloutWindow(rollouts, session);
    }

    FxRig rig() {
        return rig;
    }

    /// Does the screen's action called `id`, as its key would.
    void act(String id) {
        FxRig.onFx(() -> {
            screen.actions().stream().filter(action -> action.id().equals(id)).forEach(Action::run);
            return true;
        });
        rig.settle();
    }

    /// What the label `id` says.
    String text(String id) {
        return FxRig.onFx(() -> rig.<Label>find(id).getText());
    }

    /// Lets time be looked at until `happened`.
    void await(String what, BooleanSupplier happened) {
        Eventually.await(what, () -> {
            FxRig.onFx(() -> {
                ticker.tick();
                return true;
            });
            return happened.getAsBoolean();
        });
    }

    @Override
    public void close() {
        rig.close();
        session.close();
    }
}
