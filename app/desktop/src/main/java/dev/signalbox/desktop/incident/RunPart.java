package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.fx.TextClipboard;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.desktop.incident.RunView.Line;
import dev.signalbox.desktop.widget.WrappedLabel;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A program before, while and after it runs. The keyboard starts on what runs nothing; Escape runs nothing either.
/// Confined to the JavaFX thread.
final class RunPart {
    private final IncidentModel model;
    private final Supplier<UnderWay> shown;
    private final Runnable back;
    private final VBox node = new VBox(8);
    private final ProgressBar bar = new ProgressBar();
    private final Label clock = new WrappedLabel("");
    private final Label tail = printed("run-tail");
    private Optional<RunView> drawn = Optional.empty();

    /// @param shown what the card shows now
    /// @param back takes the keyboard back to where it was asked from
    RunPart(IncidentModel model, Supplier<UnderWay> shown, Runnable back) {
        this.model = model;
        this.shown = shown;
        this.back = back;
        node.getStyleClass().add("run-part");
        node.setId("run-part");
        node.managedProperty().bind(node.visibleProperty());
        clock.setId("run-clock");
        bar.setId("run-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("How much of its time is spent");
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return node;
    }

    void show(Optional<RunView> run) {
        node.setVisible(run.isPresent());
        run.ifPresentOrElse(this::draw, node.getChildren()::clear);
        drawn = run;
    }

    private void draw(RunView run) {
        boolean same = drawn.map(Object::getClass).equals(Optional.of(run.getClass()));
        switch (run) {
            case RunView.Asked asked -> {
                if (!drawn.equals(Optional.of(run))) {
                    ask(asked);
                }
            }
            case RunView.Runs runs -> {
                if (!same) {
                    watch();
                }
                bar.setProgress(runs.share());
                clock.setText(runs.clock());
                tail.setText(runs.tail().isEmpty() ? "It has printed nothing yet." : runs.tail());
            }
            case RunView.Over over -> {
                if (!drawn.equals(Optional.of(run))) {
                    end(over);
                }
            }
        }
    }

    private void ask(RunView.Asked asked) {
        GridPane facts = new GridPane(12, 4);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        facts.setId("run-facts");
        asked.what().forEach(line -> fact(facts, line));
        Label question = strong("Run this on this computer?");
        Button leave = IncidentParts.button("Leave it", this::leave);
        leave.setId("run-leave");
        leave.setAccessibleHelp("Nothing runs. Escape does the same.");
        Button go = IncidentParts.button("Run it now", () -> model.backOuts().confirm(shown.get()));
        go.setId("run-go");
        go.getStyleClass().add("turn-off");
        Label hint = new WrappedLabel("Tab, then Space runs it. Escape leaves it.");
        hint.getStyleClass().addAll("soft", "small");
        node.getChildren().setAll(question, facts, new FlowPane(8, 8, leave, go), hint);
        leave.requestFocus();
    }

    private void watch() {
        Button cancel = IncidentParts.button("Cancel it", model.backOuts()::cancel);
        cancel.setId("run-cancel");
        node.getChildren().setAll(strong("It runs."), clock, bar, tail, new FlowPane(8, 8, cancel));
        cancel.requestFocus();
    }

    private void end(RunView.Over over) {
        Label words = strong(over.words());
        words.setId("run-over");
        Label output = printed("run-output");
        output.setText(
                over.output().isBlank() ? "It printed nothing." : over.output().stripTrailing());
        Button copy = IncidentParts.button("Copy what it printed", () -> TextClipboard.put(Stream.of(over.output())));
        copy.setDisable(over.output().isBlank());
        Button away = IncidentParts.button("Put away", this::leave);
        away.setId("run-away");
        boolean watched = node.getScene() != null && within(node.getScene().getFocusOwner());
        node.getChildren().setAll(words, output, new FlowPane(8, 8, copy, away));
        if (watched) {
            away.requestFocus();
        }
    }

    private boolean within(@Nullable Node focused) {
        for (Node each = focused; each != null; each = each.getParent()) {
            if (each.equals(node)) {
                return true;
            }
        }
        return false;
    }

    private void leave() {
        model.backOuts().leave();
        back.run();
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE
                && drawn.filter(RunView.Runs.class::isInstance).isEmpty()) {
            pressed.consume();
            leave();
        }
    }

    private static void fact(GridPane facts, Line line) {
        Label label = new Label(line.label());
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("soft");
        Label value = new WrappedLabel(line.value());
        value.getStyleClass().add("run-value");
        GridPane.setValignment(label, VPos.TOP);
        facts.addRow(facts.getRowCount(), label, value);
    }

    private static Label strong(String text) {
        Label label = new WrappedLabel(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label printed(String id) {
        Label label = new WrappedLabel("");
        label.setId(id);
        label.getStyleClass().add("step-text");
        return label;
    }
}
