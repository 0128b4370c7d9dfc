package dev.signalbox.desktop.pipeline;

import dev.signalbox.desktop.pipeline.Pipeline.Gate;
import dev.signalbox.desktop.pipeline.Pipeline.Lane;
import dev.signalbox.desktop.widget.Ageing;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A gate that something waits at.
final class WaitingCell extends ListCell<Lane> {
    /// What a scroll bar and the cell's own sides take.
    private static final double EDGES = 40;

    private final GateShape shape = new GateShape();
    private final Label where = new Label();
    private final Label waits = new Label();
    private final VBox words = new VBox(where, waits);
    private final HBox content = new HBox(shape, words);

    private final ObservableValue<String> age;
    private final ChangeListener<String> aged = (of, before, now) -> updateItem(getItem(), isEmpty());

    /// @param age such as `4 min old`; empty while it is live
    WaitingCell(ObservableValue<String> age) {
        this.age = age;
        age.addListener(new WeakChangeListener<>(aged));
        where.getStyleClass().add("strong");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        waits.getStyleClass().addAll("soft", "small");
        waits.setWrapText(true);
        waits.setMinHeight(Region.USE_PREF_SIZE);
        content.getStyleClass().add("waiting-gate");
        HBox.setHgrow(words, Priority.ALWAYS);
        setPrefWidth(0);
    }

    /// As high as its words are at the list's width.
    @Override
    protected double computePrefHeight(double width) {
        double inside = getListView().getWidth() - EDGES;
        return getGraphic() == null || inside < 1
                ? super.computePrefHeight(width)
                : content.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
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
