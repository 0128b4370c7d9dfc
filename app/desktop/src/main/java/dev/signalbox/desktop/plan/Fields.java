package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.PlanField;
import dev.signalbox.desktop.widget.FormField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Every field of the editor, tied to the model. Confined to the JavaFX thread.
final class Fields {
    private static final Set<PlanField> OF_LINES =
            EnumSet.of(PlanField.STAGE_SUCCESS, PlanField.STAGE_ROLLBACK, PlanField.STAGE_ACTIONS);

    private final Map<PlanField, FormField> fields = new EnumMap<>(PlanField.class);
    private boolean showing;

    Fields(PlanModel model) {
        for (PlanField each : PlanField.values()) {
            String id = "plan-" + each.id();
            FormField made = OF_LINES.contains(each)
                    ? FormField.ofLines(id, each.label(), each.hint(), 3)
                    : new FormField(id, each.label(), each.hint());
            made.field().textProperty().subscribe(text -> {
                if (!showing && made.field().isFocused()) {
                    model.type(each, text);
                }
            });
            fields.put(each, made);
        }
    }

    FormField of(PlanField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    void show(PlanView view) {
        showing = true;
        fields.forEach((field, node) -> {
            node.show(view.text(field));
            node.say(Optional.ofNullable(view.problems().get(field)));
            Optional.ofNullable(view.inherited().figures().get(field)).ifPresent(node::hint);
            node.field().setDisable(!view.frozen().isEmpty() && isOfLadder(field));
        });
        showing = false;
    }

    /// Shows what the plan says, whoever is typing: after undo, or on another stage.
    void force(PlanView view) {
        showing = true;
        fields.forEach((field, node) -> node.force(view.text(field)));
        showing = false;
    }

    private static boolean isOfLadder(PlanField field) {
        return field.isOfStage() || field == PlanField.LADDER_NAME || field == PlanField.POPULATION;
    }
}
