package dev.signalbox.desktop;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

/// What a start that is only measured or recorded does when it is through. A person's start never sees this.
///
/// The system property `signalbox.leave` chooses: `first-frame` ends the process the moment the first usable frame is
/// painted, `first-rows` the moment the board's first rows are, `warm` ends it in order once everything is warmed up.
/// Confined to the JavaFX thread.
enum FirstFrame {
    STAY,
    LEAVE_AT_ONCE,
    LEAVE_WITH_ROWS,
    LEAVE_WARM;

    private static final String PROPERTY = "signalbox.leave";

    /// The pulse that follows the one in which rows are painted.
    private static final int PAINTED = 2;

    static FirstFrame chosen() {
        return switch (System.getProperty(PROPERTY, "")) {
            case "first-frame" -> LEAVE_AT_ONCE;
            case "first-rows" -> LEAVE_WITH_ROWS;
            case "warm" -> LEAVE_WARM;
            default -> STAY;
        };
    }

    /// The first usable frame of `scene` is painted.
    void painted(Scene scene) {
        switch (this) {
            case LEAVE_AT_ONCE -> leave();
            case LEAVE_WITH_ROWS -> leaveWithRows(scene);
            case STAY, LEAVE_WARM -> {}
        }
    }

    /// Everything is warmed up.
    void warmed() {
        if (this == LEAVE_WARM) {
            Platform.exit();
        }
    }

    private static void leaveWithRows(Scene scene) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (scene.lookup(".table-view") instanceof TableView<?> table
                        && !table.getItems().isEmpty()) {
                    pulses++;
                }
                if (pulses == PAINTED) {
                    leave();
                }
            }
        }.start();
    }

    /// Closing the store is not part of a start.
    private static void leave() {
        Runtime.getRuntime().halt(0);
    }
}
