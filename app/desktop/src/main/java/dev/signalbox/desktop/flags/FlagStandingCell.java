package dev.signalbox.desktop.flags;

import dev.signalbox.desktop.widget.StatusBadge;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.Environment;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// How a flag stands in one environment. What is not live any more is dashed and says its age.
final class FlagStandingCell extends TableCell<FlagRow, FlagRow> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Environment environment;
    private final ObservableValue<String> staleness;
    private final StatusBadge badge = new StatusBadge();
    private final HBox content = new HBox(badge);
    private final Label none = new Label("No rollout");
    private final ChangeListener<String> aged = (age, before, now) -> updateItem(getItem(), isEmpty());

    FlagStandingCell(Environment environment, ObservableValue<String> staleness) {
        this.environment = environment;
        this.staleness = staleness;
        staleness.addListener(new WeakChangeListener<>(aged));
        content.getStyleClass().add("board-cell");
        none.getStyleClass().add("soft");
    }

    @Override
    protected void updateItem(@Nullable FlagRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        Optional<Standing> standing = row.in(environment.key());
        String words = standing.map(this::words).orElse("No rollout");
        standing.ifPresent(found -> badge.show(found.status(), words));
        content.pseudoClassStateChanged(STALE, !staleness.getValue().isEmpty());
        setAccessibleText(row.flag().key() + " in " + environment.name() + ": " + words);
        setGraphic(standing.isPresent() ? content : none);
    }

    private String words(Standing standing) {
        String age = staleness.getValue();
        return age.isEmpty() ? standing.words() : standing.words() + " · " + age;
    }
}
