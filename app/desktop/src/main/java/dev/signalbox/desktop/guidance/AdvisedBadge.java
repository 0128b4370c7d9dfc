package dev.signalbox.desktop.guidance;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.widget.StatusBadge;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How a rollout stands, for a row of a list; below it what is advised, where somebody has to act. Confined to the
/// JavaFX thread.
public final class AdvisedBadge extends VBox {
    private final StatusBadge badge = new StatusBadge();
    private final Label brief = new Label();

    public AdvisedBadge() {
        getStyleClass().add("advised-badge");
        brief.getStyleClass().addAll("advised-brief", "small");
        getChildren().setAll(badge, brief);
    }

    /// Shows `status` with its words, and `note` where it calls for somebody.
    public void show(Status status, String words, GuidanceNote note) {
        badge.show(status, words);
        brief.setText(note.brief());
        brief.setVisible(note.isCall());
        brief.setManaged(note.isCall());
    }

    /// `words` and `note` as they are spoken.
    public static String spoken(String words, GuidanceNote note) {
        return note.isCall() ? words + ". Guidance: " + note.brief() : words;
    }
}
