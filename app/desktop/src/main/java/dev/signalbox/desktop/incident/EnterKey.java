package dev.signalbox.desktop.incident;

import dev.signalbox.client.stop.StopGesture;
import java.time.Instant;
import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Enter, pressed once and let go. A key that was down before the screen came, or that bounces or repeats, does
/// nothing: what it does is done to production. Confined to the JavaFX thread.
final class EnterKey {
    private final InstantSource clock;
    private final Runnable act;
    private Instant since = Instant.MIN;
    private int presses;
    private boolean early;

    /// @param place where it counts
    EnterKey(Node place, InstantSource clock, Runnable act) {
        this.clock = clock;
        this.act = act;
        place.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        place.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    /// The screen has just come.
    void shown() {
        since = clock.instant();
        presses = 0;
    }

    private void pressed(KeyEvent event) {
        if (isPlain(event)) {
            presses++;
            early = clock.instant().isBefore(since.plus(StopGesture.GUARD));
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (isPlain(event)) {
            boolean once = presses == 1 && !early;
            presses = 0;
            event.consume();
            if (once) {
                act.run();
            }
        }
    }

    private static boolean isPlain(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isShiftDown()
                && !event.isMetaDown();
    }
}
