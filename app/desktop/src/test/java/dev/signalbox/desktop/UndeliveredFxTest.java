package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.signalbox.client.remote.Access;
import dev.signalbox.client.session.Link;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.notification.FakeNotifications;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window with a stop that its store never heard, and a person who looks or goes away.
class UndeliveredFxTest {
    private static final String TITLE = "Your stop was not delivered";

    private final FakeNotifications notifications = new FakeNotifications();

    @TempDir
    private Path folder;

    private Engine engine;
    private HttpServer server;
    private ConsoleRig console;

    @BeforeEach
    void openAndLoseTheStore() {
        engine = Engine.open(folder.resolve("store.db"), new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        Fixtures.apply(
                engine.store(Fixtures.TENANT, Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
        server = HttpServer.start(engine, "127.0.0.1", 0);
        String token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.TARA, Optional.empty()));
        console = new ConsoleRig(folder.resolve("data"), notifications);
        console.open(new Source.Remote(Access.to(server.uri(), token)));
        Eventually.await("the store is heard", () -> link() instanceof Link.Live);
    }

    @AfterEach
    void close() {
        notifications.release();
        console.close();
        server.close();
        engine.close();
    }

    @Test
    void whoClosesTheWindowIsToldAndTheWindowDoesNotWaitForIt() {
        notifications.holdBack();
        stopInVain();

        console.closeWindow();

        assertFalse(console.lastWords().isDone());
        notifications.release();
        console.lastWords().join();
        assertEquals(List.of(TITLE), notifications.titles());
    }

    @Test
    void whoClosesTheWindowWithNothingLeftIsToldNothing() {
        console.closeWindow();

        console.lastWords().join();
        assertEquals(List.of(), notifications.titles());
    }

    /// The headless platform takes the focus from no window, so the console is taken out of the one that has it.
    @Test
    void whoLooksAwayIsToldOnceItIsOverdue() {
        stopInVain();
        assertEquals(List.of(), notifications.titles());

        FxRig.onFx(() -> {
            ((Stage) console.rig.scene().getWindow()).setScene(new Scene(new StackPane()));
            return true;
        });

        Eventually.await("it is said", () -> notifications.titles().equals(List.of(TITLE)));
    }

    /// Ctrl+F12, then Enter as often as it takes: it does nothing while a bounced key could be meant.
    private void stopInVain() {
        server.close();
        Eventually.await("the silence is noticed", () -> link() instanceof Link.Offline);
        console.rig.press(KeyCode.CONTROL, KeyCode.F12);
        Eventually.await("it is pressed", () -> {
            console.rig.press(KeyCode.ENTER);
            return !console.workspace().flow().unanswered().isEmpty();
        });
    }

    private Link link() {
        return console.workspace().backend().session().view().link();
    }
}
