package dev.signalbox.desktop;

import dev.signalbox.demo.Sample;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.notification.FakeNotifications;
import dev.signalbox.desktop.notification.Notifications;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.testkit.Eventually;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The whole console in a window, with a person before it.
final class ConsoleRig implements AutoCloseable {
    final FxRig rig = FxRig.open(StackPane::new);
    private final AtomicReference<ConsoleWindow> window = new AtomicReference<>();
    private final Path data;
    private final Notifications notifications;

    /// @param data what the console keeps on its computer
    ConsoleRig(Path data) {
        this(data, new FakeNotifications());
    }

    /// @param data what the console keeps on its computer
    ConsoleRig(Path data, Notifications notifications) {
        this.data = data;
        this.notifications = notifications;
    }

    /// A console over `source`, as soon as that is open.
    static ConsoleRig over(Source source, Path data) {
        ConsoleRig console = new ConsoleRig(data);
        console.open(source);
        return console;
    }

    /// A console over the sample, as soon as that has begun.
    static ConsoleRig overSample(Path data) {
        ConsoleRig console = over(new Source.SampleData(), data);
        Eventually.await(
                "the sample has begun", () -> console.rollout(Sample.DEEP_LINKS).isPresent());
        return console;
    }

    /// What the console knows of the rollout at `address`.
    Optional<Rollout> rollout(FlagAddress address) {
        return workspace()
                .backend()
                .session()
                .view()
                .state()
                .flatMap(state -> state.rollouts().get(address));
    }

    void open(Source source) {
        show(made -> made.open(source));
        awaitOpen();
    }

    /// Shows `begun` before its store is open.
    void begin(Backend begun) {
        begin(begun, () -> {});
    }

    /// The same, and calls `warmed` when what is not shown at first is made too.
    void begin(Backend begun, Runnable warmed) {
        show(made -> made.begin(begun, shown -> made.warm(shown, warmed)));
        rig.settle();
    }

    Workspace workspace() {
        return window.get().workspace().orElseThrow();
    }

    boolean isEmpty() {
        return FxRig.onFx(() -> window.get().workspace().isEmpty());
    }

    void awaitOpen() {
        Eventually.await("the store is open", () -> !isEmpty());
        rig.settle();
    }

    /// Of the screen that is shown.
    String title() {
        return text("title");
    }

    String text(String id) {
        return rig.<Label>find(id).getText();
    }

    /// All words in labels, whatever the window shows.
    List<String> words() {
        return FxRig.onFx(() -> rig.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private void show(Consumer<ConsoleWindow> act) {
        FxRig.onFx(() -> {
            window.set(new ConsoleWindow(rig.scene(), rig.theme(), data, notifications));
            act.accept(window.get());
            return true;
        });
    }

    /// Closes the window's content, as the end of the program does.
    void closeWindow() {
        FxRig.onFx(() -> {
            window.get().close();
            return true;
        });
    }

    /// What is still being said of stops that were left undelivered.
    CompletableFuture<?> lastWords() {
        return window.get().lastWords();
    }

    @Override
    public void close() {
        closeWindow();
        rig.close();
    }
}
