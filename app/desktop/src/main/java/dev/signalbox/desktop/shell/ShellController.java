package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Screen;
import dev.signalbox.desktop.navigation.StopLauncher;
import dev.signalbox.desktop.navigation.StopReadiness;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.flag.Environment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;

/// Binds the window's frame to its view model. Confined to the JavaFX thread.
final class ShellController {
    private static final Duration READING_TIME = Duration.seconds(6);

    private final ShellViewModel viewModel;
    private final ActionRegistry actions;
    private final StopLauncher stopLauncher;
    private final Layers layers;
    private final DeskSigns desk;
    private final PauseTransition reading = new PauseTransition(READING_TIME);

    @FXML
    private MenuBar menus;

    @FXML
    private HBox header;

    @FXML
    private Button band;

    @FXML
    private SVGPath bandShape;

    @FXML
    private SVGPath linkShape;

    @FXML
    private Label linkWords;

    @FXML
    private Label stopWords;

    @FXML
    private Button stop;

    @FXML
    private Button search;

    @FXML
    private VBox places;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private VBox notices;

    @FXML
    private Label title;

    @FXML
    private ScrollPane scroll;

    @FXML
    private ScreenPlace place;

    @FXML
    private HBox link;

    @FXML
    private VBox stopFacts;

    @FXML
    private HBox facts;

    @FXML
    private WholeRow keys;

    @FXML
    private Label told;

    @FXML
    private Label clocks;

    @FXML
    private StackPane overlay;

    @FXML
    private StackPane stopSlot;

    private final Places placeButtons = new Places();
    private Optional<Panes> panes = Optional.empty();
    private Optional<Node> returnFocusTo = Optional.empty();
    private Optional<Screen> shown = Optional.empty();

    ShellController(
            ShellViewModel viewModel,
            ActionRegistry actions,
            StopLauncher stopLauncher,
            Layers layers,
            DeskSigns desk) {
        this.desk = desk;
        this.viewModel = viewModel;
        this.actions = actions;
        this.stopLauncher = stopLauncher;
        this.layers = layers;
    }

    @FXML
    private void initialize() {
        places.getChildren().setAll(placeButtons.of(actions));
        actions.find(ShellActions.DRAFTS)
                .ifPresent(drafts -> desk.waiting().subscribe(count -> placeButtons.count(drafts, count.longValue())));
        panes = Optional.of(new Panes(List.of(header, places, place)));
        viewModel.environment().subscribe(environment -> showEnvironment());
        viewModel.kind().subscribe(kind -> {
            showEnvironment();
            showReadiness(stopLauncher.readiness().getValue());
        });
        viewModel.freshness().subscribe(this::showFreshness);
        NoticeLines lines =
                new NoticeLines(notices, () -> run(ShellActions.DRAFTS), () -> run(ShellActions.CONNECTIONS));
        viewModel.advice().subscribe(lines::signIn);
        viewModel.notice().subscribe(lines::cache);
        viewModel.overrides().subscribe(lines::overrides);
        desk.damaged().subscribe(rows -> lines.damaged(rows.longValue()));
        linkWords.textProperty().bind(viewModel.connection());
        clocks.textProperty().bind(viewModel.clocks());
        search.setGraphicTextGap(8);
        stopSlot.getChildren().setAll(new FittedPane(stopLauncher.sheet()));
        new Narrowing(header, facts, List.of(link, stopFacts), places).follow(header.widthProperty());
        actions.keys().chosen().subscribe(this::showKeys);
        actions.keys().letters().subscribe(this::showKeys);
        showKeys();
        stopLauncher.readiness().subscribe(this::showReadiness);
        // Filters, because the button's own click would be a second press.
        stop.addEventFilter(MouseEvent.MOUSE_PRESSED, this::stopPressed);
        stop.addEventFilter(MouseEvent.MOUSE_RELEASED, this::stopReleased);
        stop.addEventFilter(MouseEvent.MOUSE_EXITED, left -> stopLauncher.released());
        reading.setOnFinished(read -> told.setText(""));
    }

    /// Shows `screen`, reached by `route`.
    void show(Screen screen, Route route, History history) {
        title.setText(screen.title());
        place.getChildren().setAll(screen.root());
        if (place.getScene() == null) {
            // Else the scene knows the place only after its first pulse, and no screen could take the focus before.
            scroll.applyCss();
        }
        back.setDisable(!history.canGoBack());
        forward.setDisable(!history.canGoForward());
        placeButtons.mark(route);
        shown = Optional.of(screen);
        showKeyLine();
    }

    private void showKeys() {
        menus.getMenus().setAll(Menus.of(actions));
        showKeyLine();
    }

    private void showKeyLine() {
        Stream<Action> everywhere = Stream.of(ShellActions.STOP, ShellActions.PALETTE, ShellActions.HELP)
                .flatMap(id -> actions.find(id).stream());
        Stream<Action> here = shown.stream().flatMap(screen -> actions.at(screen.title()).stream());
        keys.getChildren().setAll(KeyLine.of(Stream.concat(everywhere, here)));
    }

    /// Says `words` in the key line for as long as it takes to read them.
    void tell(String words) {
        told.setText(words);
        reading.playFromStart();
    }

    @FXML
    void openPalette() {
        lay(layers.palette());
    }

    /// Lays the help over the window.
    void openHelp() {
        lay(layers.help());
    }

    private void lay(Overlay layer) {
        if (!overlay.isVisible()) {
            returnFocusTo = Optional.ofNullable(place.getScene()).map(scene -> scene.getFocusOwner());
        }
        overlay.getChildren().setAll(layer.root());
        overlay.setManaged(true);
        overlay.setVisible(true);
        layer.shown(this::closeOverlay);
    }

    /// Puts the keyboard into the pane `by` places on; what lies over the screen keeps it.
    void movePane(int by) {
        if (!overlay.isVisible()) {
            panes.ifPresent(all -> all.move(by));
        }
    }

    @FXML
    private void switchEnvironment() {
        viewModel.enterNext();
    }

    @FXML
    private void back() {
        run("view.back");
    }

    @FXML
    private void forward() {
        run("view.forward");
    }

    private void run(String action) {
        actions.find(action).ifPresent(Action::run);
    }

    /// Takes away what is laid over the window.
    void closeOverlay() {
        overlay.setVisible(false);
        overlay.setManaged(false);
        overlay.getChildren().clear();
        returnFocusTo.ifPresent(Node::requestFocus);
    }

    private void stopPressed(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            stopLauncher.pressed(StopLauncher.Reach.HERE);
        }
        event.consume();
    }

    private void stopReleased(MouseEvent event) {
        stopLauncher.released();
        event.consume();
    }

    /// Space, Enter or a screen reader pressed the button: a press without a hold.
    @FXML
    private void stopFromKeyboard() {
        stopLauncher.pressed(StopLauncher.Reach.HERE);
        stopLauncher.released();
    }

    private void showEnvironment() {
        Optional<Environment> environment = viewModel.environment().get();
        band.setVisible(environment.isPresent());
        band.setManaged(environment.isPresent());
        environment.map(found -> Band.of(found, viewModel.kind().get())).ifPresent(look -> {
            band.setText(look.text());
            band.setAccessibleText(look.spoken());
            band.getStyleClass().setAll("button", "environment-band", look.styleClass());
            bandShape.setContent(look.shape());
        });
    }

    private void showFreshness(ShellViewModel.Freshness freshness) {
        Status status = switch (freshness) {
            case LIVE -> Status.HEALTHY;
            case SLOW -> Status.REGRESSING;
            case OFFLINE, CONNECTING -> Status.UNKNOWN;
        };
        linkShape.setContent(status.shape());
        linkShape.getStyleClass().setAll("status-shape", status.styleClass());
    }

    private void showReadiness(StopReadiness readiness) {
        String look = readiness.look().name().toLowerCase(Locale.ROOT);
        stopWords.setText(readiness.words());
        stopWords.getStyleClass().setAll("label", "stop-words", look);
        stop.getStyleClass().setAll("button", "stop-button", look);
        switch (viewModel.kind().get()) {
            case LIVE -> {}
            case DRILL -> stop.getStyleClass().add("drill");
        }
        stop.setAccessibleText("Emergency stop, " + readiness.words());
    }
}
