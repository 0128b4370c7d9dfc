package dev.signalbox.desktop.flag;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.guidance.GuidanceLine;
import dev.signalbox.desktop.navigation.Navigator;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.widget.FormField;
import dev.signalbox.desktop.widget.FormFields;
import dev.signalbox.desktop.widget.StatusBadge;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.Flag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Puts a flag's page on the screen. Confined to the JavaFX thread.
final class FlagPageController {
    private final FlagPageModel model;
    private final Navigator navigator;
    private final FormFields<FlagField> fields;
    private final FormField says = FormField.ofLines(
            "flag-edit-description",
            FlagField.DESCRIPTION.label(),
            FlagField.DESCRIPTION.words().hint(),
            2);
    private final FormField asks = new FormField(
            "flag-edit-owner", FlagField.OWNER.label(), FlagField.OWNER.words().hint());

    private final Map<StatusBadge, Standing> badges = new HashMap<>();
    private boolean showing;

    @FXML
    private VBox facts;

    @FXML
    private Label key;

    @FXML
    private Label description;

    @FXML
    private Label owner;

    @FXML
    private Button change;

    @FXML
    private VBox editing;

    @FXML
    private VBox edited;

    @FXML
    private Label editProblem;

    @FXML
    private Label differences;

    @FXML
    private Label editSaid;

    @FXML
    private GridPane places;

    @FXML
    private Label missing;

    @FXML
    private VBox form;

    @FXML
    private VBox typed;

    @FXML
    private Label apps;

    @FXML
    private Label said;

    FlagPageController(FlagPageModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.fields = new FormFields<>(model::type);
    }

    @FXML
    private void initialize() {
        Collapsing.whenInvisible(facts, form, missing, said, apps, change, editing, editProblem, editSaid);
        typed.getChildren().setAll(fields.lay(List.of(FlagField.values())));
        model.form().subscribe(now -> fields.show(now::text));
        model.problems().subscribe(fields::say);
        edited.getChildren().setAll(says, asks);
        says.field().textProperty().subscribe(this::typeAnew);
        asks.field().textProperty().subscribe(this::typeAnew);
        editSaid.textProperty().bind(model.edit().said());
        editSaid.visibleProperty().bind(model.edit().said().isNotEmpty());
        model.edit().shown().subscribe(now -> show(now));
        said.textProperty().bind(model.said());
        said.visibleProperty().bind(model.said().isNotEmpty());
        model.view().subscribe(now -> show(now));
        model.staleness().subscribe(age -> badges.forEach((badge, standing) -> show(standing, badge)));
        model.made().subscribe(flag -> flag.ifPresent(known -> navigator.open(new Route.FlagPage(Optional.of(known)))));
    }

    /// Puts the keyboard where a person begins.
    void focus() {
        show(model.view().get());
        if (model.isNew()) {
            beginTyping();
        } else {
            Optional.ofNullable(places.lookup(".button")).ifPresent(Node::requestFocus);
        }
    }

    @FXML
    private void send() {
        model.send();
    }

    @FXML
    private void discard() {
        model.discard();
        beginTyping();
    }

    @FXML
    private void change() {
        model.edit().open();
        says.field().requestFocus();
    }

    @FXML
    private void sendChange() {
        model.edit().send();
    }

    @FXML
    private void discardChange() {
        model.edit().discard();
        change.requestFocus();
    }

    private void typeAnew(String typed) {
        if (!showing) {
            model.edit().type(says.field().getText(), asks.field().getText());
        }
    }

    private void show(FlagEdit.Shown now) {
        showing = true;
        boolean open = now.open() == FlagEdit.Open.YES;
        editing.setVisible(open);
        change.setVisible(!open);
        says.force(now.description());
        asks.force(now.owner());
        editProblem.setText(now.problem());
        editProblem.setVisible(!now.problem().isEmpty());
        differences.setText(now.differences().isEmpty() ? "Nothing is changed." : now.differences());
        showing = false;
    }

    @FXML
    private void audit() {
        navigator.open(new Route.Audit(model.flag()));
    }

    private void beginTyping() {
        fields.focus();
    }

    private void show(FlagPageView now) {
        form.setVisible(model.isNew());
        facts.setVisible(now.flag().isPresent() && !model.isNew());
        missing.setText(now.missing());
        missing.setVisible(!now.missing().isEmpty());
        apps.setText(
                now.apps().isEmpty()
                        ? "There is no app yet. A tenant administrator makes one."
                        : "Apps here: " + String.join(", ", now.apps()));
        now.flag().ifPresent(flag -> show(flag, now));
    }

    private void show(Flag flag, FlagPageView now) {
        key.setText(flag.key().value());
        description.setText(flag.description());
        owner.setText("App " + flag.app() + "  ·  owner " + flag.owner());
        Optional<String> focused = Optional.ofNullable(places.getScene())
                .map(scene -> scene.getFocusOwner())
                .map(Node::getId);
        places.getChildren().clear();
        badges.clear();
        for (int row = 0; row < now.places().size(); row++) {
            place(now.places().get(row), row);
        }
        focused.map(id -> places.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    /// What is advised stands below the rollout it is about.
    private void place(FlagPlace place, int row) {
        Label name = new Label(place.name());
        name.setId("flag-place-" + place.address().environment());
        name.getStyleClass().add("strong");
        places.add(name, 0, 2 * row);
        place.rollout()
                .ifPresentOrElse(
                        laid -> {
                            places.add(badge(laid.standing()), 1, 2 * row);
                            places.add(guidance(place, laid), 1, 2 * row + 1, GridPane.REMAINING, 1);
                        },
                        () -> places.add(none(), 1, 2 * row));
        buttons(place, 2 * row);
    }

    private void buttons(FlagPlace place, int row) {
        String plan = place.rollout().isPresent() ? "Plan" : "Lay out a rollout";
        places.add(button("flag-plan", plan, place, new Route.RolloutPlan(place.address())), 2, row);
        if (place.rollout().isPresent()) {
            places.add(button("flag-open", "Open rollout", place, new Route.RolloutDetail(place.address())), 3, row);
            places.add(button("flag-why", "Who gets it", place, new Route.Why(place.address())), 4, row);
        }
    }

    private GuidanceLine guidance(FlagPlace place, FlagPlace.Laid laid) {
        GuidanceLine line = new GuidanceLine();
        line.setId("flag-guidance-" + place.address().environment());
        line.show(laid.guidance(), model.asOf());
        return line;
    }

    private Button button(String id, String text, FlagPlace place, Route route) {
        Button button = new Button(text);
        button.setId(id + "-" + place.address().environment());
        button.setAccessibleText(text + " in " + place.name());
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(chosen -> navigator.open(route));
        return button;
    }

    private Node badge(Standing standing) {
        StatusBadge badge = new StatusBadge();
        show(standing, badge);
        badges.put(badge, standing);
        return badge;
    }

    private void show(Standing standing, StatusBadge badge) {
        badge.show(standing.status(), standing.words(), model.staleness().get());
    }

    private static Node none() {
        Label none = new Label("No rollout");
        none.getStyleClass().add("soft");
        return none;
    }
}
