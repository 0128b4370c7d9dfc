package dev.signalbox.desktop.help;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the help's view to its view model. Confined to the JavaFX thread.
final class HelpController {
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final HelpViewModel viewModel;
    private Runnable close = () -> {};

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox groups;

    HelpController(HelpViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    /// Shows what holds now; `closing` takes the help away.
    void open(Runnable closing) {
        close = closing;
        groups.getChildren()
                .setAll(viewModel.groups().stream()
                        .flatMap(HelpController::nodes)
                        .toList());
        scroll.setVvalue(0);
        scroll.requestFocus();
    }

    @FXML
    private void close() {
        close.run();
    }

    @FXML
    private void closeOutside(MouseEvent click) {
        if (click.getTarget().equals(click.getSource())) {
            close.run();
        }
    }

    private static Stream<Node> nodes(HelpGroup group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("section-title");
        return Stream.concat(Stream.of(title), group.lines().stream().map(HelpController::line));
    }

    private static Node line(HelpLine line) {
        FlowPane keys = new FlowPane(6, 4);
        keys.getStyleClass().addAll("key-hint", "help-keys");
        keys.getChildren()
                .setAll(Stream.of(line.keys().split(", "))
                        .filter(key -> !key.isEmpty())
                        .map(HelpController::key)
                        .toList());
        Label name = new Label(line.name());
        name.getStyleClass().addAll("strong", "help-name");
        Label words = new Label(line.words());
        words.getStyleClass().add("soft");
        List.of(name, words).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        });
        VBox text = new VBox(name, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(keys, text);
        row.getStyleClass().add("help-line");
        row.pseudoClassStateChanged(UNAVAILABLE, line.state() == HelpLine.State.DISABLED);
        return row;
    }

    private static Node key(String text) {
        Label key = new Label(text);
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }
}
