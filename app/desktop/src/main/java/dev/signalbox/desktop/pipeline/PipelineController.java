package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.fx.Clicks;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.desktop.widget.FilterField;
import dev.signalbox.desktop.words.AgeWords;
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
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// Binds the pipeline's view to its view model. Confined to the JavaFX thread.
final class PipelineController {
    private final PipelineViewModel viewModel;
    private final Navigator navigator;
    private final PipelineGraph graph = new PipelineGraph();

    @FXML
    private FilterField filter;

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
        filter.leadTo(this::focus);
        count.textProperty().bind(viewModel.count());
        staleness.textProperty().bind(viewModel.staleness().map(AgeWords::seen));
        empty.textProperty().bind(viewModel.empty());
        graphPlace.setContent(graph);
        column("Flag", 200, Lane::flag);
        column("Environment", 120, Lane::environment);
        column("Stands", 220, Lane::words);
        column("Next", 120, lane -> lane.blocking().map(Gate::stage).orElse("Last stage"));
        column("Waits for", 300, lane -> lane.blocking().map(Gate::waits).orElse(""));
        column("Advice", 260, Lane::guidance);
        waiting.setCellFactory(any -> new WaitingCell());
        Clicks.twice(waiting, this::openChosen);
        Clicks.twice(table, this::openChosen);
        Clicks.twice(graph, this::openChosen);
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
        filter.take();
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
