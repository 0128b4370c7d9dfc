package dev.signalbox.desktop.flags;

import dev.signalbox.desktop.fx.Clicks;
import dev.signalbox.desktop.fx.TextClipboard;
import dev.signalbox.desktop.guidance.GuidanceLine;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.widget.FilterField;
import dev.signalbox.desktop.words.AgeWords;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.FlagKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Binds the list of flags to its view model. Confined to the JavaFX thread.
final class FlagsController {
    private static final double ROW_HEIGHT = 52;
    private static final double FLAG_WIDTH = 300;
    private static final double APP_WIDTH = 100;
    private static final double OWNER_WIDTH = 130;
    private static final double ENVIRONMENT_WIDTH = 260;
    private static final int COLUMNS_BEFORE = 3;

    private final FlagsViewModel viewModel;
    private final Navigator navigator;
    private Optional<FlagKey> chosen = Optional.empty();

    @FXML
    private FilterField filter;

    @FXML
    private Label count;

    @FXML
    private ChoiceBox<FlagOrder> order;

    @FXML
    private Label staleness;

    @FXML
    private TableView<FlagRow> table;

    @FXML
    private Label empty;

    @FXML
    private GuidanceLine guidance;

    FlagsController(FlagsViewModel viewModel, Navigator navigator) {
        this.viewModel = viewModel;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(viewModel.filter());
        filter.leadTo(this::focusTable);
        count.textProperty().bind(viewModel.count());
        order.getItems().setAll(FlagOrder.values());
        order.valueProperty().bindBidirectional(viewModel.order());
        staleness.textProperty().bind(viewModel.staleness().map(AgeWords::seen));
        empty.textProperty().bind(viewModel.empty());
        setUpTable();
        setUpGuidance();
        viewModel.snapshot().subscribe(this::show);
    }

    /// Puts the keyboard into the filter.
    void focusFilter() {
        filter.take();
    }

    /// Puts the keyboard into the table, on the first row unless one is chosen.
    void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    void openChosen() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(row ->
                        navigator.open(new Route.FlagPage(Optional.of(row.flag().key()))));
    }

    /// The flag in the chosen row.
    Optional<FlagKey> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .map(row -> row.flag().key());
    }

    @FXML
    void makeNew() {
        navigator.open(new Route.FlagPage(Optional.empty()));
    }

    void sortByNext() {
        viewModel.order().set(viewModel.order().get().next());
    }

    void markAll() {
        table.getSelectionModel().selectAll();
        table.requestFocus();
    }

    void copy() {
        List<Environment> environments = viewModel.snapshot().get().environments();
        TextClipboard.put(table.getSelectionModel().getSelectedItems().stream().map(row -> row.asText(environments)));
    }

    private void setUpTable() {
        table.setItems(viewModel.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen = Optional.of(row.flag().key());
            }
        });
        viewModel.rows().addListener((ListChangeListener<FlagRow>) change -> chooseAgain());
        Clicks.twice(table, this::openChosen);
    }

    private void setUpGuidance() {
        guidance.follow(viewModel.advised(), viewModel.asOf());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> viewModel.choose(
                        Optional.ofNullable(row).map(found -> found.flag().key())));
    }

    /// Rows come anew with every change: the flag that was chosen stays chosen, wherever it stands now.
    private void chooseAgain() {
        Optional<FlagKey> wanted = chosen;
        if (table.getSelectionModel().getSelectedIndices().size() > 1 || wanted.isEmpty()) {
            return;
        }
        for (int index = 0; index < viewModel.rows().size(); index++) {
            if (viewModel.rows().get(index).flag().key().equals(wanted.get())) {
                table.getSelectionModel().clearAndSelect(index);
                return;
            }
        }
    }

    private void show(FlagsSnapshot flags) {
        List<String> shown = table.getColumns().stream()
                .skip(COLUMNS_BEFORE)
                .map(TableColumn::getText)
                .toList();
        List<String> wanted =
                flags.environments().stream().map(Environment::name).toList();
        if (table.getColumns().isEmpty() || !shown.equals(wanted)) {
            List<TableColumn<FlagRow, ?>> columns = new ArrayList<>(List.of(
                    column("Flag", FLAG_WIDTH, any -> new FlagNameCell()),
                    column(
                            "App",
                            APP_WIDTH,
                            any -> new TextCell(row -> row.flag().app().value())),
                    column(
                            "Owner",
                            OWNER_WIDTH,
                            any -> new TextCell(row -> row.flag().owner()))));
            flags.environments()
                    .forEach(environment -> columns.add(column(
                            environment.name(),
                            ENVIRONMENT_WIDTH,
                            any -> new FlagStandingCell(environment, viewModel.staleness()))));
            table.getColumns().setAll(columns);
        }
    }

    private static TableColumn<FlagRow, FlagRow> column(
            String name, double width, Function<TableColumn<FlagRow, FlagRow>, TableCell<FlagRow, FlagRow>> cells) {
        TableColumn<FlagRow, FlagRow> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cells::apply);
        return column;
    }
}
