package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.fx.FxmlView;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import dev.signalbox.desktop.navigation.StopContext;
import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.desktop.theme.Zoom;
import dev.signalbox.domain.flag.Environment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The window: shows one screen at a time, and around it what is true everywhere. It navigates, and knows no feature.
/// Confined to the JavaFX thread.
public final class Shell implements Navigator, AutoCloseable {
    private final ShellViewModel viewModel;
    private final List<Screen> screens;
    private final ActionRegistry actions;
    private final Layers layers;
    private final History history = new History();
    private final ObjectProperty<Optional<Screen>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ShellController controller;
    private final Parent root;
    private final ShellKeys keys;

    /// @param actions filled here with the screens' actions; what is true everywhere is registered by the caller
    ///     before
    /// @param layers laid over the window when asked for
    /// @param zoom how large the window is drawn
    public Shell(
            ShellViewModel viewModel,
            List<Screen> screens,
            ActionRegistry actions,
            Layers layers,
            StopLauncher stop,
            DeskSigns desk,
            Zoom zoom) {
        this.viewModel = viewModel;
        this.screens = List.copyOf(screens);
        this.actions = actions;
        this.layers = layers;
        actions.register(ShellActions.of(this, viewModel, stop));
        actions.register(ZoomActions.of(zoom));
        actions.register(stop.actions(this::tell));
        screens.forEach(screen -> actions.register(
                screen.title(),
                screen.actions().stream()
                        .map(action -> whileShown(screen, action))
                        .toList()));
        this.controller = new ShellController(viewModel, actions, stop, layers, desk);
        this.root = zoom.over(FxmlView.load(controller));
        this.keys = new ShellKeys(actions, stop, controller::tell);
    }

    /// The window's content.
    public Parent root() {
        return root;
    }

    /// Reads the markup of every screen and of what is laid over them, one a part, so that none is slow to come up.
    public List<Runnable> warmth() {
        Stream<Runnable> each = screens.stream().map(screen -> screen::root);
        return Stream.concat(each, Stream.of(layers.palette()::root, layers.help()::root))
                .toList();
    }

    /// Makes the keys of `scene` work. The stop's are caught before anything else in the scene sees them.
    ///
    /// @return ends it, for when another window's content takes the scene over
    public Runnable listenTo(Scene scene) {
        return keys.listenTo(scene);
    }

    /// Where the person is, for whoever opens the stop.
    public StopContext whereabouts() {
        return new StopContext(
                viewModel.environment().get().map(Environment::key), shown.get().flatMap(Screen::subject));
    }

    /// Says `words` in the key line for as long as it takes to read them.
    public void tell(String words) {
        controller.tell(words);
    }

    /// Where the person is; absent before the first screen.
    public Optional<Route> route() {
        return history.here();
    }

    /// What anybody may see of it while it is locked.
    public LockView.Facts facts() {
        return viewModel.facts();
    }

    /// True once the person has gone on from where the window opened.
    public boolean hasMoved() {
        return history.canGoBack() || history.canGoForward();
    }

    @Override
    public void open(Route route) {
        history.open(route);
        show(route);
    }

    /// Opens the plan of the flag that the person looks at, where it is laid out next; without a flag, the flags.
    void newRollout() {
        shown.get()
                .flatMap(Screen::flag)
                .flatMap(viewModel::toLayOut)
                .ifPresentOrElse(place -> open(new Route.RolloutPlan(place)), () -> {
                    open(new Route.Flags());
                    actions.find(ShellActions.NEW_ROLLOUT)
                            .ifPresent(again -> tell("Choose a flag and press " + again.keyText()
                                    + " again: its plan opens where nothing is laid out yet."));
                });
    }

    /// Lays the palette over the window.
    void openPalette() {
        controller.openPalette();
    }

    /// Lays the help over the window.
    void openHelp() {
        controller.openHelp();
    }

    /// The name of the screen that is shown; empty before the first one.
    public String here() {
        return shown.get().map(Screen::title).orElse("");
    }

    /// Puts the keyboard into the next part of the window, or the one before it.
    void movePane(int by) {
        controller.movePane(by);
    }

    /// Goes where the person was before.
    void back() {
        history.back().ifPresent(this::show);
    }

    /// Goes where the person was before going back.
    void forward() {
        history.forward().ifPresent(this::show);
    }

    /// Shows nothing until it is opened anew, and has been nowhere then.
    public void rest() {
        controller.closeOverlay();
        shown.get().ifPresent(Screen::hidden);
        shown.set(Optional.empty());
        history.forget();
    }

    @Override
    public void close() {
        shown.get().ifPresent(Screen::hidden);
        shown.set(Optional.empty());
        viewModel.close();
    }

    private void show(Route route) {
        Screen next = screens.stream()
                .filter(screen -> screen.serves(route))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No screen serves " + route));
        shown.get().ifPresent(Screen::hidden);
        if (route instanceof Route.RolloutDetail(var address, var aim)) {
            viewModel.enter(address.environment());
        }
        shown.set(Optional.of(next));
        // In the scene before it is told, so that it can take the focus.
        controller.show(next, route, history);
        next.shown(route);
    }

    private Action whileShown(Screen screen, Action action) {
        return action.available(Bindings.createObjectBinding(
                () -> shown.get().filter(screen::equals).isPresent()
                        ? action.availability().getValue()
                        : Availability.disabled("Only on the screen " + screen.title() + "."),
                shown,
                action.availability()));
    }
}
