package dev.signalbox.desktop.shell;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.action.Availability;
import dev.signalbox.desktop.navigation.StopLauncher;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// From keys to actions. The stop's chord is caught on the way down, before a text field, an open menu or the palette
/// can take it; every other key is looked at on the way up, after the focused control has had its turn.
final class ShellKeys {
    private final ActionRegistry actions;
    private final StopLauncher stop;
    private final Consumer<String> tell;
    private boolean chordDown;

    /// @param tell shows why a key did nothing
    ShellKeys(ActionRegistry actions, StopLauncher stop, Consumer<String> tell) {
        this.actions = actions;
        this.stop = stop;
        this.tell = tell;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::catchStop);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::letGoOfStop);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::perform);
    }

    private void catchStop(KeyEvent event) {
        if (event.getCode() == KeyCode.F12 && event.isShortcutDown()) {
            chordDown = true;
            stop.pressed(event.isShiftDown() ? StopLauncher.Reach.ENVIRONMENT : StopLauncher.Reach.HERE);
            event.consume();
        }
    }

    /// Letting go of either key of the chord ends a hold.
    private void letGoOfStop(KeyEvent event) {
        if (chordDown && (event.getCode() == KeyCode.F12 || !event.isShortcutDown())) {
            chordDown = false;
            stop.released();
        }
    }

    private void perform(KeyEvent event) {
        actions.forKey(event)
                .filter(action -> !(action.isBare() && event.getTarget() instanceof TextInputControl))
                .ifPresent(action -> {
                    event.consume();
                    perform(action);
                });
    }

    private void perform(Action action) {
        switch (action.availability().getValue()) {
            case Availability.Enabled() -> action.run();
            case Availability.Disabled(String reason) -> tell.accept(action.name() + ": " + reason);
        }
    }
}
