package dev.signalbox.desktop;

import dev.signalbox.desktop.widget.Status;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// What a window shows in place of a store that cannot be opened: why, and what a person can do about it. Confined to
/// the JavaFX thread.
final class UnopenedView {
    private final Button again;
    private final Label copied = new Label();
    private final StackPane root;

    /// @param ways what a person can do
    UnopenedView(Unopened unopened, Ways ways) {
        again = button("unopened-again", "Try again", ways.again());
        again.getStyleClass().add("accent");
        Label why = new Label(unopened.why());
        why.setId("unopened-why");
        why.setWrapText(true);
        copied.setId("unopened-copied");
        copied.getStyleClass().add("soft");
        copied.managedProperty().bind(copied.textProperty().isNotEmpty());
        FlowPane choices = new FlowPane(
                again,
                button("unopened-elsewhere", "Choose another connection", ways.elsewhere()),
                button("unopened-sample", "Open the sample", ways.sample()),
                button("unopened-copy", "Copy the details", () -> copied.setText(said(unopened, ways))));
        choices.getStyleClass().add("unopened-choices");
        VBox card = new VBox(title(unopened), why, choices, copied);
        card.getStyleClass().add("unopened");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        root = new StackPane(card);
        root.getStyleClass().addAll("shell", "opening");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    /// What a person can do about a store that cannot be opened.
    ///
    /// @param again opens the same store
    /// @param elsewhere leads to the connections
    /// @param sample opens the sample
    /// @param copy puts a text where it can be pasted, and says what became of that
    record Ways(Runnable again, Runnable elsewhere, Runnable sample, Function<String, String> copy) {}

    Parent root() {
        return root;
    }

    /// Puts the keyboard on the choice that changes nothing.
    void focus() {
        again.requestFocus();
    }

    private static String said(Unopened unopened, Ways ways) {
        return ways.copy().apply(unopened.details());
    }

    private static Node title(Unopened unopened) {
        SVGPath shape = new SVGPath();
        shape.setContent(Status.REGRESSING.shape());
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().setAll("status-shape", Status.REGRESSING.styleClass());
        Label words = new Label("The store '" + unopened.store() + "' cannot be opened");
        words.setId("unopened-title");
        words.setWrapText(true);
        words.getStyleClass().add("title-3");
        HBox title = new HBox(shape, words);
        title.getStyleClass().add("unopened-title");
        return title;
    }

    private static Button button(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(pressed -> act.run());
        return button;
    }

    /// Enter presses the button that has the keyboard, on every operating system.
    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
            button.fire();
            event.consume();
        }
    }
}
