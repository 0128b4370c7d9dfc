package dev.signalbox.desktop.widget;

import javafx.scene.control.Label;

/// Words on as many lines as they need.
public final class WrappedLabel extends Label {
    /// @param text as people read it
    public WrappedLabel(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
    }
}
