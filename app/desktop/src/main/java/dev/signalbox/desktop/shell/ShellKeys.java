package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.action.Section;
import dev.signalbox.desktop.navigation.StopLauncher;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/// From keys to actions. The stop's chord is caught on the way down, before a text field, an open menu or the palette
/// can take it; every other key is looked at on the way up, after the focused control has had its turn.
final class ShellKeys {
    private final ActionRegistry actions;
    private final StopLauncher stop;
    private final Consumer<String> tell;
    private boolean chordDown;
    /// The letter of a bare key that has performed something is still to come, perhaps to a field that now has the
    /// keyboard.
    private boolean letterSpent;

    /// @param tell shows why a key did nothing
    ShellKeys(ActionRegistry actions, StopLauncher stop, Consumer<String> tell) {
        this.actions = actions;
        this.stop = stop;
        this.tell = tell;
    }

    /// Begins to listen; the result ends it.
    Runnable listenTo(Scene scene) {
        EventHandler<KeyEvent> pressed = this::catchStop;
        EventHandler<KeyEvent> released = this::letGoOfStop;
        EventHandler<KeyEvent> typed = this::dropSpentLetter;
        EventHandler<KeyEvent> performed = this::perform;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, performed);
        Subscription keyboard = scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .orElse(false)
                .subscribe(this::keyboardChanged);
        return () -> {
            keyboard.unsubscribe();
            letGo();
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
            scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, performed);
        };
    }

    private void catchStop(KeyEvent event) {
        letterSpent = false;
        if (event.getCode() == KeyCode.F12 && event.isShortcutDown()) {
            chordDown = true;
            stop.pressed(event.isShiftDown() ? StopLauncher.Reach.ENVIRONMENT : StopLauncher.Reach.HERE);
            event.consume();
        }
    }

    private void dropSpentLetter(KeyEvent event) {
        if (letterSpent) {
            letterSpent = false;
            event.consume();
        }
    }

    /// Letting go of either key of the chord ends a hold.
    private void letGoOfStop(KeyEvent event) {
        if (event.getCode() == KeyCode.F12 || !event.isShortcutDown()) {
            letGo();
        }
    }

    /// What lets a key go in another window is not heard here.
    private void keyboardChanged(boolean here) {
        if (!here) {
            letGo();
        }
    }

    private void letGo() {
        if (chordDown) {
            chordDown = false;
            stop.released();
        }
    }

    private void perform(KeyEvent event) {
        actions.forKey(event)
                .filter(action -> !action.isBareFor(event) || isFree(action, event))
                .ifPresent(action -> {
                    event.consume();
                    letterSpent = action.isBareFor(event);
                    if (isInSheet(event.getTarget()) && !goesWithTheStop(action)) {
                        tell.accept("Leave the stop first: Esc leaves it, and what was sent goes on.");
                    } else {
                        perform(action);
                    }
                });
    }

    /// Whoever is about to stop keeps the keyboard: what would take it elsewhere has to wait.
    private static boolean goesWithTheStop(Action action) {
        return action.section() == Section.INCIDENT || action.id().startsWith(ZoomActions.PREFIX);
    }

    private boolean isInSheet(EventTarget target) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !node.equals(stop.sheet())) {
            node = node.getParent();
        }
        return node != null;
    }

    /// A bare key belongs to whatever has the focus, unless that writes no text and the action can be performed.
    private static boolean isFree(Action action, KeyEvent event) {
        return action.availability().getValue().isEnabled() && !(event.getTarget() instanceof TextInputControl);
    }

    private void perform(Action action) {
        switch (action.availability().getValue()) {
            case Availability.Enabled() -> action.run();
            case Availability.Disabled(String reason) -> tell.accept(action.name() + ": " + reason);
        }
    }
}
