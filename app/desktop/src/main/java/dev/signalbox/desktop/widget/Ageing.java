package dev.signalbox.desktop.widget;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What is not live any more has a dashed outline and says its age (console.md 8, 19).
public final class Ageing {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final String STYLE = "ageing";

    private Ageing() {}

    /// `text` with its age behind it.
    ///
    /// @param age such as `4 min old`; empty for what is live
    public static String words(String text, String age) {
        return age.isEmpty() ? text : text + " · " + age;
    }

    /// Draws the outline of `node`, or takes it away.
    ///
    /// @param age such as `4 min old`; empty for what is live
    public static void mark(Node node, String age) {
        if (!node.getStyleClass().contains(STYLE)) {
            node.getStyleClass().add(STYLE);
        }
        node.pseudoClassStateChanged(STALE, !age.isEmpty());
    }
}
