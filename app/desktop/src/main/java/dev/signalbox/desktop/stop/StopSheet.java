package dev.signalbox.desktop.stop;

import dev.signalbox.client.session.Session;
import dev.signalbox.client.stop.StopElsewhere;
import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopGesture;
import dev.signalbox.client.stop.StopTimer;
import dev.signalbox.client.stop.StopWidth;
import dev.signalbox.client.stop.StopWords;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.desktop.navigation.StopReadiness;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The emergency stop as the shell reaches it. Built once at start and laid out invisibly ([#warm]), so that the first
/// press is as quick as any. Confined to the JavaFX thread.
public final class StopSheet implements StopLauncher, AutoCloseable {
    private final StopModel model;
    private final StopGesture gesture;
    private final StopSheetController controller;
    private final Parent root;

    /// @param timer for the guard and the hold
    /// @param whereabouts what a stop would be about
    /// @param elsewhere where to give the same stop when this console cannot
    public StopSheet(
            StopFlow flow,
            StopTimer timer,
            Session session,
            TaskRunner tasks,
            Ticker ticker,
            InstantSource clock,
            ZoneId zone,
            Supplier<StopContext> whereabouts,
            StopElsewhere elsewhere) {
        this.model = new StopModel(flow, session, tasks, ticker, clock, new StopWords(zone), whereabouts, elsewhere);
        this.gesture = new StopGesture(flow, timer, tasks.screen());
        this.controller = new StopSheetController(model, flow, gesture);
        this.root = FxmlView.load(controller);
    }

    @Override
    public Node sheet() {
        return root;
    }

    /// Lays the sheet out and renders it once without showing it. Call when it is in a scene.
    public void warm() {
        controller.warm();
    }

    @Override
    public void pressed(Reach reach) {
        gesture.pressed(model.opening(
                switch (reach) {
                    case HERE -> StopWidth.FLAG;
                    case ENVIRONMENT -> StopWidth.ENVIRONMENT;
                }));
        controller.holding();
    }

    @Override
    public void released() {
        gesture.released();
        controller.letGo();
    }

    @Override
    public ObservableValue<StopReadiness> readiness() {
        return model.readiness();
    }

    @Override
    public void close() {
        model.close();
    }
}
