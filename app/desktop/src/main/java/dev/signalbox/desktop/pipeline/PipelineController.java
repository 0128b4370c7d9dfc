package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/// Binds the pipeline's view to its view model. Confined to the JavaFX thread.
final class PipelineController {
    private final PipelineViewModel viewModel;
    private final Navigator navigator;
    private final PipelineGraph graph = new PipelineGraph();

    @FXML
    private TextField filter;

    @FXML
    private Label count;

    @FXML
    private Label staleness;

    @FXML
    private ToggleButton asList;

    @FXML
    private Label tooLarge;

    @FXML
    private ScrollPane graphPlace;

    @FXML
    private TableView<Lane> table;

    @FXML
    private Label empty;

    @FXML
    private VBox waitingPart;

    @FXML
    private ListView<Lane> waiting;

    @FXML
    private Label detail;

    PipelineController(PipelineViewModel viewModel, Navigator navigator) {
        this.viewModel = viewModel;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(tooLarge, graphPlace, table, empty, waitingPart);
        filter.textProperty().bindBidirectional(viewModel.filter());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFilter);
        count.textProperty().bind(viewModel.count());
        staleness.textProperty().bind(viewModel.staleness().map(age -> age.isEmpty() ? "" : "What you see is " + age));
        empty.textProperty().bind(viewModel.empty());
        graphPlace.setContent(graph);
        column("Flag", 200, Lane::flag);
        column("Environment", 120, Lane::environment);
        column("Stands", 220, Lane::words);
        column("Next", 120, lane -> lane.blocking().map(Gate::stage).orElse("Last stage"));
        column("Waits for", 300, lane -> lane.blocking().map(Gate::waits).orElse(""));
        column("Advice", 260, Lane::guidance);
        waiting.setCellFactory(any -> new WaitingCell());
        waiting.addEventHandler(MouseEvent.MOUSE_CLICKED, this::openByMouse);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::openByMouse);
        graph.addEventHandler(MouseEvent.MOUSE_CLICKED, this::openByMouse);
        graph.chosen().subscribe(lane -> describe());
        table.getSelectionModel().selectedItemProperty().subscribe(lane -> describe());
        asList.selectedProperty().subscribe(this::show);
        viewModel.shown().subscribe(this::show);
        show();
    }

    /// Puts the keyboard into the graph, or into the list where that is shown.
    void focus() {
        if (isListed()) {
            table.requestFocus();
        } else {
            graph.focusChosen();
        }
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// The graph as a list, or the other way round.
    void turnOver() {
        asList.setSelected(!asList.isSelected());
        focus();
    }

    void openChosen() {
        Optional<FlagAddress> address = waiting.isFocused()
                ? Optional.ofNullable(waiting.getSelectionModel().getSelectedItem())
                        .map(Lane::address)
                : chosen();
        address.ifPresent(found -> navigator.open(new Route.RolloutDetail(found)));
    }

    /// The rollout that is chosen, in the graph or in the list.
    Optional<FlagAddress> chosen() {
        return lane().map(Lane::address);
    }

    private Optional<Lane> lane() {
        return isListed()
                ? Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                : graph.chosen().get();
    }

    private boolean isListed() {
        return asList.isSelected() || viewModel.shown().get().isTooLarge();
    }

    private void openByMouse(MouseEvent event) {
        if (event.getClickCount() == 2) {
            openChosen();
        }
    }

    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            filter.clear();
            focus();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            focus();
            event.consume();
        }
    }

    private void show() {
        Pipeline shown = viewModel.shown().get();
        boolean nothing = shown.lanes().isEmpty();
        boolean listed = isListed();
        Optional<FlagAddress> before = chosen();
        empty.setVisible(nothing);
        tooLarge.setVisible(shown.isTooLarge());
        asList.setDisable(shown.isTooLarge());
        table.setVisible(listed && !nothing);
        graphPlace.setVisible(!listed && !nothing);
        if (listed) {
            table.getItems().setAll(shown.lanes());
            shown.lanes().stream()
                    .filter(lane -> Optional.of(lane.address()).equals(before))
                    .findFirst()
                    .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        } else {
            graph.show(shown);
        }
        waiting.getItems().setAll(shown.waiting().toList());
        waitingPart.setVisible(!waiting.getItems().isEmpty());
        describe();
    }

    private void describe() {
        detail.setText(lane().map(PipelineController::words).orElse(""));
    }

    private static String words(Lane lane) {
        String gate = lane.blocking()
                .map(found -> "Next " + found.stage() + " (" + found.next() + "). " + found.waits() + ".")
                .orElse("It is on its last stage.");
        return lane.flag() + " in " + lane.environment() + ": " + lane.words() + ". " + gate
                + (lane.guidance().isEmpty() ? "" : " Advice: " + lane.guidance());
    }

    private void column(String name, double wide, Function<Lane, String> value) {
        TableColumn<Lane, String> column = new TableColumn<>(name);
        column.setCellValueFactory(lane -> new ReadOnlyObjectWrapper<>(value.apply(lane.getValue())));
        column.setPrefWidth(wide);
        column.setSortable(false);
        table.getColumns().add(column);
    }
}
