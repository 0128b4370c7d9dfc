package dev.signalbox.desktop.board;

import dev.signalbox.desktop.widget.Spark;
import dev.signalbox.desktop.widget.StatusBadge;
import dev.signalbox.desktop.words.Standing;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One rollout in the table: status and trend. What is not live any more is dashed and says its age.
final class BoardTableCell extends TableCell<BoardRow, BoardCell> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /// Error rate in percent that fills the spark.
    private static final double FULL = 5;

    private final BoardViewModel viewModel;
    private final StatusBadge badge = new StatusBadge();
    private final Spark spark = new Spark();
    private final HBox content = new HBox(badge, spark);

    BoardTableCell(BoardViewModel viewModel) {
        this.viewModel = viewModel;
        content.getStyleClass().add("board-cell");
        HBox.setHgrow(badge, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(@Nullable BoardCell cell, boolean empty) {
        super.updateItem(cell, empty);
        if (empty || cell == null) {
            setGraphic(null);
            setAccessibleText("No rollout here");
            return;
        }
        String age = viewModel.staleness().get();
        String words = age.isEmpty() ? cell.words() : cell.words() + " · " + age;
        badge.show(cell.status(), words);
        boolean live = cell.exposure() == Standing.Exposure.LIVE;
        spark.setVisible(live);
        spark.setManaged(live);
        spark.show(viewModel.trends().errorRates().getOrDefault(cell.address(), List.of()), FULL);
        content.pseudoClassStateChanged(STALE, !age.isEmpty());
        setAccessibleText(cell.address() + ": " + words);
        setGraphic(content);
    }
}
