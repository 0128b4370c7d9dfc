package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopFlow;
import dev.signalbox.client.stop.StopGesture;
import dev.signalbox.client.stop.StopWidth;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The sheet's keys, caught before anything else in its scene sees them.
final class StopSheetKeys {
    private final StopFlow flow;
    private final StopGesture gesture;
    private final Node card;
    private final Button stopNow;
    private final Predicate<KeyCode> wayTaken;
    private final Runnable dismiss;
    private final EventHandler<KeyEvent> pressed = this::keyPressed;
    private final EventHandler<KeyEvent> typed = this::keyTyped;
    private final EventHandler<KeyEvent> released = this::keyReleased;
    private boolean digitTaken;

    /// @param card what the keys are for while it is seen
    /// @param wayTaken takes the way out of a key, and says whether there was one
    /// @param dismiss leaves the sheet
    StopSheetKeys(
            StopFlow flow,
            StopGesture gesture,
            Node card,
            Button stopNow,
            Predicate<KeyCode> wayTaken,
            Runnable dismiss) {
        this.flow = flow;
        this.gesture = gesture;
        this.card = card;
        this.stopNow = stopNow;
        this.wayTaken = wayTaken;
        this.dismiss = dismiss;
    }

    /// Listens wherever `root` is shown.
    void follow(Node root) {
        root.sceneProperty().subscribe((before, after) -> listen(before, after));
    }

    private void listen(Scene before, Scene after) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
            before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
        }
        if (after != null) {
            after.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            after.addEventFilter(KeyEvent.KEY_TYPED, typed);
            after.addEventFilter(KeyEvent.KEY_RELEASED, released);
        }
    }

    private void keyPressed(KeyEvent event) {
        boolean here = card.isVisible() && isInside(card, event.getTarget());
        if (event.getCode() == KeyCode.ENTER) {
            enter(event, here);
        } else if (here && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            dismiss.run();
        } else if (here && !(event.getTarget() instanceof TextInputControl)) {
            digit(event);
        }
    }

    /// A digit takes what it stands beside: a way out once there are any, a width before.
    private void digit(KeyEvent event) {
        if (wayTaken.test(event.getCode())) {
            digitTaken = true;
            event.consume();
        } else {
            widthOf(event.getCode()).ifPresent(width -> {
                event.consume();
                flow.widen(width);
            });
        }
    }

    /// Enter stops when the focus is where the sheet put it, and does what any other button says.
    private void enter(KeyEvent event, boolean here) {
        if (here && stopNow.equals(event.getTarget())) {
            event.consume();
            gesture.enterPressed();
            return;
        }
        gesture.enterPressedElsewhere();
        if (here && event.getTarget() instanceof Button button) {
            event.consume();
            button.fire();
        }
    }

    /// A digit that took a way out is not the first character of what the way asks for.
    private void keyTyped(KeyEvent event) {
        if (digitTaken) {
            event.consume();
        }
    }

    private void keyReleased(KeyEvent event) {
        digitTaken = false;
        if (event.getCode() == KeyCode.ENTER) {
            gesture.enterReleased();
        }
    }

    /// True when `target` is `card` or lies on it.
    static boolean isInside(Node card, Object target) {
        for (Node node = target instanceof Node found ? found : null; node != null; node = node.getParent()) {
            if (node.equals(card)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<StopWidth> widthOf(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> Optional.of(StopWidth.FLAG);
            case DIGIT2, NUMPAD2 -> Optional.of(StopWidth.APP);
            case DIGIT3, NUMPAD3 -> Optional.of(StopWidth.ENVIRONMENT);
            case DIGIT4, NUMPAD4 -> Optional.of(StopWidth.EVERYTHING);
            default -> Optional.empty();
        };
    }
}
