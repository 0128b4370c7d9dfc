package dev.signalbox.desktop.board;

import dev.signalbox.desktop.fx.Clicks;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.fx.Refill;
import dev.signalbox.desktop.fx.TextClipboard;
import dev.signalbox.desktop.guidance.GuidanceLine;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.widget.FilterField;
import dev.signalbox.desktop.widget.StatusBadge;
import dev.signalbox.desktop.widget.WrappedLabel;
import dev.signalbox.desktop.words.AgeWords;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Binds the board's view to its view model. Confined to the JavaFX thread.
final class BoardController {
    private static final double ROW_HEIGHT = 52;
    private static final double FLAG_WIDTH = 280;
    private static final double ENVIRONMENT_WIDTH = 380;
    private static final int MOST_NEEDS = 4;

    private final BoardViewModel viewModel;
    private final FiltersPart filters;
    private final Navigator navigator;
    private boolean allNeeds;
    private List<Need> shownNeeds = List.of();
    private Optional<FlagKey> chosenFlag = Optional.empty();
    private int chosenColumn;

    @FXML
    private VBox needsPart;

    @FXML
    private FlowPane needs;

    @FXML
    private FilterField filter;

    @FXML
    private Button keepFilter;

    @FXML
    private VBox filtersPlace;

    @FXML
    private Label count;

    @FXML
    private Label staleness;

    @FXML
    private TableView<BoardRow> table;

    @FXML
    private GuidanceLine guidance;

    @FXML
    private Label empty;

    @FXML
    private Label changesTitle;

    @FXML
    private VBox changes;

    BoardController(BoardViewModel viewModel, SavedFilters savedFilters, Navigator navigator) {
        this.viewModel = viewModel;
        this.filters = new FiltersPart(savedFilters, viewModel.filter(), this::focusTable);
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(viewModel.filter());
        count.textProperty().bind(viewModel.count());
        staleness.textProperty().bind(viewModel.staleness().map(AgeWords::seen));
        empty.textProperty().bind(viewModel.empty());
        changesTitle.visibleProperty().bind(Bindings.isNotEmpty(viewModel.lastChanges()));
        viewModel.lastChanges().subscribe(this::showChanges);
        filtersPlace.getChildren().setAll(filters.node());
        filtersPlace.visibleProperty().bind(filters.node().visibleProperty());
        keepFilter.visibleProperty().bind(filters.isNew());
        Collapsing.whenInvisible(filtersPlace, keepFilter);
        showNeeds(shownNeeds);
        setUpTable();
        setUpGuidance();
        viewModel.snapshot().subscribe(this::show);
        filter.leadTo(this::focusTable);
    }

    /// Puts the keyboard into the filter.
    void focusFilter() {
        filter.take();
    }

    /// Puts the keyboard into the table, on the first row unless one is chosen.
    void focusTable() {
        table.requestFocus();
        chooseAgain();
    }

    /// Puts the keyboard on the saved filters.
    void focusSavedFilters() {
        filters.take();
    }

    /// Asks what to call the filter that is typed.
    @FXML
    void keepFilter() {
        filters.askName();
    }

    /// Opens the chosen rollout.
    void openChosen() {
        open(Route.Aim.LOOK);
    }

    /// Opens the chosen rollout with the keyboard on what a person comes for.
    void open(Route.Aim aim) {
        chosen().ifPresent(address -> navigator.open(new Route.RolloutDetail(address, aim)));
    }

    /// The rollout in the chosen cell, or the worst one of the chosen row.
    Optional<FlagAddress> chosen() {
        BoardRow row = table.getSelectionModel().getSelectedItem();
        if (row == null) {
            return Optional.empty();
        }
        TablePosition<?, ?> position = table.getFocusModel().getFocusedCell();
        int environment = position.getColumn() - 1;
        List<Environment> all = viewModel.snapshot().get().environments();
        Optional<BoardCell> cell = environment >= 0 && environment < all.size()
                ? row.in(all.get(environment).key())
                : Optional.empty();
        return cell.or(row::worst).map(BoardCell::address);
    }

    /// Marks every flag that is shown.
    void markAll() {
        table.getSelectionModel().selectAll();
        table.requestFocus();
    }

    /// Copies the marked flags as text.
    void copy() {
        List<Environment> environments = viewModel.snapshot().get().environments();
        TextClipboard.put(table.getSelectionModel().getSelectedIndices().stream()
                .distinct()
                .sorted()
                .filter(index -> index < viewModel.rows().size())
                .map(index -> viewModel.rows().get(index).asText(environments)));
    }

    /// Chooses the next flag that somebody has to look at.
    ///
    /// @param by 1 for the next one, -1 for the one before
    void toProblem(int by) {
        int size = viewModel.rows().size();
        int from = table.getSelectionModel().getSelectedIndex();
        for (int step = 1; step <= size; step++) {
            int index = Math.floorMod(from + by * step, size);
            if (Problems.has(viewModel.rows().get(index))) {
                table.getSelectionModel()
                        .clearAndSelect(index, table.getColumns().getFirst());
                table.scrollTo(index);
                table.requestFocus();
                return;
            }
        }
    }

    private void setUpTable() {
        table.setItems(viewModel.rows());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().setCellSelectionEnabled(true);
        Clicks.twice(table, this::openChosen);
        // After the table's own listener, which keeps what was chosen as long as nothing in it has changed.
        viewModel.rows().addListener((ListChangeListener<BoardRow>) change -> chooseAgain());
    }

    /// The flag that was chosen stays so, wherever it stands now; else the worst is, so that there is something to open
    /// and guidance on it.
    private void chooseAgain() {
        if (table.getSelectionModel().isEmpty() && !viewModel.rows().isEmpty()) {
            List<FlagKey> flags = viewModel.rows().stream().map(BoardRow::flag).toList();
            int row = Math.max(0, chosenFlag.map(flags::indexOf).orElse(0));
            int column = Math.clamp(chosenColumn, 0, table.getColumns().size() - 1);
            table.getSelectionModel().select(row, table.getColumns().get(column));
        }
    }

    private void remember() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(row -> {
            chosenFlag = Optional.of(row.flag());
            chosenColumn = table.getFocusModel().getFocusedCell().getColumn();
        });
        viewModel.choose(chosen());
    }

    private void setUpGuidance() {
        guidance.follow(viewModel.advised(), viewModel.asOf());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> remember());
        table.getFocusModel().focusedCellProperty().subscribe(cell -> remember());
    }

    private void show(BoardSnapshot board) {
        if (table.getColumns().size() != board.environments().size() + 1) {
            table.getColumns().setAll(columns(board.environments()));
        }
        showNeeds(board.needs());
    }

    private void showNeeds(List<Need> all) {
        shownNeeds = all;
        needsPart.setVisible(!all.isEmpty());
        needsPart.setManaged(!all.isEmpty());
        int most = allNeeds ? Integer.MAX_VALUE : MOST_NEEDS;
        Refill.with(needs, List.of(all, most), () -> buttons(all, most));
    }

    private List<Node> buttons(List<Need> all, int most) {
        List<Node> shown = new ArrayList<>();
        all.stream().limit(most).map(this::need).forEach(shown::add);
        if (all.size() > MOST_NEEDS) {
            shown.add(moreNeeds(all.size() - MOST_NEEDS));
        }
        return shown;
    }

    private Button moreNeeds(int more) {
        Button button = new Button(allNeeds ? "Show fewer" : "and " + more + " more");
        button.setId("board-more-needs");
        button.getStyleClass().add("flat");
        button.setOnAction(pressed -> {
            allNeeds = !allNeeds;
            showNeeds(shownNeeds);
        });
        return button;
    }

    private Button need(Need need) {
        StatusBadge badge = new StatusBadge();
        badge.show(need.status(), need.words());
        Button button = new Button("", badge);
        button.getStyleClass().setAll("button", "need", need.status().styleClass());
        button.setAccessibleText(need.words());
        button.setOnAction(chosen -> navigator.open(need.target()));
        return button;
    }

    private List<TableColumn<BoardRow, ?>> columns(List<Environment> environments) {
        List<TableColumn<BoardRow, ?>> columns = new ArrayList<>();
        columns.add(flagColumn());
        environments.forEach(environment -> columns.add(environmentColumn(environment)));
        return columns;
    }

    private static TableColumn<BoardRow, BoardRow> flagColumn() {
        TableColumn<BoardRow, BoardRow> column = new TableColumn<>("Flag");
        column.setPrefWidth(FLAG_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new FlagTableCell());
        return column;
    }

    private TableColumn<BoardRow, BoardCell> environmentColumn(Environment environment) {
        TableColumn<BoardRow, BoardCell> column = new TableColumn<>(environment.name());
        column.setId("environment-" + environment.key());
        column.setPrefWidth(ENVIRONMENT_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> row.getValue()
                .in(environment.key())
                .map(ReadOnlyObjectWrapper::new)
                .orElseGet(ReadOnlyObjectWrapper::new));
        column.setCellFactory(any -> new BoardTableCell(viewModel));
        return column;
    }

    private void showChanges() {
        changes.getChildren()
                .setAll(viewModel.lastChanges().stream().map(WrappedLabel::new).toList());
    }
}
