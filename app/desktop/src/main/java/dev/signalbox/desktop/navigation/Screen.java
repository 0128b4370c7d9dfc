package dev.signalbox.desktop.navigation;

import dev.signalbox.desktop.action.Action;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// One screen of the console, supplied by a feature and shown by the shell. Confined to the JavaFX thread.
///
/// What [#shown] registers, [#hidden] releases.
public interface Screen {
    /// The screen's view; the same one each time.
    Node root();

    /// What the person reads as the screen's name.
    String title();

    /// Whether this screen is where `route` leads.
    boolean serves(Route route);

    /// What can be done here. Registered once, at start; available only while the screen is shown.
    List<Action> actions();

    /// The screen is about to be seen at `route`, which it serves.
    void shown(Route route);

    /// The screen is no longer seen.
    void hidden();

    /// The rollout that a person here is looking at, which a stop would be about; absent when there is none.
    default Optional<FlagAddress> subject() {
        return Optional.empty();
    }

    /// The flag that a person here is looking at; absent when there is none.
    default Optional<FlagKey> flag() {
        return subject().map(FlagAddress::flag);
    }
}
