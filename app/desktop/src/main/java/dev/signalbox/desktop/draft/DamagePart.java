package dev.signalbox.desktop.draft;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Draws what was found damaged.
final class DamagePart {
    /// More of a row's rest says nothing to whoever looks; copied is all of it.
    private static final int SHOWN = 240;

    private DamagePart() {}

    static List<Node> of(Damage damage) {
        List<Node> nodes = new ArrayList<>();
        damage.lines().forEach(line -> nodes.add(card(line)));
        damage.unread().forEach(why -> nodes.add(words(why, "plain")));
        return nodes;
    }

    private static Node card(DamageLine line) {
        Label what = words(line.what(), "strong");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(what, space);
        head.getStyleClass().add("damage-head");
        VBox card = new VBox(head, words(line.why(), "plain"));
        if (!line.content().isEmpty()) {
            head.getChildren().add(copy(line));
            Label rest = words(shortened(line.content()), "small");
            card.getChildren().add(rest);
        }
        Label kept = words(line.kept(), "soft");
        kept.getStyleClass().add("small");
        card.getChildren().add(kept);
        card.getStyleClass().add("damage-card");
        return card;
    }

    private static Button copy(DamageLine line) {
        Button copy = new Button("Copy what is left");
        copy.getStyleClass().addAll("small");
        copy.setAccessibleText("Copy what is left of " + line.what());
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(pressed -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(line.content());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText("Copied");
        });
        return copy;
    }

    private static String shortened(String content) {
        String line = content.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }

    private static Label words(String text, String style) {
        Label words = new Label(text);
        words.getStyleClass().add(style);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
