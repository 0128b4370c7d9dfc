package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.fx.Clicks;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.desktop.widget.Ageing;
import dev.signalbox.desktop.widget.FilterField;
import dev.signalbox.desktop.widget.WrappingCell;
import dev.signalbox.desktop.words.AgeWords;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionModel;
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
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        column("Flag", 170, Lane::flag);
        column("Environment", 110, Lane::environment);
        column("Stands", 190, Lane::words).setCellFactory(any -> new StandsCell(viewModel.staleness()));
        column("Next", 110, lane -> lane.blocking().map(Gate::stage).orElse("Last stage"));
        column("Waits for", 260, lane -> lane.blocking().map(Gate::waits).orElse(""));
        column("Advice", 224, Lane::guidance);
        waiting.setCellFactory(any -> new WaitingCell(viewModel.staleness()));
        Clicks.twice(waiting, this::openChosen);
        Clicks.twice(table, this::openChosen);
        Clicks.twice(graph, this::openChosen);
        graph.chosen().subscribe(lane -> describe());
        table.getSelectionModel().selectedItemProperty().subscribe(lane -> describe());
        asList.selectedProperty().subscribe(this::show);
        viewModel.staleness().subscribe(this::age);
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
        empty.setVisible(nothing);
        tooLarge.setVisible(shown.isTooLarge());
        asList.setDisable(shown.isTooLarge());
        table.setVisible(listed && !nothing);
        graphPlace.setVisible(!listed && !nothing);
        if (listed) {
            refill(table.getItems(), table.getSelectionModel(), shown.lanes());
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        } else {
            graph.show(shown, viewModel.staleness().get());
        }
        refill(waiting.getItems(), waiting.getSelectionModel(), shown.waiting().toList());
        // The list says of every rollout what it waits for, and has need of the room.
        waitingPart.setVisible(!listed && !waiting.getItems().isEmpty());
        describe();
    }

    /// What was chosen stays chosen while others move around it.
    private static void refill(ObservableList<Lane> items, SelectionModel<Lane> selection, List<Lane> lanes) {
        if (!items.equals(lanes)) {
            Optional<FlagAddress> before =
                    Optional.ofNullable(selection.getSelectedItem()).map(Lane::address);
            items.setAll(lanes);
            lanes.stream()
                    .filter(lane -> Optional.of(lane.address()).equals(before))
                    .findFirst()
                    .ifPresentOrElse(selection::select, selection::clearSelection);
        }
    }

    private void age(String age) {
        graph.age(age);
        describe();
    }

    private void describe() {
        String age = viewModel.staleness().get();
        detail.setText(lane().map(lane -> Ageing.words(words(lane), age)).orElse(""));
    }

    private static String words(Lane lane) {
        String gate = lane.blocking()
                .map(found -> "Next " + found.stage() + " (" + found.next() + "). " + found.waits() + ".")
                .orElse("It is on its last stage.");
        return lane.flag() + " in " + lane.environment() + ": " + lane.words() + ". " + gate
                + (lane.guidance().isEmpty() ? "" : " Advice: " + lane.guidance());
    }

    private TableColumn<Lane, String> column(String name, double wide, Function<Lane, String> value) {
        TableColumn<Lane, String> column = new TableColumn<>(name);
        column.setCellValueFactory(lane -> new ReadOnlyObjectWrapper<>(value.apply(lane.getValue())));
        column.setCellFactory(any -> new WrappingCell<>());
        column.setPrefWidth(wide);
        column.setSortable(false);
        table.getColumns().add(column);
        return column;
    }
}
