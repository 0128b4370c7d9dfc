package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.next.NextPart;
import dev.signalbox.desktop.rollout.AsideModel.Aside;
import dev.signalbox.desktop.rollout.RolloutModel.Pending;
import dev.signalbox.desktop.widget.Ageing;
import dev.signalbox.desktop.widget.StatusBadge;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Puts a [DetailView] on the screen.
final class RolloutController {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final RolloutModel model;
    private final AsideModel asides;
    private final Navigator navigator;
    private final SizesPart sizes;
    private final RolloutGraph graph = new RolloutGraph();
    private final FindingsPart findings;
    private final CarePart care;
    private List<StageCard> strip = List.of();
    private Optional<NextPart> next = Optional.empty();
    private Optional<WhatIfPart> whatIfPart = Optional.empty();

    @FXML
    private Label flag;

    @FXML
    private Label description;

    @FXML
    private Label facts;

    @FXML
    private Label exposure;

    @FXML
    private StatusBadge status;

    @FXML
    private Button primary;

    @FXML
    private Button hold;

    @FXML
    private Button turnOff;

    @FXML
    private Label primaryWords;

    @FXML
    private VBox notices;

    @FXML
    private GridPane ladder;

    @FXML
    private StackPane graphPlace;

    @FXML
    private Label happened;

    @FXML
    private FlowPane legend;

    @FXML
    private ToggleButton asTable;

    @FXML
    private ToggleButton whoIsNext;

    @FXML
    private ToggleButton whatIf;

    @FXML
    private HBox whatIfKey;

    @FXML
    private VBox aside;

    @FXML
    private ScrollPane side;

    @FXML
    private TableView<GraphTable.Row> table;

    @FXML
    private VBox advice;

    @FXML
    private Label severity;

    @FXML
    private Label headline;

    @FXML
    private Label method;

    @FXML
    private Label tell;

    @FXML
    private Label why;

    @FXML
    private Label age;

    @FXML
    private Button follow;

    @FXML
    private Hyperlink other;

    @FXML
    private VBox otherActs;

    @FXML
    private Button override;

    @FXML
    private VBox levels;

    @FXML
    private VBox found;

    @FXML
    private VBox lift;

    @FXML
    private Button liftButton;

    @FXML
    private BorderPane content;

    @FXML
    private Label absent;

    @FXML
    private Label liftWords;

    @FXML
    private TextField reason;

    @FXML
    private Label outcome;

    @FXML
    private HBox toast;

    @FXML
    private Label toastWords;

    @FXML
    private Button toastButton;

    RolloutController(RolloutModel model, AsideModel asides, SizesModel sizes, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.sizes = new SizesPart(sizes);
        this.findings = new FindingsPart(model::record, model.clock());
        this.care = new CarePart(model::record);
        this.asides = asides;
    }

    @FXML
    private void initialize() {
        absent.visibleProperty().bind(content.visibleProperty().not());
        Collapsing.whenInvisible(
                aside, whatIfKey, otherActs, notices, primary, hold, lift, follow, other, toast, outcome, severity,
                headline, method, tell, why, age);
        graph.setId("rollout-graph");
        graphPlace.getChildren().addFirst(graph);
        graph.visibleProperty().bind(asTable.selectedProperty().not());
        happened.textProperty().bind(graph.eventProperty());
        legend.visibleProperty().bind(graph.visibleProperty());
        table.visibleProperty().bind(asTable.selectedProperty());
        GraphColumns.into(table);
        asTable.selectedProperty().subscribe(selected -> model.view().get().ifPresent(view -> tabulate(view)));
        found.getChildren().setAll(care.node(), findings.node(), sizes.node());
        asides.shown().subscribe(this::showAside);
        asides.whatIf().view().subscribe(view -> graph.suppose(view.course()));
        // Before a list takes the key for giving up an edit.
        aside.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveAside);
        reason.textProperty().subscribe(model::because);
        model.outcome().subscribe(words -> words(outcome, words));
        model.view().subscribe(view -> view.ifPresentOrElse(this::show, this::showNothing));
        absent.textProperty().bind(model.absence());
        model.pending().subscribe(pending -> toast());
    }

    /// Puts the keyboard on what a person comes for, where that can be done now; else into the graph, which arrows go
    /// through.
    void focus(Route.Aim aim) {
        Node wanted = switch (aim) {
            case LOOK -> graph;
            case NEXT_STEP -> primary;
            case ROLL_BACK -> turnOff;
        };
        (wanted.isVisible() && !wanted.isDisabled() ? wanted : graph).requestFocus();
    }

    /// Another rollout's name and buttons must never stand over this one's scope.
    private void showNothing() {
        reason.clear();
        content.setVisible(false);
        toast.setVisible(false);
    }

    @FXML
    private void ramp() {
        model.ramp();
    }

    @FXML
    private void hold() {
        act(view -> view.acts().hold());
    }

    @FXML
    private void turnOff() {
        model.rollBack();
    }

    @FXML
    private void follow() {
        model.follow();
    }

    @FXML
    private void override() {
        model.override();
    }

    @FXML
    private void lift() {
        act(view -> view.acts().lift());
    }

    /// Leads to who gets it.
    @FXML
    void why() {
        model.address().ifPresent(address -> navigator.open(new Route.Why(address)));
    }

    /// Leads to its plan.
    @FXML
    void plan() {
        model.address().ifPresent(address -> navigator.open(new Route.RolloutPlan(address)));
    }

    @FXML
    private void incident() {
        navigator.open(new Route.Incident());
    }

    @FXML
    private void whoIsNext() {
        asides.toggle(Aside.WHO_IS_NEXT);
    }

    @FXML
    private void whatIf() {
        asides.toggle(Aside.WHAT_IF);
    }

    /// Above what always stands there, so that it is seen without scrolling, with the keyboard in it.
    private void showAside(Aside asked) {
        boolean left = aside.lookupAll("*").stream().anyMatch(Node::isFocused);
        whoIsNext.setSelected(asked == Aside.WHO_IS_NEXT);
        whatIf.setSelected(asked == Aside.WHAT_IF);
        whatIfKey.setVisible(asked == Aside.WHAT_IF);
        aside.setVisible(asked != Aside.NOTHING);
        side.setVvalue(0);
        switch (asked) {
            case NOTHING -> {
                aside.getChildren().clear();
                if (left) {
                    graph.requestFocus();
                }
            }
            case WHO_IS_NEXT -> {
                NextPart part = next.orElseGet(() -> new NextPart(
                        "rollout-next", 1, asides.next().view(), asides.next().basis()));
                next = Optional.of(part);
                aside.getChildren().setAll(part.node());
                part.focus();
            }
            case WHAT_IF -> {
                WhatIfPart part = whatIfPart.orElseGet(() -> new WhatIfPart(asides.whatIf(), graph::pointTo));
                whatIfPart = Optional.of(part);
                aside.getChildren().setAll(part.node());
                part.focus();
            }
        }
    }

    private void leaveAside(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            asides.toggle(asides.shown().get());
            pressed.consume();
        }
    }

    @FXML
    private void showOther() {
        otherActs.setVisible(!otherActs.isVisible());
        if (otherActs.isVisible()) {
            reason.requestFocus();
        }
    }

    @FXML
    private void takeBack() {
        if (model.pending().get().isPresent()) {
            model.cancelRamp();
        } else {
            model.undo();
        }
    }

    private void act(Function<DetailView, Optional<Act>> which) {
        model.view().get().flatMap(which).ifPresent(model::perform);
    }

    private void show(DetailView view) {
        content.setVisible(true);
        flag.setText(view.flag());
        description.setText(view.description());
        facts.setText(view.where() + "  ·  owner " + view.owner() + "  ·  " + view.stage());
        String age = model.age();
        exposure.setText(Ageing.words("Exposure " + view.exposure().replace(" %", "\u00a0%"), age));
        Ageing.mark(exposure, age);
        Ageing.mark(graphPlace, age);
        status.show(view.status(), view.statusWords(), age);
        notices.getChildren()
                .setAll(view.notices().stream().map(RolloutController::notice).toList());
        notices.setVisible(!view.notices().isEmpty());
        acts(view.acts());
        model.address().ifPresent(address -> model.findings().ifPresent(now -> findings.show(address, now)));
        care.show(model.care());
        advice(view);
        if (!strip.equals(view.stages())) {
            strip = view.stages();
            StageStrip.show(strip, ladder);
        }
        RollbackLevels.show(view.levels(), levels);
        graph.show(view.graph(), model.zone());
        if (asTable.isSelected() || table.getItems().isEmpty()) {
            tabulate(view);
        }
        toast();
    }

    private void tabulate(DetailView view) {
        int chosen = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(GraphTable.rows(view.graph(), model.zone()));
        if (chosen >= 0) {
            table.getSelectionModel().select(Math.min(chosen, table.getItems().size() - 1));
        }
    }

    private void acts(Acts acts) {
        primary.setVisible(acts.primary().isPresent());
        acts.primary().ifPresent(act -> button(primary, act));
        primaryWords.setText(
                acts.primary().map(act -> act.obstacle().orElse(act.effect())).orElse("This is the last stage."));
        hold.setVisible(acts.hold().isPresent());
        acts.hold().ifPresent(act -> button(hold, act));
        button(turnOff, acts.rollBack());
        lift.setVisible(acts.lift().isPresent());
        acts.lift().ifPresent(act -> {
            button(liftButton, act);
            liftWords.setText(act.obstacle()
                    .map(obstacle -> act.effect() + ". " + obstacle)
                    .orElse(act.effect()));
        });
    }

    private static void button(Button button, Act act) {
        button.setText(act.label());
        button.setDisable(!act.isPossible());
        button.setAccessibleHelp(act.obstacle().orElse(act.effect()));
    }

    private void advice(DetailView view) {
        Advice said = view.advice();
        advice.pseudoClassStateChanged(ALARM, said.tone() == Advice.Tone.ALARM);
        advice.pseudoClassStateChanged(WARNING, said.tone() == Advice.Tone.WARNING);
        advice.pseudoClassStateChanged(CALM, said.tone() == Advice.Tone.CALM);
        words(severity, said.severity());
        words(headline, said.headline());
        words(method, said.budget().isEmpty() ? said.method() : said.method() + " " + said.budget());
        words(tell, said.tell().isEmpty() ? "" : "Tell " + said.tell());
        words(why, said.why());
        words(age, said.age());
        follow.setVisible(said.button().isPresent());
        said.button().ifPresent(button -> follow.setText(button.label()));
        follow.setDisable(!view.acts().rollBack().isPossible());
        other.setVisible(said.row().isPresent());
        if (said.row().isEmpty()) {
            otherActs.setVisible(false);
        }
        override.setDisable(
                reason.getText().isBlank() || !view.acts().rollBack().isPossible());
    }

    /// One toast at a time: a step up that waits, or a rollback that can be taken back.
    private void toast() {
        Optional<Pending> pending = model.pending().get();
        Optional<DetailView> view = model.view().get();
        toast.setVisible(
                pending.isPresent() || view.flatMap(DetailView::undoFor).isPresent());
        if (pending.isPresent()) {
            Pending waiting = pending.get();
            toastWords.setText(waiting.act().label() + " starts in " + waiting.secondsLeft() + " s  ·  "
                    + waiting.act().effect());
            toastButton.setText("Cancel");
        } else {
            view.flatMap(DetailView::undoFor).ifPresent(left -> {
                toastWords.setText(
                        "The flag is off. You can take it back for " + Math.ceilDiv(left.toMillis(), 1000) + " s.");
                toastButton.setText("Undo");
            });
        }
    }

    private static Label notice(String text) {
        Label notice = new Label(text);
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        return notice;
    }

    private static void words(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }
}
