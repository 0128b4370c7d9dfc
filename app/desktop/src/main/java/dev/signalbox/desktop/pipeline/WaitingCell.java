package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.desktop.widget.Ageing;
import dev.signalbox.desktop.widget.GrowingCell;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A gate that something waits at.
final class WaitingCell extends GrowingCell<Lane> {
    private final GateShape shape = new GateShape();
    private final Label where = new Label();
    private final Label waits = new Label();
    private final HBox content;

    private final ObservableValue<String> age;
    private final ChangeListener<String> aged = (of, before, now) -> updateItem(getItem(), isEmpty());

    /// @param age such as `4 min old`; empty while it is live
    WaitingCell(ObservableValue<String> age) {
        HBox made = new HBox();
        super(made);
        this.content = made;
        this.age = age;
        VBox words = new VBox(where, waits);
        content.getChildren().setAll(shape, words);
        age.addListener(new WeakChangeListener<>(aged));
        where.getStyleClass().add("strong");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        waits.getStyleClass().addAll("soft", "small");
        waits.setWrapText(true);
        waits.setMinHeight(Region.USE_PREF_SIZE);
        content.getStyleClass().add("waiting-gate");
        HBox.setHgrow(words, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(@Nullable Lane lane, boolean empty) {
        super.updateItem(lane, empty);
        Gate gate = empty || lane == null ? null : lane.blocking().orElse(null);
        if (lane == null || gate == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        shape.show(gate.standing());
        where.setText(lane.flag() + " · " + lane.environment());
        waits.setText(Ageing.words(gate.stage() + ": " + gate.waits(), age.getValue()));
        Ageing.mark(content, age.getValue());
        setAccessibleText(where.getText() + ", " + waits.getText());
        setGraphic(content);
    }
}
