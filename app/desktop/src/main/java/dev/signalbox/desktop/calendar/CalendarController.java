package dev.signalbox.desktop.calendar;

import dev.signalbox.desktop.calendar.CalendarViewModel.Shown;
import dev.signalbox.desktop.fx.Clicks;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.words.AgeWords;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// Binds the calendar's view to its view model: days as boxes to be seen at a glance, and the same as a list to be gone
/// through and read. Confined to the JavaFX thread.
final class CalendarController {
    private static final double DETAILS_WIDTH = 480;

    private final CalendarViewModel viewModel;
    private final Navigator navigator;

    @FXML
    private Label title;

    @FXML
    private Label staleness;

    @FXML
    private ToggleButton week;

    @FXML
    private ToggleButton month;

    @FXML
    private GridPane days;

    @FXML
    private TableView<CalendarLine> table;

    CalendarController(CalendarViewModel viewModel, Navigator navigator) {
        this.viewModel = viewModel;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        staleness.textProperty().bind(viewModel.staleness().map(AgeWords::seen));
        column("Day", 130, CalendarCell.Field.DAY);
        column("Time", 190, CalendarCell.Field.TIME);
        column("What", 140, CalendarCell.Field.KIND);
        column("Details", Double.MAX_VALUE, CalendarCell.Field.WORDS);
        Clicks.twice(table, this::openChosen);
        viewModel.shown().subscribe(this::show);
    }

    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    void openChosen() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .flatMap(CalendarLine::address)
                .ifPresent(address -> navigator.open(new Route.RolloutDetail(address)));
    }

    @FXML
    private void before() {
        viewModel.move(-1);
    }

    @FXML
    private void after() {
        viewModel.move(1);
    }

    @FXML
    private void today() {
        viewModel.showToday();
    }

    @FXML
    private void week() {
        viewModel.show(Weeks.Length.WEEK);
    }

    @FXML
    private void month() {
        viewModel.show(Weeks.Length.MONTH);
    }

    private void show(Shown now) {
        title.setText(now.range().title());
        week.setSelected(now.range().length() == Weeks.Length.WEEK);
        month.setSelected(now.range().length() == Weeks.Length.MONTH);
        CalendarGrid.show(days, now);
        int chosen = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(now.lines());
        if (!now.lines().isEmpty()) {
            table.getSelectionModel().select(Math.clamp(chosen, 0, now.lines().size() - 1));
        }
    }

    private void column(String name, double widest, CalendarCell.Field field) {
        TableColumn<CalendarLine, CalendarLine> column = new TableColumn<>(name);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(any -> new CalendarCell(field));
        column.setPrefWidth(Math.min(widest, DETAILS_WIDTH));
        column.setMaxWidth(widest);
        column.setSortable(false);
        table.getColumns().add(column);
    }

    /// One field of a line.
    private static final class CalendarCell extends TableCell<CalendarLine, CalendarLine> {
        private final Field field;

        CalendarCell(Field field) {
            this.field = field;
        }

        enum Field {
            DAY,
            TIME,
            KIND,
            WORDS
        }

        @Override
        protected void updateItem(@Nullable CalendarLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(
                    switch (field) {
                        case DAY -> CalendarGrid.day(line.day());
                        case TIME -> line.time();
                        case KIND -> line.kind();
                        case WORDS -> line.words();
                    });
            setGraphic(field == Field.KIND ? CalendarGrid.shape(line.status()) : null);
            setAccessibleText(line.spoken());
        }
    }
}
