package dev.signalbox.desktop.plan;

import dev.signalbox.client.plan.LadderEdits;
import dev.signalbox.client.plan.PlanText;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One rung: a grip to drag it by, what it is called and whom it is for, and its share on the axis.
final class RungCell extends ListCell<Rung> {
    static final double HEIGHT = 44;
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    private final PlanModel model;
    private final Label name = new Label();
    private final Label whom = new Label();
    private final Label times = new Label();
    private final ShareBar bar;
    private final FontIcon icon = new FontIcon("fth-menu");
    private final FontIcon retried = new FontIcon("fth-rotate-ccw");
    private final HBox grip = new HBox(icon);
    private final HBox content;

    RungCell(PlanModel model) {
        this.model = model;
        this.bar = new ShareBar(this::share);
        name.getStyleClass().add("strong");
        whom.getStyleClass().addAll("soft", "small");
        times.getStyleClass().addAll("soft", "small");
        times.setMinWidth(USE_PREF_SIZE);
        grip.getStyleClass().add("rung-grip");
        grip.setAlignment(Pos.CENTER);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragging);
        grip.addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
        VBox words = new VBox(name, whom);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        content = new HBox(grip, words, retried, times, bar);
        content.getStyleClass().add("rung");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Rung rung, boolean empty) {
        super.updateItem(rung, empty);
        if (empty || rung == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Stage stage = rung.stage();
        name.setText(stage.name());
        boolean retry = rung.retry() == Rung.Retry.HERE;
        whom.setText(PlanText.target(stage.target()));
        retried.setVisible(retry);
        retried.setManaged(retry);
        times.setText(stage.minimum().isZero() ? "" : PlanText.length(stage.minimum()));
        icon.setVisible(rung.index() > 0);
        bar.show(rung.percent(), isShare(stage.target()) ? ShareBar.Kind.SHARE : ShareBar.Kind.FIXED);
        setAccessibleText("Stage " + rung.index() + ", " + stage.name() + ", " + whom.getText()
                + (retry ? ", goes on here after a stop" : "")
                + (stage.minimum().isZero() ? "" : ", lasts at least " + times.getText()));
        setGraphic(content);
    }

    private static boolean isShare(StageTarget target) {
        return switch (target) {
            case StageTarget.Off() -> false;
            case StageTarget.InternalActors() -> false;
            case StageTarget.Count count -> false;
            case StageTarget.Share share -> true;
            case StageTarget.SegmentMembers members -> true;
        };
    }

    private void share(int percent) {
        int at = getIndex();
        getListView().getSelectionModel().clearAndSelect(at);
        model.climb("drag " + at, at, ladder -> LadderEdits.shared(ladder, at, percent));
    }

    private void dragging(MouseEvent event) {
        content.pseudoClassStateChanged(DRAGGED, true);
        content.setTranslateY(
                event.getSceneY() - localToScene(0, getHeight() / 2).getY());
        event.consume();
    }

    private void drop(MouseEvent event) {
        content.pseudoClassStateChanged(DRAGGED, false);
        content.setTranslateY(0);
        int from = getIndex();
        ListView<Rung> list = getListView();
        double by = event.getSceneY() - localToScene(0, getHeight() / 2).getY();
        int to = Math.clamp(from + Math.round(by / HEIGHT), 1, list.getItems().size() - 1);
        if (from > 0 && to != from) {
            model.rearrange("move", to, (StageLadder ladder) -> LadderEdits.move(ladder, from, to));
        }
        event.consume();
    }
}
