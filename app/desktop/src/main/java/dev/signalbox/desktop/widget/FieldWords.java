package dev.signalbox.desktop.widget;

/// What a field of a form is called, and what can be put into it.
///
/// @param id of its control; the words below it are `id-problem`
/// @param label its name, as people read it
/// @param hint what can be typed; empty where one of a few things is chosen
/// @param rows how many lines can be typed
public record FieldWords(String id, String label, String hint, int rows) {
    /// A field of one line.
    public FieldWords(String id, String label, String hint) {
        this(id, label, hint, 1);
    }

    /// A field of several lines.
    public static FieldWords lines(String id, String label, String hint, int rows) {
        return new FieldWords(id, label, hint, rows);
    }

    /// A field whose value is one of a few things.
    public static FieldWords chosen(String id, String label) {
        return new FieldWords(id, label, "");
    }

    /// True when its value is one of a few things, and not typed.
    public boolean isChosen() {
        return hint.isEmpty();
    }
}
