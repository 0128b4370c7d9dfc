package dev.signalbox.desktop.policy;

import dev.signalbox.desktop.widget.FieldName;
import dev.signalbox.desktop.words.AgeWords;
import java.util.HashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Puts the sections on the screen: their list at the left, the chosen one beside it. Confined to the JavaFX thread.
final class PoliciesController {
    private final PoliciesModel model;
    private final Map<SectionModel<?>, SectionPart<?>> parts = new HashMap<>();

    @FXML
    private ListView<SectionModel<?>> sections;

    @FXML
    private Label staleness;

    @FXML
    private ScrollPane place;

    PoliciesController(PoliciesModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        sections.setCellFactory(any -> new SectionCell());
        sections.getItems().setAll(model.sections());
        sections.getSelectionModel().select(model.chosen().get());
        sections.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        staleness.textProperty().bind(model.staleness().map(AgeWords::seen));
        staleness.visibleProperty().bind(model.staleness().isNotEmpty());
        staleness.managedProperty().bind(staleness.visibleProperty());
        model.chosen().subscribe(this::show);
    }

    /// Puts the keyboard into the list of sections.
    void focus() {
        sections.requestFocus();
    }

    /// Puts the keyboard into the form.
    void focusForm() {
        part(model.chosen().get()).focusForm();
    }

    private void choose(@Nullable SectionModel<?> section) {
        if (section != null) {
            model.choose(section);
        }
    }

    private void show(SectionModel<?> section) {
        place.setContent(part(section).node());
        place.setVvalue(0);
    }

    private SectionPart<?> part(SectionModel<?> section) {
        return parts.computeIfAbsent(section, PoliciesController::made);
    }

    private static <F extends Enum<F> & FieldName> SectionPart<F> made(SectionModel<F> section) {
        return new SectionPart<>(section);
    }

    /// The name of a section.
    private static final class SectionCell extends ListCell<SectionModel<?>> {
        @Override
        protected void updateItem(@Nullable SectionModel<?> section, boolean empty) {
            super.updateItem(section, empty);
            setText(empty || section == null ? null : section.section().name());
        }
    }
}
