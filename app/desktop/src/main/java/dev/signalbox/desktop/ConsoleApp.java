package dev.signalbox.desktop;

import dev.signalbox.desktop.fx.Frames;
import dev.signalbox.desktop.theme.Theme;
import dev.signalbox.desktop.tour.Display;
import dev.signalbox.desktop.tour.Pictures;
import dev.signalbox.desktop.tour.Tour;
import dev.signalbox.desktop.tour.TourFailedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The console as a desktop program. Confined to the JavaFX thread.
public final class ConsoleApp extends Application {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final long LONGEST_WAIT_MS = 2_000;

    /// Below the folder that the program was started in, which is the module's own for the build.
    private static final Path TOUR = Path.of("target", "tour");

    private static final AtomicBoolean FAILED = new AtomicBoolean();

    private static final AtomicReference<CompletableFuture<?>> LAST_WORDS =
            new AtomicReference<>(CompletableFuture.allOf());

    private final FirstFrame atFirstFrame = FirstFrame.chosen();
    private Optional<ConsoleWindow> window = Optional.empty();

    @Override
    public void start(Stage stage) {
        HeadStart.awaitLogging();
        Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
        Theme theme = new Theme(scene);
        ConsoleWindow made = new ConsoleWindow(scene, theme, Folders.data());
        window = Optional.of(made);
        stage.setTitle("Signalbox");
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        if (Display.isMissing() && atFirstFrame == FirstFrame.STAY) {
            // The headless screen is narrower than the window, which would be centred beyond its edges.
            stage.setX(0);
            stage.setY(0);
            made.open(
                    new Source.Embedded(TOUR.resolve("empty")), shown -> tour(made, new Pictures(scene, theme, TOUR)));
            stage.show();
        } else {
            made.remember(stage);
            begin(stage, made);
        }
    }

    /// A start has one thread to wait for, this one: the store's and the disk's turn comes when the window is there.
    private void begin(Stage stage, ConsoleWindow made) {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        CompletableFuture<Void> go = painted.completeOnTimeout(null, LONGEST_WAIT_MS, TimeUnit.MILLISECONDS);
        made.begin(Backend.begin(source(), made.data(), InstantSource.system(), go), shown -> {
            stage.show();
            Frames.afterNext(() -> {
                atFirstFrame.painted(stage.getScene());
                painted.complete(null);
                made.warm(shown, atFirstFrame::warmed);
            });
        });
    }

    private Source source() {
        return Options.parse(getParameters().getRaw()).source().orElseGet(() -> new Source.Embedded(Folders.data()));
    }

    @Override
    public void stop() {
        window.ifPresent(shown -> {
            shown.close();
            LAST_WORDS.set(shown.lastWords());
        });
    }

    /// Waits until what there is to say of undelivered stops is said: seconds at most. Not for the JavaFX thread.
    static void awaitLastWords() {
        Object unusedOutcome = LAST_WORDS.get().join();
    }

    /// True when the tour could not be played to its end.
    static boolean hasFailed() {
        return FAILED.get();
    }

    private static void tour(ConsoleWindow window, Pictures pictures) {
        pictures.take("welcome");
        window.open(new Source.SampleData(), shown -> play(window, shown, pictures));
    }

    private static void play(ConsoleWindow window, Workspace shown, Pictures pictures) {
        Tour tour = new Tour(
                shown.root().getScene(),
                window.tasks().screen(),
                shown.shell(),
                shown.actions(),
                shown.backend().session(),
                shown.backend().sample(),
                pictures,
                System.out);
        window.tasks()
                .run(
                        () -> {
                            tour.play();
                            return tour;
                        },
                        played -> Platform.exit(),
                        ConsoleApp::fail);
    }

    private static void fail(Throwable why) {
        System.err.println(why instanceof TourFailedException told ? told.getMessage() : why);
        FAILED.set(true);
        Platform.exit();
    }
}
