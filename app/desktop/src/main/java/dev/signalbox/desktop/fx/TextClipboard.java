package dev.signalbox.desktop.fx;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The computer's clipboard, for lines of text. Confined to the JavaFX thread.
public final class TextClipboard {
    private TextClipboard() {}

    /// Puts `lines` there in place of what it holds; no lines leave it as it is.
    public static void put(Stream<String> lines) {
        String text = lines.collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
