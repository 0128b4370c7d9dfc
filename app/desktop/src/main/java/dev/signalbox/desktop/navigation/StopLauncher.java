package dev.signalbox.desktop.navigation;

import dev.signalbox.desktop.action.Action;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// The emergency stop as the shell reaches it: keys and the STOP button go in, a sheet that lies over everything comes
/// out. Confined to the JavaFX thread.
///
/// The shell passes raw presses and releases on, because a hold is told from two presses by time.
public interface StopLauncher {
    /// How wide a press reaches at first.
    enum Reach {
        /// What the person is looking at.
        HERE,
        /// The whole environment.
        ENVIRONMENT
    }

    /// The sheet, laid over the whole window; shows and hides itself.
    Parent sheet();

    /// The chord or the STOP button went down. Called again for each repeat of a held key.
    void pressed(Reach reach);

    /// The chord or the STOP button came up, or the pointer left the button.
    void released();

    /// What can be done about it from everywhere, beside pressing it; after the press in every list.
    ///
    /// @param tell says one sentence to the person
    default List<Action> actions(Consumer<String> tell) {
        return List.of();
    }

    /// What the STOP button says about itself.
    ObservableValue<StopReadiness> readiness();
}
