package dev.signalbox.desktop.calendar;

import dev.signalbox.desktop.calendar.CalendarViewModel.Shown;
import dev.signalbox.desktop.fx.Clicks;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.fx.Refill;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.words.AgeWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the calendar's view to its view model: days as boxes to be seen at a glance, and the same as a list to be gone
/// through and read. Confined to the JavaFX thread.
final class CalendarController {
    private static final double DETAILS_WIDTH = 360;

    private final CalendarViewModel viewModel;
    private final DeedsModel deeds;
    private final EntryModel entry;
    private final Navigator navigator;
    private final EntryPart entryPart;
    private Optional<CalendarLine> shown = Optional.empty();
    private boolean refilling;

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

    @FXML
    private HBox entries;

    @FXML
    private Label chosen;

    @FXML
    private TextField why;

    @FXML
    private FlowPane buttons;

    @FXML
    private Label obstacle;

    @FXML
    private Label said;

    @FXML
    private VBox acts;

    @FXML
    private ScrollPane form;

    CalendarController(CalendarViewModel viewModel, DeedsModel deeds, EntryModel entry, Navigator navigator) {
        this.viewModel = viewModel;
        this.deeds = deeds;
        this.entry = entry;
        this.navigator = navigator;
        this.entryPart = new EntryPart(entry);
    }

    @FXML
    private void initialize() {
        staleness.textProperty().bind(viewModel.staleness().map(AgeWords::seen));
        column("Day", 130, CalendarCell.Field.DAY);
        column("Time", 190, CalendarCell.Field.TIME);
        column("What", 140, CalendarCell.Field.KIND);
        column("Details", Double.MAX_VALUE, CalendarCell.Field.WORDS);
        Clicks.twice(table, this::openChosen);
        Collapsing.whenInvisible(why, obstacle, said, entries, form);
        why.textProperty().subscribe(deeds::because);
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        deeds.deeds().subscribe(this::show);
        said.textProperty().bind(deeds.said());
        said.visibleProperty().bind(deeds.said().isNotEmpty());
        form.setContent(entryPart.node());
        entry.form().subscribe(this::show);
        viewModel.shown().subscribe(this::show);
    }

    /// Puts the keyboard into the form, or into the list where nothing is entered.
    void focus() {
        if (entry.form().get().isPresent()) {
            entryPart.focus();
            return;
        }
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

    @FXML
    private void schedule() {
        entry.begin(EntryForm.Kind.ACT, viewModel.day());
        focus();
    }

    @FXML
    private void freeze() {
        entry.begin(EntryForm.Kind.FREEZE, viewModel.day());
        focus();
    }

    /// What is entered takes the place of the list, under the days it is about.
    private void show(Optional<EntryForm> typed) {
        boolean left = form.isVisible() && typed.isEmpty();
        form.setVisible(typed.isPresent());
        entries.setVisible(typed.isEmpty());
        if (left) {
            table.requestFocus();
        }
    }

    private void choose(@Nullable CalendarLine line) {
        if (refilling) {
            return;
        }
        Optional<CalendarLine> found = Optional.ofNullable(line);
        boolean same = found.flatMap(now -> shown.filter(now::isSameThingAs)).isPresent();
        shown = found;
        chosen.setText(found.map(CalendarLine::spoken).orElse("Choose an entry to see what can be done about it."));
        if (!same) {
            why.clear();
        }
        deeds.choose(found);
    }

    private void show(List<Deed> possible) {
        Refill.with(buttons, possible, this::button);
        why.setVisible(!possible.isEmpty());
        String obstacles = possible.stream()
                .flatMap(deed -> deed.obstacle().map(words -> deed.label() + ": " + words).stream())
                .collect(Collectors.joining("\n"));
        obstacle.setText(obstacles);
        obstacle.setVisible(!obstacles.isEmpty());
    }

    private Button button(Deed deed) {
        Button button = new Button(deed.label());
        button.setId(deed.id());
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setDisable(!deed.isPossible());
        button.setAccessibleHelp(deed.obstacle().orElse(""));
        button.setOnAction(pressed -> deeds.perform(deed));
        return button;
    }

    private void show(Shown now) {
        title.setText(now.range().title());
        week.setSelected(now.range().length() == Weeks.Length.WEEK);
        month.setSelected(now.range().length() == Weeks.Length.MONTH);
        CalendarGrid.show(days, now);
        if (!table.getItems().equals(now.lines())) {
            refill(now.lines());
        }
    }

    /// What was chosen stays chosen, with what was typed about it and the button that has the keyboard.
    private void refill(List<CalendarLine> lines) {
        int row = table.getSelectionModel().getSelectedIndex();
        Optional<CalendarLine> before = shown;
        refilling = true;
        table.getItems().setAll(lines);
        if (!lines.isEmpty()) {
            lines.stream()
                    .filter(line -> before.filter(line::isSameThingAs).isPresent())
                    .findFirst()
                    .ifPresentOrElse(
                            table.getSelectionModel()::select,
                            () -> table.getSelectionModel().select(Math.clamp(row, 0, lines.size() - 1)));
        }
        refilling = false;
        choose(table.getSelectionModel().getSelectedItem());
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
