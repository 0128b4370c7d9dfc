package dev.signalbox.desktop.shell;

import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.StoreKind;
import java.util.Locale;

/// What the band at the window's edge says of where the person is, by name, shape and colour
/// (console.md 3.1). A drill's store looks the same whichever of its environments is shown, and
/// like none of the real ones.
///
/// @param text what is read
/// @param spoken what is read aloud
/// @param styleClass chooses the colours
/// @param shape the content of an SVG path, 14 by 14
record Band(String text, String spoken, String styleClass, String shape) {
    private static final String HATCHED =
            "M0 0 H14 V14 H0 Z M1.5 1.5 V12.5 H12.5 V1.5 Z M1.5 4.5 L4.5 1.5 H7 L1.5 7 Z M1.5 9.5 L9.5 1.5 H12 L1.5 12 Z"
                    + " M3.5 12.5 L12.5 3.5 V6 L6 12.5 Z M8.5 12.5 L12.5 8.5 V11 L11 12.5 Z";

    static Band of(Environment environment, StoreKind kind) {
        String name = environment.name().toUpperCase(Locale.ROOT);
        String spoken = "Environment: " + environment.name() + ". Press to change.";
        return switch (kind) {
            case LIVE -> new Band(name, spoken, styleOf(environment.kind()), shapeOf(environment.kind()));
            case DRILL -> new Band("DRILL · " + name, "Drill: nothing here is real. " + spoken, "drill", HATCHED);
        };
    }

    private static String styleOf(EnvironmentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String shapeOf(EnvironmentKind kind) {
        return switch (kind) {
            case PRODUCTION -> "M1 1 H13 V13 H1 Z M3 3 V11 H11 V3 Z M5 5 H9 V9 H5 Z";
            case STAGING -> "M7 0.5 L13.5 7 L7 13.5 L0.5 7 Z M7 3.3 L3.3 7 L7 10.7 L10.7 7 Z";
            case DEVELOPMENT -> "M1 7 A6 6 0 1 1 13 7 A6 6 0 1 1 1 7 Z M3 7 A4 4 0 1 0 11 7 A4 4 0 1 0 3 7 Z";
            case LOCAL -> "M7 1 L13 12 H1 Z M7 5 L4.4 10 H9.6 Z";
        };
    }
}
