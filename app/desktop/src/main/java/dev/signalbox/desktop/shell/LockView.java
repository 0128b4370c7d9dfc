package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.widget.WrappedLabel;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.StoreKind;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// Stands where a window's content was while the console is locked: whose console it is, where it is, and how to see it
/// again. Confined to the JavaFX thread.
public final class LockView extends StackPane {
    private final Button unlock = new Button();

    /// What may be seen by anybody.
    ///
    /// @param person who is signed in; empty before that is known
    /// @param environment the one that the window is in; absent before the store has named one
    public record Facts(String person, Optional<Environment> environment, StoreKind kind) {}

    /// @param key that unlocks it, as people read it
    /// @param act unlocks it
    public LockView(Facts facts, String key, Runnable act) {
        getStyleClass().addAll("shell", "lock");
        Label title = new Label("The console is locked");
        title.setId("lock-title");
        title.getStyleClass().add("title-2");
        Label person =
                new WrappedLabel(facts.person().isEmpty() ? "Signalbox" : "Signalbox, signed in as " + facts.person());
        person.setId("lock-person");
        Label hides = new WrappedLabel("This hides what the console shows. It protects nothing: whoever presses the key"
                + " below sees it again. Lock the computer itself to keep others out.");
        hides.setId("lock-words");
        Label stop = new WrappedLabel("STOP does not work from here. What was sent before goes on.");
        stop.setId("lock-stop");
        stop.getStyleClass().add("strong");
        unlock.setText("Unlock  " + key);
        unlock.setId("lock-unlock");
        unlock.setAccessibleText("Unlock, " + key);
        unlock.setOnAction(pressed -> act.run());
        VBox card = new VBox(title, person);
        facts.environment()
                .map(found -> Band.of(found, facts.kind()))
                .ifPresent(look -> card.getChildren().add(band(look)));
        card.getChildren().addAll(hides, stop, unlock);
        card.getStyleClass().add("unopened");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
    }

    /// Puts the keyboard on what unlocks it.
    public void focus() {
        unlock.requestFocus();
    }

    private static Label band(Band look) {
        SVGPath shape = new SVGPath();
        shape.setContent(look.shape());
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().add("band-shape");
        Label band = new Label(look.text(), shape);
        band.setId("lock-environment");
        band.getStyleClass().addAll("environment-band", "lock-band", look.styleClass());
        return band;
    }
}
