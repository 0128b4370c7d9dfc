package dev.signalbox.client.stop;

import dev.signalbox.domain.guidance.Severity;
import java.util.ArrayList;
import java.util.List;

/// What is known of a stop, as text for whatever an incident is written in.
public final class StopReport {
    private StopReport() {}

    /// `text` with its ladder of truth, and why it was pressed.
    ///
    /// @param reason may be blank: nobody has said it yet
    public static String of(StopText text, Severity severity, String reason) {
        List<String> lines = new ArrayList<>();
        lines.add(severity + ": " + text.headline() + " · " + text.scope());
        lines.add(text.detail());
        text.ladder().forEach(line -> lines.add("- " + line.name() + ": " + line.text()));
        text.notes().forEach(note -> lines.add("- " + note));
        lines.add("Why: " + (reason.isBlank() ? "not said yet" : reason.strip()));
        return String.join("\n", lines);
    }
}
