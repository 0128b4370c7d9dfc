package dev.signalbox.desktop;

import javafx.application.Platform;

/// What a start that is only measured or recorded does when it is through. A person's start never sees this.
///
/// The system property `signalbox.leave` chooses: `first-frame` ends the process the moment the first usable frame is
/// painted, `warm` ends it in order once everything is warmed up.
enum FirstFrame {
    STAY,
    LEAVE_AT_ONCE,
    LEAVE_WARM;

    private static final String PROPERTY = "signalbox.leave";

    static FirstFrame chosen() {
        return switch (System.getProperty(PROPERTY, "")) {
            case "first-frame" -> LEAVE_AT_ONCE;
            case "warm" -> LEAVE_WARM;
            default -> STAY;
        };
    }

    /// The first usable frame is painted.
    void painted() {
        if (this == LEAVE_AT_ONCE) {
            // Closing the store is not part of a start.
            Runtime.getRuntime().halt(0);
        }
    }

    /// Everything is warmed up.
    void warmed() {
        if (this == LEAVE_WARM) {
            Platform.exit();
        }
    }
}
