package dev.signalbox.desktop.rollout;

import dev.signalbox.client.plan.PlanText;
import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.rollout.FindingsView.Ask;
import dev.signalbox.desktop.widget.WrappedLabel;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Variant;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.rules.source.SourceCommand;
import dev.signalbox.domain.source.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What people found on the stage: those that count, and a line to record another. The reason that is typed for the
/// screen's acts is its note. Confined to the JavaFX thread.
final class FindingsPart {
    private final BiConsumer<String, Command> submit;
    private final InstantSource clock;
    private final VBox lines = new VBox();
    private final Label open = new WrappedLabel("");
    private final Label none = new WrappedLabel("Nobody has recorded anything on this stage.");
    private final ComboBox<Ask> asks = new ComboBox<>();
    private final TextField figure = new TextField();
    private final Button record = new Button("Record");
    private final Button holds = new Button("It is so");
    private final Button fails = new Button("It is not so");
    private final Label problem = new WrappedLabel("");
    private final VBox node;
    private Optional<FlagAddress> address = Optional.empty();

    /// @param submit sends a command under what it is called
    FindingsPart(BiConsumer<String, Command> submit, InstantSource clock) {
        this.submit = submit;
        this.clock = clock;
        Label title = new Label("What people found");
        title.getStyleClass().add("strong");
        lines.getStyleClass().add("findings");
        lines.setId("findings");
        none.getStyleClass().add("soft");
        none.setId("findings-none");
        open.setId("findings-open");
        asks.setId("finding-what");
        asks.setMaxWidth(Double.MAX_VALUE);
        asks.setAccessibleText("What was found");
        asks.setPromptText("What was found");
        asks.setCellFactory(any -> cell());
        asks.setButtonCell(cell());
        figure.setId("finding-figure");
        figure.setAccessibleText("The figure");
        record.setId("finding-record");
        holds.setId("finding-holds");
        fails.setId("finding-fails");
        problem.setId("finding-problem");
        problem.getStyleClass().add("field-problem");
        asks.valueProperty().subscribe(chosen -> choose(Optional.ofNullable(chosen)));
        record.setOnAction(pressed -> record());
        holds.setOnAction(pressed -> answer(Answer.HOLDS));
        fails.setOnAction(pressed -> answer(Answer.FAILS));
        Collapsing.whenInvisible(open, none, asks, figure, record, holds, fails, problem);
        FlowPane buttons = new FlowPane(8, 8, holds, fails, record);
        node = new VBox(title, open, lines, none, asks, figure, buttons, problem);
        node.getStyleClass().add("card-box");
        choose(Optional.empty());
    }

    Node node() {
        return node;
    }

    void show(FlagAddress shown, FindingsView view) {
        address = Optional.of(shown);
        open.setText(view.open());
        open.setVisible(!view.open().isEmpty());
        none.setVisible(view.lines().isEmpty());
        none.setText(
                view.asks().isEmpty()
                        ? "Nobody is exposed: there is nothing to find."
                        : "Nobody has recorded anything on this stage.");
        lines.getChildren().setAll(view.lines().stream().map(WrappedLabel::new).toList());
        asks.setVisible(!view.asks().isEmpty());
        if (!asks.getItems().equals(view.asks())) {
            Optional<Ask> kept = Optional.ofNullable(asks.getValue()).filter(view.asks()::contains);
            asks.getItems().setAll(view.asks());
            asks.setValue(kept.orElse(null));
        }
    }

    private void choose(Optional<Ask> chosen) {
        boolean statement = chosen.filter(Ask.Statement.class::isInstance).isPresent();
        holds.setVisible(statement);
        fails.setVisible(statement);
        figure.setVisible(chosen.isPresent() && !statement);
        record.setVisible(figure.isVisible());
        figure.setPromptText(
                chosen.filter(Ask.Requests.class::isInstance).isPresent() ? "such as 950 / 50" : "such as 3");
        say("");
    }

    private void answer(Answer answer) {
        address.ifPresent(shown -> {
            if (asks.getValue() instanceof Ask.Statement(var statement)) {
                submit.accept("What you found", new HealthCommand.AnswerCriterion(shown, statement, answer));
            }
        });
    }

    private void record() {
        try {
            say("");
            address.flatMap(this::command).ifPresent(command -> {
                submit.accept("What you found", command);
                figure.clear();
            });
        } catch (InvalidValueException wrong) {
            say(PlanText.problem(wrong));
            figure.requestFocus();
        }
    }

    private Optional<Command> command(FlagAddress shown) {
        return switch (asks.getValue()) {
            case null -> Optional.empty();
            case Ask.Statement statement -> Optional.empty();
            case Ask.Figure(var metric) ->
                Optional.of(new HealthCommand.RecordFigure(shown, metric, number(figure.getText())));
            case Ask.Requests() ->
                Optional.of(new SourceCommand.EnterReading(shown, Variant.NEW, reading(clock.instant())));
        };
    }

    private Reading reading(Instant now) {
        String[] parts = figure.getText().split("/", 2);
        if (parts.length < 2) {
            throw new InvalidValueException(
                    "figure", "it is not two counts", "Write how many worked and how many failed, such as 950 / 50.");
        }
        return Reading.of(now, PlanText.whole("worked", parts[0]), PlanText.whole("failed", parts[1]));
    }

    private static double number(String text) {
        try {
            return new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException unread) {
            throw new InvalidValueException(
                    "figure", "'" + text.strip() + "' is no number", "Write a number such as 3 or 2.5.");
        }
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }

    private static ListCell<Ask> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Ask ask, boolean empty) {
                super.updateItem(ask, empty);
                setText(empty || ask == null ? "What was found" : ask.label());
            }
        };
    }
}
