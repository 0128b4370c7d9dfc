package dev.signalbox.desktop;

import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.settings.Settings;
import dev.signalbox.desktop.settings.WindowMemory;
import dev.signalbox.desktop.shell.Shell;
import dev.signalbox.desktop.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// Windows beside the console's first one, each with a frame and screens of its own over the same session. They close
/// with the console and with its store. One that was closed is kept, and is the next one that is opened: however often
/// somebody detaches, there are never more frames than were open at once. Confined to the JavaFX thread.
final class DetachedWindows implements AutoCloseable {
    private static final String KEPT_AS = "window-detached";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Settings settings;
    private final Supplier<Content> contents;
    private final List<Made> open = new ArrayList<>();
    private final List<Made> closed = new ArrayList<>();

    /// What a window shows.
    ///
    /// @param left is run when the window is closed
    record Content(Shell shell, Runnable left) {}

    private record Made(Stage stage, Content content, WindowContent shown, Subscription dressed, WindowMemory memory) {}

    /// @param contents makes what a new window shows
    DetachedWindows(Settings settings, Supplier<Content> contents) {
        this.settings = settings;
        this.contents = contents;
    }

    /// Opens a window at `route`.
    void open(Route route) {
        Made window = closed.isEmpty() ? make() : closed.removeLast();
        open.add(window);
        window.shown().show();
        window.content().shell().open(route);
        window.stage().show();
    }

    private Made make() {
        Content content = contents.get();
        Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        Subscription dressed =
                settings.theme().subscribe(new Theme(scene, settings.theme().get())::choose);
        Stage stage = new Stage();
        stage.setTitle("Signalbox: a window of its own");
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setScene(scene);
        Made made = new Made(
                stage,
                content,
                new WindowContent(scene, content.shell()),
                dressed,
                new WindowMemory(stage, settings, KEPT_AS));
        stage.setOnHidden(hidden -> leave(made));
        return made;
    }

    /// Those that are open, in the order in which they were opened.
    List<Stage> stages() {
        return open.stream().map(Made::stage).toList();
    }

    /// What each of them shows.
    List<WindowContent> contents() {
        return open.stream().map(Made::shown).toList();
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(window -> window.stage().close());
        closed.forEach(DetachedWindows::end);
        closed.clear();
    }

    private void leave(Made window) {
        if (open.remove(window)) {
            window.shown().end();
            window.content().shell().rest();
            window.content().left().run();
            closed.add(window);
        }
    }

    private static void end(Made window) {
        window.memory().close();
        window.dressed().unsubscribe();
        window.content().shell().close();
    }
}
