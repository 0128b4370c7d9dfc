package dev.signalbox.desktop;

import dev.signalbox.client.session.LateStore;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.connection.ConnectionScreen;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.store.StoreUnavailableException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// The connections without a store: where a window goes whose own cannot be opened. Confined to the JavaFX thread.
final class Elsewhere implements AutoCloseable {
    private final Session nowhere;
    private final ConnectionScreen screen;
    private final BorderPane root;

    /// @param connections makes the screen for a session
    /// @param back leads back to where the person came from
    Elsewhere(Function<Session, ConnectionScreen> connections, InstantSource clock, Runnable back) {
        nowhere = Session.open(
                new LateStore(CompletableFuture.failedFuture(new StoreUnavailableException("No store is open."))),
                clock);
        screen = connections.apply(nowhere);
        Button leave = new Button("Back");
        leave.setId("elsewhere-back");
        leave.setOnAction(pressed -> back.run());
        Label title = new Label(screen.title());
        title.getStyleClass().add("title-3");
        HBox top = new HBox(leave, title);
        top.getStyleClass().add("elsewhere-title");
        root = new BorderPane(screen.root());
        root.setTop(top);
        root.getStyleClass().add("shell");
    }

    Parent root() {
        return root;
    }

    /// It is in the window now.
    void shown() {
        screen.shown(new Route.Connections());
    }

    @Override
    public void close() {
        screen.hidden();
        nowhere.close();
    }
}
