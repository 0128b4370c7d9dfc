package dev.signalbox.desktop;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.desktop.action.ActionRegistry;
import dev.signalbox.desktop.shell.LockView;
import dev.signalbox.desktop.theme.Zoom;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Hides what every window of the console shows until somebody presses the key that stands there. It hides, and does
/// not protect: there is no password to ask for. No key but that one works meanwhile, the stop's least of all
/// (console.md 8, 54). Confined to the JavaFX thread.
final class Lock {
    static final String ACTION = "view.lock";

    private final ActionRegistry actions;
    private final Zoom zoom;
    private final Supplier<LockView.Facts> facts;
    private final Supplier<List<WindowContent>> windows;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> released = this::released;
    private List<WindowContent> hidden = List.of();
    /// The key that locked it has been let go since: one that is held down repeats itself, and unlocks nothing.
    private boolean fresh;
    private Optional<KeyCode> down = Optional.empty();

    /// @param facts what may be seen while it is locked
    /// @param windows those that are open
    Lock(ActionRegistry actions, Zoom zoom, Supplier<LockView.Facts> facts, Supplier<List<WindowContent>> windows) {
        this.actions = actions;
        this.zoom = zoom;
        this.facts = facts;
        this.windows = windows;
    }

    void lock() {
        if (hidden.isEmpty()) {
            hidden = windows.get();
            fresh = false;
            down = Optional.empty();
            String unlocks = actions.find(ACTION).map(Action::keyText).orElse("");
            hidden.forEach(window -> {
                LockView view = new LockView(facts.get(), unlocks, this::unlock);
                window.hide(zoom.over(view));
                window.scene().addEventFilter(KeyEvent.KEY_PRESSED, pressed);
                window.scene().addEventFilter(KeyEvent.KEY_RELEASED, released);
                view.focus();
            });
        }
    }

    /// Shows everything again.
    void unlock() {
        List<WindowContent> shown = hidden;
        hidden = List.of();
        shown.forEach(window -> {
            window.scene().removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            window.scene().removeEventFilter(KeyEvent.KEY_RELEASED, released);
            window.show();
        });
    }

    /// A key that is held down repeats itself without those that it is held with.
    private void pressed(KeyEvent event) {
        fresh |= event.getCode().isModifierKey();
        boolean meant = actions.forKey(event)
                .filter(action -> action.id().equals(ACTION))
                .isPresent();
        if (meant) {
            event.consume();
            down = Optional.of(event.getCode()).filter(code -> fresh);
        }
    }

    /// On letting go, so that the same press does not lock it again.
    private void released(KeyEvent event) {
        fresh = true;
        if (down.equals(Optional.of(event.getCode()))) {
            event.consume();
            unlock();
        }
    }
}
