package dev.signalbox.desktop.shell;

import dev.signalbox.domain.flag.EnvironmentKind;

/// The shape that each kind of environment has besides its name and colour (console.md 3.1).
final class Bands {
    private Bands() {}

    static String shapeOf(EnvironmentKind kind) {
        return switch (kind) {
            case PRODUCTION -> "M1 1 H13 V13 H1 Z M3 3 V11 H11 V3 Z M5 5 H9 V9 H5 Z";
            case STAGING -> "M7 0.5 L13.5 7 L7 13.5 L0.5 7 Z M7 3.3 L3.3 7 L7 10.7 L10.7 7 Z";
            case DEVELOPMENT -> "M1 7 A6 6 0 1 1 13 7 A6 6 0 1 1 1 7 Z M3 7 A4 4 0 1 0 11 7 A4 4 0 1 0 3 7 Z";
            case LOCAL -> "M7 1 L13 12 H1 Z M7 5 L4.4 10 H9.6 Z";
        };
    }
}
