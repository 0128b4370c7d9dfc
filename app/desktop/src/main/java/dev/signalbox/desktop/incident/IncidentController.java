package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.incident.IncidentView.Back;
import dev.signalbox.desktop.incident.IncidentView.Blank;
import dev.signalbox.desktop.incident.IncidentView.Picked;
import dev.signalbox.desktop.incident.IncidentView.Trial;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Puts an [IncidentView] on the screen. Confined to the JavaFX thread.
final class IncidentController {
    /// Lower than this, tiles are one line each: the recommended stop has to be on the screen too.
    private static final double ROOM_FOR_METHODS = 620;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final IncidentModel model;
    private final Map<MatrixRow, ToggleButton> tileButtons = new EnumMap<>(MatrixRow.class);
    private final IncidentParts parts;
    private final RunningCard card;
    private final InstantSource clock;
    private Optional<EnterKey> enter = Optional.empty();
    private boolean showing;
    private boolean focusDue;

    @FXML
    private Label waiting;

    @FXML
    private ScrollPane left;

    @FXML
    private ScrollPane right;

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
    private Label rehearsal;

    @FXML
    private Label untried;

    @FXML
    private TextField beginWhy;

    @FXML
    private Label outcome;

    @FXML
    private Label quiet;

    @FXML
    private FlowPane others;

    @FXML
    private VBox running;

    @FXML
    private VBox suspects;

    @FXML
    private VBox backOuts;

    /// @param clock tells a key that was down before the screen came
    IncidentController(IncidentModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        this.parts = new IncidentParts(model);
        this.card = new RunningCard(model);
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(
                running,
                waiting,
                left,
                right,
                others,
                quiet,
                open,
                tell,
                outcome,
                procedure,
                rehearsal,
                blanks,
                blanksWords,
                untried,
                beginWhy);
        running.getChildren().setAll(card.node());
        enter = Optional.of(new EnterKey(tiles, clock, model::stop));
        procedure.setOnAction(chosen -> named());
        for (MatrixRow row : MatrixRow.values()) {
            ToggleButton tile = IncidentParts.tile(row);
            tile.setOnAction(chosen -> {
                tile.setSelected(true);
                model.see(row);
            });
            tileButtons.put(row, tile);
            tiles.getChildren().add(tile);
        }
        left.heightProperty()
                .map(height -> height.doubleValue() < ROOM_FOR_METHODS)
                .subscribe(this::tiles);
        place.setConverter(IncidentParts.labels(FlagAddress::toString));
        place.setOnAction(chosen -> placed());
        waiting.textProperty().bind(model.waiting());
        stop.disableProperty().bind(model.stoppable().map(now -> !now.isEnabled()));
        model.outcome().subscribe(words -> {
            outcome.setText(words);
            outcome.setVisible(!words.isEmpty());
        });
        model.view().subscribe(view -> {
            waiting.setVisible(view.isEmpty());
            left.setVisible(view.isPresent());
            right.setVisible(view.isPresent());
            view.ifPresent(this::show);
            focusIfDue();
        });
    }

    /// Puts the keyboard on what is seen, or else on the first thing that can be, as soon as there is anything.
    void focus() {
        enter.ifPresent(EnterKey::shown);
        focusDue = true;
        focusIfDue();
    }

    private void focusIfDue() {
        if (focusDue && left.isVisible()) {
            focusDue = false;
            tileButtons.values().stream()
                    .filter(ToggleButton::isSelected)
                    .findFirst()
                    .or(() -> tileButtons.values().stream().findFirst())
                    .ifPresent(ToggleButton::requestFocus);
        }
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
        String typed = beginWhy.isVisible() ? beginWhy.getText().strip() : "";
        model.begin(typed, came -> {
            if (came.isTaken()) {
                beginWhy.clear();
            }
        });
    }

    private void tiles(boolean compact) {
        tiles.pseudoClassStateChanged(COMPACT, compact);
        tileButtons.forEach((row, tile) ->
                tile.setText(row.severity() + "  " + row.issue() + (compact ? "" : "\n" + row.method())));
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
        rehearsal.setText(back.rehearsal());
        rehearsal.setVisible(!back.rehearsal().isEmpty());
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
        tell.setVisible(!view.answer().tell().isEmpty());
        stop.setText(view.answer().button());
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
        boolean alone = view.open().size() == view.running().stream().count();
        others.setVisible(!alone);
        parts.open(others, alone ? List.of() : view.open());
        quiet.setText(alone ? "No incident is open." : "None of them is about it.");
        quiet.setVisible(view.running().isEmpty());
        running.setVisible(view.running().isPresent());
        view.running().ifPresent(card::show);
    }
}
