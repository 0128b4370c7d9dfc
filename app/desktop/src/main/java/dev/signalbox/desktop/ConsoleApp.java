package dev.signalbox.desktop;

import dev.signalbox.desktop.fx.FxTaskRunner;
import dev.signalbox.desktop.fx.FxTicker;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.theme.Theme;
import dev.signalbox.desktop.tour.Display;
import dev.signalbox.desktop.tour.Pictures;
import dev.signalbox.desktop.tour.Tour;
import dev.signalbox.desktop.tour.TourFailedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The console's window: opens a store, shows it, and changes to another when asked. Confined to the JavaFX thread.
public final class ConsoleApp extends Application {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /// Leave as soon as the first usable frame is painted: for training and for measuring a start.
    private static final String EXIT_AT_FIRST_FRAME = "signalbox.exitAtFirstFrame";

    /// Below the folder that the program was started in, which is the module's own for the build.
    private static final Path TOUR = Path.of("target", "tour");

    private static final AtomicBoolean FAILED = new AtomicBoolean();

    private final InstantSource clock = InstantSource.system();
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final StackPane opening = new StackPane();
    private final Label openingWords = new Label();
    private Optional<Wiring> wiring = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<FxTicker> ticker = Optional.empty();
    private Optional<Scene> scene = Optional.empty();

    @Override
    public void start(Stage stage) {
        Options options = Options.parse(getParameters().getRaw());
        opening.getChildren().setAll(openingWords);
        opening.getStyleClass().add("shell");
        Scene made = new Scene(opening, WIDTH, HEIGHT);
        scene = Optional.of(made);
        Theme theme = new Theme(made);
        FxTicker ticking = new FxTicker();
        ticker = Optional.of(ticking);
        wiring = Optional.of(new Wiring(tasks, ticking, clock, ZoneId.systemDefault(), theme));
        stage.setTitle("Signalbox");
        stage.setScene(made);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.show();
        if (Display.isMissing() && !Boolean.getBoolean(EXIT_AT_FIRST_FRAME)) {
            stage.setX(0);
            stage.setY(0);
            open(new Source.SampleData(), shown -> tour(shown, new Pictures(made, theme, TOUR)));
            return;
        }
        open(options.source().orElseGet(() -> new Source.Embedded(Folders.data())), shown -> {
            if (Boolean.getBoolean(EXIT_AT_FIRST_FRAME)) {
                exitAfterNextFrames();
            }
        });
    }

    /// True when the tour could not be played to its end.
    static boolean hasFailed() {
        return FAILED.get();
    }

    @Override
    public void stop() {
        workspace.ifPresent(Workspace::close);
        ticker.ifPresent(FxTicker::close);
        tasks.close();
    }

    /// Opens `source` in place of what is open, and calls `then` when it is shown.
    private void open(Source source, Consumer<Workspace> then) {
        say("Opening");
        scene.ifPresent(shown -> shown.setRoot(opening));
        Optional<Backend> before = workspace.map(Workspace::backend);
        workspace.ifPresent(Workspace::closeView);
        workspace = Optional.empty();
        tasks.run(
                () -> {
                    before.ifPresent(Backend::close);
                    return Backend.open(source, clock);
                },
                backend -> show(backend, then),
                failed -> say(Objects.requireNonNullElse(failed.getMessage(), "The store cannot be opened.")));
    }

    private void show(Backend backend, Consumer<Workspace> then) {
        Workspace made = wiring.orElseThrow().workspace(backend);
        workspace = Optional.of(made);
        made.enter(scene.orElseThrow());
        made.shell().open(new Route.Board());
        then.accept(made);
    }

    private void tour(Workspace shown, Pictures pictures) {
        Tour tour = new Tour(
                scene.orElseThrow(),
                tasks.screen(),
                shown.shell(),
                shown.actions(),
                shown.backend().session(),
                shown.backend().sample().orElseThrow(),
                pictures,
                System.out);
        tasks.run(
                () -> {
                    tour.play();
                    return tour;
                },
                played -> Platform.exit(),
                failed -> {
                    System.err.println(failed instanceof TourFailedException told ? told.getMessage() : failed);
                    FAILED.set(true);
                    Platform.exit();
                });
    }

    private void say(String words) {
        openingWords.setText(words);
    }

    private static void exitAfterNextFrames() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames > 2) {
                    stop();
                    Platform.exit();
                }
            }
        }.start();
    }
}
