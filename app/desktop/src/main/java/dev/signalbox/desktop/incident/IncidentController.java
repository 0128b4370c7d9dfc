package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.fx.TextClipboard;
import dev.signalbox.desktop.incident.IncidentView.Back;
import dev.signalbox.desktop.incident.IncidentView.Blank;
import dev.signalbox.desktop.incident.IncidentView.Draft;
import dev.signalbox.desktop.incident.IncidentView.Picked;
import dev.signalbox.desktop.incident.IncidentView.Running;
import dev.signalbox.desktop.incident.IncidentView.Trial;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Stance;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Puts an [IncidentView] on the screen. Confined to the JavaFX thread.
final class IncidentController {
    private final IncidentModel model;
    private final Map<MatrixRow, ToggleButton> tileButtons = new EnumMap<>(MatrixRow.class);
    private final IncidentParts parts;
    private boolean showing;

    @FXML
    private VBox tiles;

    @FXML
    private ComboBox<FlagAddress> place;

    @FXML
    private Label advised;

    @FXML
    private Label headline;

    @FXML
    private Label method;

    @FXML
    private Label tell;

    @FXML
    private Button stop;

    @FXML
    private Button open;

    @FXML
    private FlowPane levels;

    @FXML
    private Label useWhen;

    @FXML
    private VBox steps;

    @FXML
    private ComboBox<String> procedure;

    @FXML
    private VBox blanks;

    @FXML
    private Label blanksWords;

    @FXML
    private Label untried;

    @FXML
    private TextField beginWhy;

    @FXML
    private Label outcome;

    @FXML
    private Label quiet;

    @FXML
    private VBox running;

    @FXML
    private Label title;

    @FXML
    private Label phase;

    @FXML
    private VBox clocks;

    @FXML
    private FlowPane moves;

    @FXML
    private TextField why;

    @FXML
    private ComboBox<Audience> audience;

    @FXML
    private TextArea message;

    @FXML
    private VBox timeline;

    @FXML
    private VBox suspects;

    @FXML
    private VBox backOuts;

    IncidentController(IncidentModel model) {
        this.model = model;
        this.parts = new IncidentParts(model);
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(running, quiet, open, outcome, procedure, blanks, blanksWords, untried, beginWhy);
        procedure.setOnAction(chosen -> named());
        for (MatrixRow row : MatrixRow.values()) {
            ToggleButton tile = IncidentParts.tile(row);
            tile.setOnAction(chosen -> model.see(row));
            tileButtons.put(row, tile);
            tiles.getChildren().add(tile);
        }
        audience.getItems().setAll(Audience.values());
        audience.setConverter(IncidentParts.labels(Audience::label));
        place.setConverter(IncidentParts.labels(FlagAddress::toString));
        place.setOnAction(chosen -> placed());
        audience.getSelectionModel().select(Audience.INCIDENTS_CHANNEL);
        audience.setOnAction(chosen -> draft());
        model.outcome().subscribe(words -> {
            outcome.setText(words);
            outcome.setVisible(!words.isEmpty());
        });
        model.view().subscribe(view -> view.ifPresent(this::show));
    }

    /// Puts the keyboard on what is seen.
    void focus() {
        tileButtons.values().stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .ifPresent(ToggleButton::requestFocus);
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void open() {
        model.open();
    }

    @FXML
    private void begin() {
        model.begin(beginWhy.isVisible() ? beginWhy.getText().strip() : "");
    }

    @FXML
    private void accept() {
        model.decide(Stance.ACCEPTED, Choice.FULL_ROLLBACK, why.getText());
    }

    @FXML
    private void hotfix() {
        model.decide(Stance.OVERRIDDEN, Choice.HOTFIX, why.getText());
    }

    @FXML
    private void note() {
        model.note(why.getText());
    }

    @FXML
    private void close() {
        model.close(why.getText());
    }

    @FXML
    private void retry() {
        model.retryTomorrow();
    }

    @FXML
    private void copyMessage() {
        TextClipboard.put(Stream.of(message.getText()));
    }

    @FXML
    private void messageSent() {
        model.sent(audience.getValue(), message.getText());
    }

    /// Drafts the message anew, from the facts as they are now.
    @FXML
    private void draft() {
        model.view()
                .get()
                .flatMap(IncidentView::running)
                .flatMap(found -> found.drafts().stream()
                        .filter(made -> made.audience() == audience.getValue())
                        .findFirst())
                .map(Draft::text)
                .ifPresent(message::setText);
    }

    private void placed() {
        if (!showing && place.getValue() != null) {
            model.lookAt(place.getValue());
        }
    }

    private void named() {
        if (!showing && procedure.getValue() != null) {
            model.by(procedure.getValue());
        }
    }

    private void back(Back back) {
        showing = true;
        if (!procedure.getItems().equals(back.offered())) {
            procedure.getItems().setAll(back.offered());
        }
        procedure.setValue(back.name());
        showing = false;
        procedure.setVisible(back.offered().size() > 1);
        parts.steps(steps, back.steps());
        parts.blanks(blanks, back.blanks());
        blanks.setVisible(!back.blanks().isEmpty());
        String problems = back.blanks().stream()
                .map(Blank::problem)
                .filter(problem -> !problem.isEmpty())
                .collect(Collectors.joining("\n"));
        blanksWords.setText(problems);
        blanksWords.setVisible(!problems.isEmpty());
        untried.setVisible(back.trial() == Trial.MISSING);
        beginWhy.setVisible(back.trial() == Trial.MISSING);
    }

    private void show(IncidentView view) {
        showing = true;
        view.tiles()
                .forEach(tile -> Optional.ofNullable(tileButtons.get(tile.row()))
                        .ifPresent(button -> button.setSelected(tile.picked() == Picked.YES)));
        if (!place.getItems().equals(view.places())) {
            place.getItems().setAll(view.places());
        }
        place.setValue(view.place().orElse(null));
        showing = false;
        advised.setText(view.advised());
        headline.setText(view.answer().headline());
        method.setText(view.answer().method());
        tell.setText(view.answer().tell());
        stop.setText(view.place()
                .map(address -> "Turn " + address.flag() + " off in " + address.environment() + " now")
                .orElse("Nothing is rolling out"));
        stop.setDisable(view.answer().stop().isEmpty());
        open.setVisible(view.running().isEmpty());
        parts.levels(levels, view.levels());
        useWhen.setText(view.levels().stream()
                .filter(level -> level.picked() == Picked.YES)
                .map(level -> "Use when: " + level.useWhen())
                .findFirst()
                .orElse(""));
        back(view.back());
        IncidentParts.lines(suspects, view.suspects(), "No change in the last hour overlaps with it.");
        parts.backOuts(backOuts, view.backOuts());
        quiet.setVisible(view.running().isEmpty());
        running.setVisible(view.running().isPresent());
        view.running().ifPresent(this::show);
    }

    private void show(Running now) {
        title.setText(now.incident().severity() + "  " + now.incident().title());
        phase.setText(now.incident().phase().label() + ", owner "
                + now.incident().ownerName()
                + now.incident()
                        .decision()
                        .map(made -> ", decided: " + made.resolution().choice().label() + " ("
                                + made.resolution().stance().name().toLowerCase(Locale.ROOT) + ")")
                        .orElse(""));
        IncidentParts.clocks(clocks, now.clocks());
        List<IncidentPhase> next = now.next();
        parts.moves(moves, now.incident().containedAt().isEmpty(), next);
        if (message.getText().isEmpty()) {
            draft();
        }
        IncidentParts.lines(timeline, now.timeline().reversed(), "Nothing has happened yet.");
    }
}
