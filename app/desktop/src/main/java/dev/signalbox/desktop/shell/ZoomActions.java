package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.theme.Zoom;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Larger and smaller.
final class ZoomActions {
    /// How every id here begins.
    static final String PREFIX = "view.zoom-";

    private ZoomActions() {}

    static List<Action> of(Zoom zoom) {
        return List.of(
                Action.when(
                                until(zoom, Zoom.STEPS.getLast(), "This is as large as it gets."),
                                PREFIX + "in",
                                "Larger",
                                "Shortcut+PLUS",
                                "Draws everything one step larger, up to 200 %.",
                                Section.VIEW,
                                zoom::in)
                        .or("Shortcut+EQUALS", "Shortcut+Shift+EQUALS", "Shortcut+ADD"),
                Action.when(
                                until(zoom, Zoom.STEPS.getFirst(), "This is as small as it gets."),
                                PREFIX + "out",
                                "Smaller",
                                "Shortcut+MINUS",
                                "Draws everything one step smaller, down to 80 %.",
                                Section.VIEW,
                                zoom::out)
                        .or("Shortcut+SUBTRACT"),
                Action.always(
                                PREFIX + "reset",
                                "Usual size",
                                "Shortcut+DIGIT0",
                                "Draws everything as large as it comes.",
                                Section.VIEW,
                                zoom::reset)
                        .or("Shortcut+NUMPAD0"));
    }

    private static ObservableValue<Availability> until(Zoom zoom, int end, String reason) {
        return zoom.percent()
                .map(now -> now.intValue() == end ? Availability.disabled(reason) : Availability.enabled());
    }
}
