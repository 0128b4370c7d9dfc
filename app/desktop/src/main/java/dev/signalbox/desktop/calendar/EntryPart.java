package dev.signalbox.desktop.calendar;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.widget.FormFields;
import dev.signalbox.desktop.widget.WrappedLabel;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The form of a new entry: what it adds, its fields, and what came of it. Confined to the JavaFX thread.
final class EntryPart {
    private static final double FIELD = 290;

    private final EntryModel model;
    private final Label title = new Label();
    private final VBox differences = new VBox(4);
    private final FlowPane typed = new FlowPane(16, 8);
    private final Label said = new WrappedLabel("");
    private final VBox node = new VBox();
    private final FormFields<EntryField> fields;
    private Optional<EntryForm.Kind> laid = Optional.empty();

    EntryPart(EntryModel model) {
        this.model = model;
        this.fields = new FormFields<>(model::type);
        title.getStyleClass().add("title-4");
        title.setId("calendar-form-title");
        differences.setId("calendar-differences");
        said.setId("calendar-form-said");
        said.getStyleClass().add("soft");
        Button send = new Button("Send");
        send.setId("calendar-send");
        send.setDefaultButton(true);
        send.setOnAction(pressed -> model.send());
        Button discard = new Button("Discard");
        discard.setId("calendar-discard");
        discard.setOnAction(pressed -> model.discard());
        node.getStyleClass().add("setting-card");
        node.getChildren().addAll(title, typed, differences, new FlowPane(12, 8, send, discard), said);
        Collapsing.whenInvisible(said);
        said.textProperty().bind(model.said());
        said.visibleProperty().bind(model.said().isNotEmpty());
        model.form().subscribe(now -> now.ifPresent(this::show));
        model.problems().subscribe(fields::say);
        model.differences().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    /// Puts the keyboard into the first field.
    void focus() {
        fields.focus();
    }

    private void show(EntryForm form) {
        if (!laid.equals(Optional.of(form.kind()))) {
            lay(form.kind());
        }
        form.kind().fields().forEach(field -> fields.offer(field, model.choices(field), form.text(field)));
        fields.show(form::text);
    }

    private void lay(EntryForm.Kind kind) {
        laid = Optional.of(kind);
        title.setText(kind.title());
        typed.getChildren().setAll(fields.lay(kind.fields()));
        typed.getChildren().forEach(field -> ((Region) field).setPrefWidth(FIELD));
    }

    private void show(List<String> added) {
        differences.getChildren().setAll(added.stream().map(WrappedLabel::new).toList());
    }
}
