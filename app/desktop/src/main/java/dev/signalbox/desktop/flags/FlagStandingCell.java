package dev.signalbox.desktop.flags;

import dev.signalbox.desktop.guidance.AdvisedBadge;
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

/// How a flag stands in one environment, and what is advised there. What is not live any more is dashed and says its
/// age.
final class FlagStandingCell extends TableCell<FlagRow, FlagRow> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Environment environment;
    private final ObservableValue<String> staleness;
    private final AdvisedBadge badge = new AdvisedBadge();
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
        Optional<FlagRow.Place> place = row.in(environment.key());
        place.ifPresent(found -> badge.show(found.standing().status(), words(found), found.guidance()));
        content.pseudoClassStateChanged(STALE, !staleness.getValue().isEmpty());
        setAccessibleText(row.flag().key() + " in " + environment.name() + ": "
                + place.map(found -> AdvisedBadge.spoken(words(found), found.guidance()))
                        .orElse("No rollout"));
        setGraphic(place.isPresent() ? content : none);
    }

    private String words(FlagRow.Place place) {
        String age = staleness.getValue();
        return age.isEmpty() ? place.standing().words() : place.standing().words() + " · " + age;
    }
}
