package dev.signalbox.desktop.navigation;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import java.util.function.Consumer;

/// Prepares changes while the store cannot be asked. Confined to the JavaFX thread.
@FunctionalInterface
public interface Drafting {
    /// Keeps `command` on this computer, to be sent when the store can be heard: what lowers exposure by itself, what
    /// raises it when a person has looked again.
    ///
    /// @param seen what the person was looking at
    /// @param said told on the JavaFX thread what came of it, as a sentence
    void draft(Command command, String reason, State seen, Consumer<String> said);
}
