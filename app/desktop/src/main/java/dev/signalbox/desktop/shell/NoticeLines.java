package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.widget.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// What there is to know about the connection and about this computer's files, in lines of their own between the header
/// and the screen. A line
/// goes away when it is over, or when a person has read it. Confined to the JavaFX thread.
final class NoticeLines {
    private final VBox place;
    private final Runnable showDamage;
    private final Runnable goSignIn;
    private final Set<String> read = new HashSet<>();
    private List<String> overrides = List.of();
    private Optional<String> signIn = Optional.empty();
    private Optional<String> cache = Optional.empty();
    private long damaged;

    /// @param showDamage leads to what was found damaged
    /// @param goSignIn leads to where a person signs in
    NoticeLines(VBox place, Runnable showDamage, Runnable goSignIn) {
        this.place = place;
        this.goSignIn = goSignIn;
        this.showDamage = showDamage;
        refill();
    }

    /// Why a person has to sign in again; empty when they need not.
    void signIn(Optional<String> words) {
        signIn = words;
        refill();
    }

    /// What there is to know of the cache; empty for nothing.
    void cache(Optional<String> words) {
        cache = words;
        refill();
    }

    /// What the store's environment overrides. These lines stay as long as it does.
    void overrides(List<String> words) {
        overrides = List.copyOf(words);
        refill();
    }

    /// How much was found damaged and set aside.
    void damaged(long rows) {
        damaged = rows;
        refill();
    }

    private void refill() {
        place.getChildren().clear();
        for (int index = 0; index < overrides.size(); index++) {
            place.getChildren().add(bare("notice-override-" + index, overrides.get(index)));
        }
        signIn.filter(words -> !read.contains(words))
                .ifPresent(words -> place.getChildren()
                        .add(line(
                                "notice-sign-in",
                                words,
                                Optional.of(button("notice-go-sign-in", "Sign in again", "", goSignIn)))));
        cache.filter(words -> !read.contains(words))
                .ifPresent(words -> place.getChildren().add(line("notice-cache", words, Optional.empty())));
        if (damaged > 0 && !read.contains(ofDamage())) {
            Button show = button("notice-show-damage", "Show", " what was damaged", showDamage);
            place.getChildren().add(line("notice-damage", ofDamage(), Optional.of(show)));
        }
        place.setVisible(!place.getChildren().isEmpty());
        place.setManaged(place.isVisible());
    }

    private String ofDamage() {
        return damaged == 1
                ? "A record on this computer is damaged. It is set aside, and not used."
                : damaged + " records on this computer are damaged. They are set aside, and not used.";
    }

    /// @param more follows the words for those who only hear them
    private static Button button(String id, String words, String more, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.setAccessibleText(words + more);
        button.setOnAction(pressed -> act.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Node line(String id, String words, Optional<Button> more) {
        HBox line = bare(id, words);
        more.ifPresent(line.getChildren()::add);
        line.getChildren().add(dismiss(id, words));
        return line;
    }

    private static HBox bare(String id, String words) {
        SVGPath shape = new SVGPath();
        shape.setContent(Status.REGRESSING.shape());
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().setAll("status-shape", Status.REGRESSING.styleClass());
        Label label = new Label(words);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(shape, label);
        line.getStyleClass().add("notice-line");
        return line;
    }

    private Button dismiss(String id, String words) {
        Button dismiss = new Button("Dismiss");
        dismiss.setId(id + "-dismiss");
        dismiss.setAccessibleText("Dismiss: " + words);
        dismiss.getStyleClass().add("flat");
        dismiss.setOnAction(pressed -> {
            read.add(words);
            refill();
        });
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        return dismiss;
    }
}
