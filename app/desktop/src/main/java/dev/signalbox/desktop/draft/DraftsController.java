package dev.signalbox.desktop.draft;

import dev.signalbox.client.draft.ForecastWords;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.fx.Refill;
import dev.signalbox.desktop.fx.TextClipboard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Binds the desk's view to its view model. Confined to the JavaFX thread.
final class DraftsController {
    private final DraftsViewModel viewModel;

    @FXML
    private TableView<DraftRow> table;

    @FXML
    private TableColumn<DraftRow, DraftRow> standing;

    @FXML
    private TableColumn<DraftRow, String> what;

    @FXML
    private TableColumn<DraftRow, String> where;

    @FXML
    private TableColumn<DraftRow, String> age;

    @FXML
    private VBox damagePart;

    @FXML
    private Label damageTitle;

    @FXML
    private VBox damage;

    @FXML
    private Label empty;

    @FXML
    private ScrollPane detailPlace;

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private Label sentence;

    @FXML
    private VBox conflictPart;

    @FXML
    private GridPane conflict;

    @FXML
    private VBox effectPart;

    @FXML
    private Label effectTitle;

    @FXML
    private GridPane effect;

    @FXML
    private VBox editPart;

    @FXML
    private ChoiceBox<String> stage;

    @FXML
    private TextField reason;

    @FXML
    private VBox givingUp;

    @FXML
    private TextField why;

    @FXML
    private FlowPane acts;

    @FXML
    private HBox undoDiscard;

    @FXML
    private Label said;

    private final ActButtons buttons;
    private Optional<UUID> shown = Optional.empty();
    private Optional<DraftDetail> typedOver = Optional.empty();
    private boolean refilling;

    DraftsController(DraftsViewModel viewModel) {
        this.viewModel = viewModel;
        this.buttons =
                new ActButtons(this::save, act -> viewModel.perform(act, why.getText()), () -> why.textProperty());
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(
                undoDiscard, detailPlace, about, conflictPart, effectPart, givingUp, damagePart, editPart, stage);
        standing.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        standing.setCellFactory(column -> new StandingCell());
        column(what, DraftRow::what);
        column(where, DraftRow::where);
        column(age, DraftRow::age);
        List.of(standing, what, where, age).forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        viewModel.rows().addListener((ListChangeListener<DraftRow>) change -> refill());
        refill();
        empty.textProperty().bind(viewModel.empty());
        said.textProperty().bind(viewModel.said());
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        viewModel.detail().subscribe(this::show);
        viewModel.damage().subscribe(this::show);
        viewModel.discarded().subscribe(draft -> undoDiscard.setVisible(draft.isPresent()));
    }

    /// Puts the keyboard into the list, on the first row unless one is chosen.
    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /// Marks every row.
    void markAll() {
        table.getSelectionModel().selectAll();
        table.requestFocus();
    }

    /// Copies the marked rows as text.
    void copy() {
        TextClipboard.put(table.getSelectionModel().getSelectedItems().stream().map(DraftRow::asText));
    }

    /// Chooses the next row that waits for a person.
    ///
    /// @param by 1 for the next one, -1 for the one before
    void toNext(int by) {
        int size = table.getItems().size();
        int from = table.getSelectionModel().getSelectedIndex();
        for (int step = 1; step <= size; step++) {
            int index = Math.floorMod(from + by * step, size);
            if (needsSomebody(table.getItems().get(index))) {
                table.getSelectionModel().clearAndSelect(index);
                table.scrollTo(index);
                return;
            }
        }
    }

    /// Keeps what is typed.
    void save() {
        if (editPart.isVisible()) {
            int chosen = stage.getSelectionModel().getSelectedIndex();
            viewModel.save(reason.getText(), chosen < 0 ? Optional.empty() : Optional.of(chosen));
        }
    }

    @FXML
    private void restore() {
        viewModel.restore();
    }

    private static boolean needsSomebody(DraftRow row) {
        return switch (row.status()) {
            case REGRESSING, HOLDING, STOPPED -> true;
            case DRAFT, ROLLING, HEALTHY, UNKNOWN, OFF -> false;
        };
    }

    /// Rows come anew with every second's age: whatever was chosen stays chosen, by its id.
    private void refill() {
        Optional<UUID> before = shown;
        Set<UUID> marked = table.getSelectionModel().getSelectedItems().stream()
                .map(DraftRow::id)
                .collect(Collectors.toSet());
        refilling = true;
        table.getItems().setAll(viewModel.rows());
        select(row -> marked.contains(row.id()) && !before.equals(Optional.of(row.id())));
        // Last, because the last one is the one whose details are shown.
        select(row -> before.equals(Optional.of(row.id())));
        refilling = false;
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void select(Predicate<DraftRow> wanted) {
        table.getItems().stream()
                .filter(wanted)
                .forEach(row -> table.getSelectionModel().select(row));
    }

    private void chosen(@Nullable DraftRow row) {
        if (refilling || (row != null && shown.equals(Optional.of(row.id())))) {
            return;
        }
        shown = Optional.ofNullable(row).map(DraftRow::id);
        viewModel.choose(shown);
    }

    private void show(Optional<DraftDetail> now) {
        detailPlace.setVisible(now.isPresent() || viewModel.discarded().get().isPresent());
        now.ifPresent(this::show);
    }

    private void show(DraftDetail now) {
        title.setText(now.row().what());
        about.setText(now.row().where());
        about.setVisible(!now.row().where().isEmpty());
        sentence.setText(now.row().word() + ". " + now.sentence());
        conflictPart.setVisible(now.conflict().isPresent());
        now.conflict().ifPresent(found -> FieldGrids.show(found, conflict));
        effectPart.setVisible(!now.effect().isEmpty() || now.conflict().isPresent());
        effectTitle.setText(now.conflict()
                .map(found -> "Mine on top: " + ForecastWords.sentence(found.effect()))
                .orElse("What it would change"));
        effectTitle.setWrapText(true);
        FieldGrids.show(now.effect(), effect);
        editing(now);
        givingUp.setVisible(ActButtons.asksWhy(now));
        Refill.with(acts, ActButtons.offer(now), () -> buttons.of(now));
    }

    private void show(Damage found) {
        damagePart.setVisible(!found.equals(Damage.NONE));
        damageTitle.setText("Damaged rows (" + found.lines().size() + ")");
        damage.getChildren().setAll(DamagePart.of(found));
    }

    /// What somebody is typing is left alone unless the draft itself says something else by now.
    private void editing(DraftDetail now) {
        editPart.setVisible(now.acts().contains(DraftAct.SEND));
        boolean same = typedOver
                .filter(before -> before.row().id().equals(now.row().id())
                        && before.reason().equals(now.reason())
                        && before.stage().equals(now.stage()))
                .isPresent();
        if (!same) {
            typedOver = Optional.of(now);
            reason.setText(now.reason());
            stage.getItems().setAll(now.stages());
            now.stage().ifPresent(index -> stage.getSelectionModel().select(index));
            stage.setVisible(!now.stages().isEmpty());
        }
    }

    private static void column(TableColumn<DraftRow, String> column, Function<DraftRow, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    }
}
