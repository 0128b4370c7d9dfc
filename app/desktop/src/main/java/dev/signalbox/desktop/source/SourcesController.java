package dev.signalbox.desktop.source;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.source.SourcesView.Line;
import dev.signalbox.desktop.widget.FormFields;
import dev.signalbox.desktop.widget.StatusBadge;
import dev.signalbox.desktop.widget.WrappedLabel;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.source.KeptSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Puts the metric sources on the screen. Confined to the JavaFX thread.
final class SourcesController {
    /// Two lines high; what is longer than its column is read whole below the list.
    private static final double ROW = 52;

    private final SourcesModel model;
    private final FormFields<SourceField> fields;
    private boolean showing;

    @FXML
    private TableView<Line> table;

    @FXML
    private Label title;

    @FXML
    private Label standing;

    @FXML
    private GridPane typed;

    @FXML
    private VBox differences;

    @FXML
    private Button pause;

    @FXML
    private Label said;

    SourcesController(SourcesModel model) {
        this.model = model;
        this.fields = new FormFields<>(model::type);
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(said, pause, standing);
        column("Source", 300, SourcesController::named);
        column("How it goes", 300, SourcesController::standing);
        column("Feeds", 260, line -> new VBox(new Label(line.feeds())));
        table.setFixedCellSize(ROW);
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        lay();
        model.form().subscribe(now -> show());
        model.problems().subscribe(fields::say);
        model.differences().subscribe(now -> show(now));
        said.textProperty().bind(model.said());
        said.visibleProperty().bind(model.said().isNotEmpty());
        model.view().subscribe(now -> show(now));
    }

    /// Puts the keyboard into the list, or into the form where there is nothing to list.
    void focus() {
        if (table.getItems().isEmpty()) {
            fields.focus();
        } else {
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectFirst();
        }
    }

    @FXML
    private void begin() {
        table.getSelectionModel().clearSelection();
        model.begin();
        fields.focus();
    }

    @FXML
    private void pause() {
        model.pause();
    }

    @FXML
    private void send() {
        model.send();
    }

    @FXML
    private void discard() {
        model.discard();
    }

    private void lay() {
        int place = 0;
        for (Node field : fields.lay(List.of(SourceField.values()))) {
            typed.add(field, place % 2, place / 2);
            place++;
        }
    }

    private void choose(@Nullable Line line) {
        if (line != null && !showing && !model.chosen().map(KeptSource::key).equals(Optional.of(line.key()))) {
            model.choose(line.key());
        }
    }

    /// The form, unless somebody is typing what it says.
    private void show() {
        fields.show(model.form().get()::text);
        about();
    }

    private void show(SourcesView view) {
        showing = true;
        if (!table.getItems().equals(view.lines())) {
            table.getItems().setAll(view.lines());
            model.chosen()
                    .flatMap(kept -> view.lines().stream()
                            .filter(line -> line.key().equals(kept.key()))
                            .findFirst())
                    .ifPresent(line -> table.getSelectionModel().select(line));
        }
        showing = false;
        offer(SourceField.KIND, Arrays.stream(SourceKind.values()).map(SourceKind::label));
        offer(SourceField.VARIANT, Arrays.stream(Variant.values()).map(SourceForm::label));
        offer(SourceField.PLACE, view.places().stream().map(SourceForm::words));
        about();
    }

    private void offer(SourceField field, Stream<String> wanted) {
        fields.offer(field, wanted.toList(), model.form().get().text(field));
    }

    private void about() {
        Optional<KeptSource> kept = model.chosen();
        title.setText(kept.map(found -> "Change " + found.key()).orElse("New source"));
        Optional<Line> line = kept.flatMap(found -> model.view().get().lines().stream()
                .filter(each -> each.key().equals(found.key()))
                .findFirst());
        standing.setText(line.map(found -> found.standing() + " Last asked: " + found.asked() + ".")
                .orElse(""));
        standing.setVisible(line.isPresent());
        pause.setVisible(kept.isPresent());
        pause.setText(
                kept.filter(found -> found.standing() == KeptSource.Standing.RETIRED)
                                .isPresent()
                        ? "Ask it again"
                        : "Pause it");
        fields.editable(SourceField.NAME, kept.isEmpty() ? FormFields.Typing.ALLOWED : FormFields.Typing.READ_ONLY);
    }

    private void show(List<String> changed) {
        differences
                .getChildren()
                .setAll((changed.isEmpty() ? Stream.of("Nothing is changed.") : changed.stream())
                        .map(WrappedLabel::new)
                        .toList());
    }

    private static Node named(Line line) {
        Label name = new Label(line.key().value());
        name.getStyleClass().add("strong");
        return new VBox(2, name, soft(line.kind() + ", " + line.address()));
    }

    private static Node standing(Line line) {
        StatusBadge badge = new StatusBadge();
        badge.show(line.status(), line.standing());
        return new VBox(2, badge, soft("Last asked: " + line.asked()));
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("soft", "small");
        return label;
    }

    private void column(String name, double width, Function<Line, Node> drawn) {
        TableColumn<Line, Line> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Line line, boolean empty) {
                super.updateItem(line, empty);
                setGraphic(empty || line == null ? null : drawn.apply(line));
                setAccessibleText(empty || line == null ? null : line.spoken());
            }
        });
        table.getColumns().add(column);
    }
}
