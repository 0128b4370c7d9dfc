package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.fx.Refill;
import dev.signalbox.desktop.fx.TextClipboard;
import dev.signalbox.desktop.incident.IncidentView.Blank;
import dev.signalbox.desktop.incident.IncidentView.Clock;
import dev.signalbox.desktop.incident.IncidentView.Level;
import dev.signalbox.desktop.incident.IncidentView.OpenOne;
import dev.signalbox.desktop.incident.IncidentView.Picked;
import dev.signalbox.desktop.incident.IncidentView.StepLine;
import dev.signalbox.desktop.incident.IncidentView.UnderWay;
import dev.signalbox.desktop.widget.WrappedLabel;
import dev.signalbox.domain.backout.BackOutId;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.incident.Incident;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The parts of Incident mode that come and go. What says the same as before is left as it is, so that the keyboard
/// stays where it was. Confined to the JavaFX thread.
final class IncidentParts {
    private final IncidentModel model;
    private final Map<BackOutId, BackOutCard> cards = new LinkedHashMap<>();

    IncidentParts(IncidentModel model) {
        this.model = model;
    }

    /// What can be seen, how bad that is and what the matrix says about it.
    static ToggleButton tile(MatrixRow row) {
        ToggleButton tile = new ToggleButton(row.severity() + "  " + row.issue());
        tile.setId("incident-" + row.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tile.getStyleClass().add("incident-tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setWrapText(true);
        tile.setMinHeight(Region.USE_PREF_SIZE);
        tile.setAccessibleText("I see: " + row.issue() + ". " + row.severity() + ", " + row.method());
        return tile;
    }

    static <T> StringConverter<T> labels(Function<T, String> label) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nobody types into it.");
            }
        };
    }

    void levels(Pane place, List<Level> levels) {
        Refill.with(place, levels, level -> {
            ToggleButton button = new ToggleButton(level.level().number() + " "
                    + level.level().act() + ", " + level.level().budget().toMinutes() + " min");
            button.setSelected(level.picked() == Picked.YES);
            button.setOnAction(chosen -> {
                button.setSelected(true);
                model.pull(level.level());
            });
            return button;
        });
    }

    void steps(Pane place, List<StepLine> steps) {
        Refill.with(place, steps, this::step);
    }

    private Node step(StepLine step) {
        Label title = new Label(step.number() + ". " + step.title());
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button copy = button("Copy", () -> TextClipboard.put(Stream.of(step.text())));
        copy.setAccessibleText("Copy step " + step.number() + ": " + step.text());
        HBox head = new HBox(8, title, copy);
        step.command().ifPresent(command -> {
            Button run = button("Do it", () -> model.perform(step.title(), command, ""));
            run.setAccessibleText("Do step " + step.number() + " from here: " + step.text());
            head.getChildren().add(run);
        });
        Label text = new Label(step.text());
        text.getStyleClass().add("step-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        VBox all = new VBox(4, head, text);
        if (!step.here().isEmpty()) {
            Label here = new WrappedLabel(step.here());
            here.getStyleClass().addAll("soft", "small");
            all.getChildren().add(here);
        }
        return all;
    }

    /// What is open besides, to go to.
    void open(Pane place, List<OpenOne> open) {
        Refill.with(place, open, found -> {
            Incident incident = found.incident();
            ToggleButton button = new ToggleButton(incident.severity() + "  " + incident.title());
            button.setId("incident-open-" + incident.id());
            button.setSelected(found.picked() == Picked.YES);
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setOnAction(chosen -> {
                button.setSelected(true);
                model.goTo(incident);
            });
            return button;
        });
    }

    /// A card stays the same one while its procedure is shown.
    void backOuts(Pane place, List<UnderWay> underWay) {
        Map<BackOutId, BackOutCard> kept = new LinkedHashMap<>();
        underWay.forEach(found -> kept.put(
                found.backOut().id(),
                Optional.ofNullable(cards.get(found.backOut().id())).orElseGet(() -> new BackOutCard(model, found))));
        if (!cards.equals(kept)) {
            cards.clear();
            cards.putAll(kept);
            place.getChildren()
                    .setAll(kept.values().stream().map(BackOutCard::node).toList());
        }
        underWay.forEach(
                found -> Optional.ofNullable(kept.get(found.backOut().id())).ifPresent(card -> card.show(found)));
    }

    /// A field for each placeholder, and what is wrong with what it holds.
    void blanks(Pane place, List<Blank> blanks) {
        Refill.with(place, blanks.stream().map(Blank::name).toList(), name -> {
            Label label = new Label(name);
            label.setMinWidth(120);
            TextField field = new TextField();
            field.setId("incident-fact-" + name);
            field.setAccessibleText("What stands for " + name);
            field.textProperty().subscribe(typed -> model.fill(name, typed));
            HBox.setHgrow(field, Priority.ALWAYS);
            HBox line = new HBox(8, label, field);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        });
    }

    /// Clocks are told apart by words; the bar and its colour make it quick.
    static void clocks(Pane place, List<Clock> clocks) {
        Refill.with(place, clocks, clock -> {
            ProgressBar bar = new ProgressBar(clock.share());
            bar.getStyleClass()
                    .add(clock.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(clock.words());
            VBox both = new VBox(2, new WrappedLabel(clock.words()), bar);
            both.getStyleClass().add("incident-clock");
            return both;
        });
    }

    static void lines(Pane place, List<String> lines, String otherwise) {
        Refill.with(place, lines.isEmpty() ? List.of(otherwise) : lines, WrappedLabel::new);
    }

    static Button button(String text, Runnable act) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        return button;
    }
}
