package dev.signalbox.desktop.board;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.widget.WrappedLabel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The saved filters as a row of buttons, and the place where one gets its name. Takes no room while there is nothing
/// to show. Confined to the JavaFX thread.
final class FiltersPart {
    private final SavedFilters filters;
    private final StringProperty typed;
    private final Runnable goOn;
    private final FlowPane row = new FlowPane(8, 8);
    private final TextField name = new TextField();
    private final HBox naming = line();
    private final Label said = new WrappedLabel("");
    private final Button back = new Button("Bring it back");
    private final HBox saying = line(said, back);
    private final VBox node = new VBox(8, row, naming, saying);
    private List<ToggleButton> chips = List.of();

    /// @param typed what narrows the rows down now
    /// @param goOn takes the keyboard to the rows
    FiltersPart(SavedFilters filters, StringProperty typed, Runnable goOn) {
        this.filters = filters;
        this.typed = typed;
        this.goOn = goOn;
        row.setId("board-filters");
        row.setRowValignment(VPos.CENTER);
        said.setId("board-filter-said");
        said.setMaxWidth(Label.USE_COMPUTED_SIZE);
        back.setId("board-filter-back");
        back.setMinWidth(Button.USE_PREF_SIZE);
        back.setOnAction(pressed -> bringBack());
        setUpNaming();
        Collapsing.whenInvisible(node, row, naming, saying, back);
        node.visibleProperty()
                .bind(row.visibleProperty().or(naming.visibleProperty()).or(saying.visibleProperty()));
        naming.setVisible(false);
        filters.all().subscribe(this::show);
        show();
        typed.subscribe(this::typedAnew);
        filters.deleted().subscribe(gone -> say(gone));
    }

    Node node() {
        return node;
    }

    /// Whether what is typed is a filter that is not saved yet.
    ObservableValue<Boolean> isNew() {
        return Bindings.createBooleanBinding(
                () -> !typed.get().isBlank() && filters.all().stream().noneMatch(filter -> filter.says(typed.get())),
                typed,
                filters.all());
    }

    /// Puts the keyboard on the first saved filter, or says how to come to one.
    void take() {
        chips.stream()
                .findFirst()
                .ifPresentOrElse(
                        Node::requestFocus,
                        () -> say("No filter is saved yet. Type one, then choose \u201cKeep this filter\u201d."));
    }

    /// Asks what to call the filter that is typed.
    void askName() {
        if (typed.get().isBlank()) {
            say("There is no filter to keep. Type one first.");
            return;
        }
        say("");
        name.setText(filters.all().stream()
                .filter(filter -> filter.says(typed.get()))
                .map(SavedFilter::name)
                .findFirst()
                .orElse(typed.get().strip()));
        naming.setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void setUpNaming() {
        name.setId("board-filter-name");
        name.setPrefColumnCount(24);
        name.setPromptText("Name of this filter");
        name.setAccessibleText("Name of this filter");
        name.setOnAction(entered -> keep());
        Button keep = new Button("Keep");
        keep.setId("board-filter-keep-name");
        keep.setMinWidth(Button.USE_PREF_SIZE);
        keep.setOnAction(pressed -> keep());
        Button cancel = new Button("Cancel");
        cancel.setId("board-filter-cancel");
        cancel.getStyleClass().add("flat");
        cancel.setMinWidth(Button.USE_PREF_SIZE);
        cancel.setOnAction(pressed -> leave());
        naming.getChildren().setAll(name, keep, cancel);
        naming.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                leave();
                pressed.consume();
            }
        });
    }

    private void keep() {
        Optional<String> problem = filters.keep(name.getText(), typed.get());
        problem.ifPresentOrElse(this::say, this::leave);
    }

    private void leave() {
        naming.setVisible(false);
        say("");
        goOn.run();
    }

    private void bringBack() {
        filters.restore();
        goOn.run();
    }

    private void say(Optional<SavedFilter> gone) {
        say(gone.map(filter -> "\u201c" + filter.name() + "\u201d is deleted.").orElse(""));
        back.setVisible(gone.isPresent());
    }

    private void say(String words) {
        said.setText(words);
        back.setVisible(false);
        saying.setVisible(!words.isEmpty());
    }

    private void show() {
        chips = IntStream.range(0, filters.all().size())
                .mapToObj(index -> chip(filters.all().get(index), index))
                .toList();
        Label title = new Label("Saved filters");
        title.getStyleClass().add("soft");
        row.getChildren().setAll(title);
        chips.forEach(chip -> row.getChildren().add(line(chip, deletion(chip))));
        row.setVisible(!chips.isEmpty());
        mark();
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ToggleButton chip(SavedFilter filter, int index) {
        ToggleButton chip = new ToggleButton(filter.name());
        chip.setId("board-filter-" + index);
        chip.setUserData(filter);
        chip.setAccessibleText("Filter " + filter.name() + ": " + filter.query());
        chip.setOnAction(pressed -> {
            typed.set(chip.isSelected() ? filter.query() : "");
            goOn.run();
        });
        chip.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DELETE) {
                delete(filter);
                pressed.consume();
            }
        });
        return chip;
    }

    private Button deletion(ToggleButton chip) {
        Button delete = new Button("", new FontIcon("fth-x"));
        delete.setId(chip.getId() + "-delete");
        delete.getStyleClass().addAll("flat", "filter-clear");
        delete.setAccessibleText("Delete the saved filter " + chip.getText());
        delete.setOnAction(pressed -> delete(filterOf(chip)));
        return delete;
    }

    private static SavedFilter filterOf(ToggleButton chip) {
        return (SavedFilter) chip.getUserData();
    }

    private void delete(SavedFilter filter) {
        filters.delete(filter);
        back.requestFocus();
    }

    /// What was said of a filter before is said no longer; what was deleted can still be brought back.
    private void typedAnew() {
        mark();
        if (!back.isVisible()) {
            say("");
        }
    }

    /// The one that is in force is pressed in.
    private void mark() {
        chips.forEach(chip -> chip.setSelected(filterOf(chip).says(typed.get())));
    }
}
