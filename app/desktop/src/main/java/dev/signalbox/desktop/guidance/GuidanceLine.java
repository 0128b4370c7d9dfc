package dev.signalbox.desktop.guidance;

import dev.signalbox.desktop.fx.Collapsing;
import dev.signalbox.desktop.widget.StatusBadge;
import dev.signalbox.desktop.widget.WrappedLabel;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is advised on one rollout: severity, matrix row, method and time, what that rests on, and how old it is.
/// Confined to the JavaFX thread.
public final class GuidanceLine extends VBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass LATER = PseudoClass.getPseudoClass("later");

    private final Label about = new WrappedLabel("");
    private final StatusBadge badge = new StatusBadge().wrapping();
    private final Label rests = new WrappedLabel("");
    private final StringProperty age = new SimpleStringProperty("");
    private String why = "";

    public GuidanceLine() {
        getStyleClass().add("guidance-line");
        about.getStyleClass().add("section-title");
        rests.getStyleClass().addAll("guidance-rests", "small");
        getChildren().setAll(badge, rests);
        setAccessibleRole(AccessibleRole.TEXT);
        age.subscribe(this::say);
    }

    /// Shows from now on what `advised` holds, with the rollout that it is about, and takes room only while that is
    /// something.
    ///
    /// @param asOf how old it is, such as `as of 4 min ago`
    public void follow(ObservableValue<Optional<Advised>> advised, ObservableValue<String> asOf) {
        age.bind(asOf);
        Collapsing.whenInvisible(this);
        advised.subscribe(now -> {
            now.ifPresent(this::show);
            setVisible(now.isPresent());
        });
    }

    /// Shows `note` where its rollout is named already.
    ///
    /// @param asOf how old it is, such as `as of 4 min ago`
    public void show(GuidanceNote note, ObservableValue<String> asOf) {
        age.bind(asOf);
        show(note);
    }

    private void show(Advised advised) {
        about.setText("Guidance for " + advised.address());
        if (!getChildren().contains(about)) {
            getChildren().addFirst(about);
        }
        show(advised.note());
    }

    private void show(GuidanceNote note) {
        badge.show(note.urgency().status(), note.words());
        pseudoClassStateChanged(NOW, note.urgency() == GuidanceNote.Urgency.NOW);
        pseudoClassStateChanged(LATER, note.urgency() == GuidanceNote.Urgency.LATER);
        why = note.why();
        say();
    }

    private void say() {
        String basis = "Guidance " + age.get() + ".";
        rests.setText(why.isEmpty() ? basis : why + " " + basis);
        String said = badge.getAccessibleText().endsWith(".") ? " " : ". ";
        setAccessibleText((about.getText() + " " + badge.getAccessibleText() + said + rests.getText()).strip());
    }
}
