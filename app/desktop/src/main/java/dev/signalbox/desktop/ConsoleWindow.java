package dev.signalbox.desktop;

import dev.signalbox.client.profile.ComputerTokens;
import dev.signalbox.client.profile.PreferencesFile;
import dev.signalbox.desktop.fx.Frames;
import dev.signalbox.desktop.fx.FxTaskRunner;
import dev.signalbox.desktop.fx.FxTicker;
import dev.signalbox.desktop.fx.ThisComputer;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.notification.ComputerNotifications;
import dev.signalbox.desktop.notification.Notifications;
import dev.signalbox.desktop.settings.Settings;
import dev.signalbox.desktop.settings.WindowMemory;
import dev.signalbox.desktop.theme.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// One window's content: opens a store in the background, shows it, and changes to another when asked. Confined to the
/// JavaFX thread.
final class ConsoleWindow implements AutoCloseable {
    private final Scene scene;
    private final Path data;
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final FxTicker ticker = new FxTicker();
    private final InstantSource clock = InstantSource.system();
    private final Settings settings;
    private final Wiring wiring;
    private Optional<OpeningView> waiting = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<Elsewhere> elsewhere = Optional.empty();
    private CompletableFuture<?> lastWords = CompletableFuture.allOf();
    private Optional<WindowMemory> memory = Optional.empty();
    private long openings;

    /// @param data folder for what the console keeps on this computer
    ConsoleWindow(Scene scene, Theme theme, Path data) {
        this(scene, theme, data, ComputerNotifications.find());
    }

    /// @param data folder for what the console keeps on this computer
    ConsoleWindow(Scene scene, Theme theme, Path data, Notifications notifications) {
        this.scene = scene;
        this.data = data;
        this.settings = new Settings(new PreferencesFile(data.resolve("preferences.properties")), tasks);
        settings.theme().subscribe(theme::choose);
        this.wiring = new Wiring(
                tasks,
                ticker,
                clock,
                ZoneId.systemDefault(),
                theme,
                settings,
                new ComputerTokens(),
                notifications,
                this);
    }

    /// Puts `stage`, which is not shown yet, where it was when it was last used, and remembers where it goes.
    void remember(Stage stage) {
        memory = Optional.of(new WindowMemory(stage, settings));
        // Else the program would go on in windows that nobody asked for by themselves.
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDDEN,
                hidden -> workspace.ifPresent(shown -> shown.detached().close()));
    }

    /// Folder for what the console keeps on this computer.
    Path data() {
        return data;
    }

    /// The window itself, which a dialog is for.
    Window stage() {
        return scene.getWindow();
    }

    /// What the window shows; absent while a store is being opened.
    Optional<Workspace> workspace() {
        return workspace;
    }

    /// Runs tasks in the background and on this thread.
    FxTaskRunner tasks() {
        return tasks;
    }

    /// Opens `source` in place of what is open.
    void open(Source source) {
        open(source, shown -> {});
    }

    /// Opens `source` in place of what is open, and calls `then` when it is shown.
    void open(Source source, Consumer<Workspace> then) {
        Optional<Backend> before = workspace.map(Workspace::backend);
        show(
                tasks.start(() -> {
                    before.ifPresent(shown -> shown.end().join());
                    return opened(Backend.begin(source, data, clock));
                }),
                source,
                shown -> {
                    then.accept(shown);
                    Frames.afterNext(() -> warm(shown, () -> {}));
                });
    }

    /// Shows `begun` at once, calls `then` when it is shown, and does not wait for its store to be open.
    void begin(Backend begun, Consumer<Workspace> then) {
        show(begun, shown -> {
            then.accept(shown);
            tasks.when(begun.opening(), opened -> correct(shown, opened), failed -> giveUp(shown, failed));
        });
    }

    /// What is still being said outside the window of stops that were left undelivered in it. Done soon, in any case.
    CompletableFuture<?> lastWords() {
        return lastWords;
    }

    /// Makes what `shown` does not show yet, and calls `then` when that is done.
    void warm(Workspace shown, Runnable then) {
        Warming.begin(shown, tasks, () -> isShown(shown), then);
    }

    /// Shows what `opened` brings of `source` in place of what is open, and calls `then` when it is shown.
    private void show(CompletableFuture<Backend> opened, Source source, Consumer<Workspace> then) {
        long asked = ++openings;
        waiting().begin();
        scene.setRoot(settings.zoom().over(waiting().root()));
        workspace.ifPresent(this::closeView);
        workspace = Optional.empty();
        leaveElsewhere();
        tasks.when(
                opened,
                backend -> {
                    if (asked == openings) {
                        show(backend, then);
                    } else {
                        end(backend);
                    }
                },
                failed -> {
                    if (asked == openings) {
                        explain(source, failed);
                    }
                });
    }

    @Override
    public void close() {
        openings++;
        memory.ifPresent(WindowMemory::close);
        workspace.ifPresent(shown -> {
            closeView(shown);
            shown.backend().close();
        });
        workspace = Optional.empty();
        leaveElsewhere();
        ticker.close();
        tasks.close();
    }

    private void show(Backend backend, Consumer<Workspace> then) {
        leaveElsewhere();
        waiting.ifPresent(OpeningView::end);
        Workspace made = wiring.workspace(backend);
        workspace = Optional.of(made);
        made.enter(scene);
        made.shell().open(presumably(backend) == FirstRun.YES ? new Route.Welcome() : new Route.Board());
        then.accept(made);
    }

    /// What is not known yet is presumed.
    private static FirstRun presumably(Backend backend) {
        return backend.opening().state() == Future.State.SUCCESS
                ? backend.opening().resultNow().firstRun()
                : backend.source().presumably();
    }

    /// A store that turns out to be empty is met with the welcome, unless the person is somewhere else by now.
    private void correct(Workspace shown, OpenedStore opened) {
        if (isShown(shown)
                && opened.firstRun() == FirstRun.YES
                && !shown.shell().hasMoved()) {
            shown.shell().open(new Route.Welcome());
        }
    }

    private void giveUp(Workspace shown, Throwable failed) {
        if (isShown(shown)) {
            closeView(shown);
            workspace = Optional.empty();
            end(shown.backend());
            explain(shown.backend().source(), failed);
        }
    }

    private boolean isShown(Workspace asked) {
        return workspace.filter(asked::equals).isPresent();
    }

    /// Blocks until its store is open.
    private static Backend opened(Backend begun) {
        try {
            begun.opening().join();
            return begun;
        } catch (CompletionException failed) {
            begun.close();
            throw failed;
        }
    }

    private void explain(Source source, Throwable failed) {
        waiting().end();
        explain(source, Unopened.of(source, failed, clock.instant()));
    }

    private void explain(Source source, Unopened unopened) {
        leaveElsewhere();
        UnopenedView view = new UnopenedView(
                unopened,
                new UnopenedView.Ways(
                        () -> open(source),
                        () -> goElsewhere(source, unopened),
                        () -> open(new Source.SampleData()),
                        this::copied));
        scene.setRoot(settings.zoom().over(view.root()));
        view.focus();
    }

    private void goElsewhere(Source source, Unopened unopened) {
        Elsewhere made = new Elsewhere(wiring::connections, clock, () -> explain(source, unopened));
        elsewhere = Optional.of(made);
        scene.setRoot(settings.zoom().over(made.root()));
        made.shown();
    }

    private void leaveElsewhere() {
        elsewhere.ifPresent(Elsewhere::close);
        elsewhere = Optional.empty();
    }

    private String copied(String details) {
        return new ThisComputer(this::stage)
                .copy(details)
                .map(problem -> "Not copied: " + problem + ".")
                .orElse("Copied.");
    }

    private void closeView(Workspace shown) {
        lastWords = CompletableFuture.allOf(lastWords, shown.closeView());
    }

    private void end(Backend backend) {
        tasks.run(() -> closed(backend), gone -> {}, ConsoleWindow::warn);
    }

    private static void warn(Throwable failed) {
        System.getLogger(ConsoleWindow.class.getName())
                .log(System.Logger.Level.WARNING, "A store that is not shown did not end cleanly.", failed);
    }

    private OpeningView waiting() {
        OpeningView view = waiting.orElseGet(OpeningView::new);
        waiting = Optional.of(view);
        return view;
    }

    private static Backend closed(Backend backend) {
        backend.close();
        return backend;
    }
}
