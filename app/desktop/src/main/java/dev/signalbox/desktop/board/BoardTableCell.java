package dev.signalbox.desktop.board;

import dev.signalbox.desktop.guidance.AdvisedBadge;
import dev.signalbox.desktop.widget.Ageing;
import dev.signalbox.desktop.widget.Spark;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.FlagAddress;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One rollout in the table: status, what is advised, and trend. What is not live any more is dashed and says its age.
final class BoardTableCell extends TableCell<BoardRow, BoardCell> {
    /// Error rate in percent that fills the spark.
    private static final double FULL = 5;

    private final BoardViewModel viewModel;
    private final AdvisedBadge badge = new AdvisedBadge();
    private final Spark spark = new Spark();
    private final HBox content = new HBox(badge, spark);

    private final ChangeListener<String> aged = (age, before, now) -> updateItem(getItem(), isEmpty());
    private final MapChangeListener<FlagAddress, List<Double>> measured = this::showTrend;

    /// Follows the trends and the age of what is shown for as long as a table holds it.
    BoardTableCell(BoardViewModel viewModel) {
        this.viewModel = viewModel;
        viewModel.staleness().addListener(new WeakChangeListener<>(aged));
        viewModel.trends().errorRates().addListener(new WeakMapChangeListener<>(measured));
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
        badge.show(cell.status(), cell.aged(age), cell.guidance());
        boolean live = cell.exposure() == Standing.Exposure.LIVE;
        spark.setVisible(live);
        spark.setManaged(live);
        showTrend(cell.address());
        Ageing.mark(content, age);
        setAccessibleText(cell.spoken(age));
        setGraphic(content);
    }

    private void showTrend(MapChangeListener.Change<? extends FlagAddress, ? extends List<Double>> change) {
        if (getItem() != null && getItem().address().equals(change.getKey())) {
            showTrend(change.getKey());
        }
    }

    private void showTrend(FlagAddress address) {
        spark.show(viewModel.trends().errorRates().getOrDefault(address, List.of()), FULL);
    }
}
