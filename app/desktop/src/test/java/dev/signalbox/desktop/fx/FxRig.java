package dev.signalbox.desktop.fx;

import com.sun.javafx.stage.WindowHelper;
import dev.signalbox.desktop.theme.Theme;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A person at the console, for tests: a window, a keyboard, a mouse, and eyes that find nodes by id. The only class
/// that knows which library plays them.
public final class FxRig implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Scene scene;
    private final Theme theme;

    private FxRig(Stage stage, Scene scene, Theme theme) {
        this.stage = stage;
        this.scene = scene;
        this.theme = theme;
    }

    /// Opens a window of 1280 x 800 that shows what `content` makes on the JavaFX thread.
    public static FxRig open(Supplier<? extends Parent> content) {
        start();
        return onFx(() -> {
            Scene scene = new Scene(content.get(), WIDTH, HEIGHT);
            Theme theme = new Theme(scene);
            theme.choose(Theme.Choice.LIGHT);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new FxRig(stage, scene, theme);
        });
    }

    /// What `question` answers on the JavaFX thread; asked there, it is answered at once.
    public static <T> T onFx(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable asking = () -> {
            try {
                answer.complete(question.call());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        };
        if (Platform.isFxApplicationThread()) {
            asking.run();
        } else {
            Platform.runLater(asking);
        }
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /// Starts the toolkit, for tests that need no window.
    public static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (java.util.concurrent.TimeoutException slow) {
            throw new AssertionError(slow);
        }
        Platform.setImplicitExit(false);
    }

    public Scene scene() {
        return scene;
    }

    public Theme theme() {
        return theme;
    }

    /// The node called `id`; fails when there is none. Looked for on the JavaFX thread, which alone may walk the scene.
    public <N extends Node> N find(String id) {
        settle();
        return onFx(() -> robot.lookup("#" + id).<N>query());
    }

    /// The rows `table` shows now, copied on the JavaFX thread, which alone may walk them.
    public static <R> List<R> rowsOf(TableView<R> table) {
        return onFx(() -> List.copyOf(table.getItems()));
    }

    /// True when a visible node is called `id`.
    public boolean sees(String id) {
        settle();
        return onFx(
                () -> robot.lookup("#" + id).tryQuery().filter(FxRig::isSeen).isPresent());
    }

    /// Presses `keys` together and lets go.
    public void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /// Holds `keys` down until [#release].
    public void hold(KeyCode... keys) {
        robot.press(keys);
        settle();
    }

    public void release(KeyCode... keys) {
        robot.release(keys);
        settle();
    }

    /// Types `text` into whatever has the focus.
    public void type(String text) {
        robot.write(text);
        settle();
    }

    /// Clicks the node called `id`.
    public void click(String id) {
        robot.clickOn("#" + id, MouseButton.PRIMARY);
        settle();
    }

    /// Gives the window the keyboard or takes it away, which no window does to another where there is no display.
    public void focus(Keyboard keyboard) {
        onFx(() -> {
            WindowHelper.setFocused(stage, keyboard == Keyboard.HERE);
            return true;
        });
        settle();
    }

    /// Waits until the JavaFX thread has nothing left to do.
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Closes the window and lets go of every key: one that a failed test left down would spoil those after it.
    @Override
    public void close() {
        robot.release(new KeyCode[0]);
        onFx(() -> {
            stage.close();
            return true;
        });
    }

    /// Which window has the keyboard.
    public enum Keyboard {
        HERE,
        ELSEWHERE
    }

    private static boolean isSeen(Node node) {
        for (Node now = node; now != null; now = now.getParent()) {
            if (!now.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
