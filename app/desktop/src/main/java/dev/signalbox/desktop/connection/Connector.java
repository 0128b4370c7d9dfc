package dev.signalbox.desktop.connection;

import dev.signalbox.client.profile.Profile;
import dev.signalbox.domain.store.StoreIdentity;

/// Points the window at a store.
public interface Connector {
    /// The name of the store in use.
    String current();

    /// Asks a server who it is. Blocks.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when it does not answer
    /// @throws dev.signalbox.domain.flag.InvalidValueException when there is no token, or a file cannot be read
    StoreIdentity test(Profile profile);

    /// Shows a server's store from now on. On the JavaFX thread.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when there is no token, or its file cannot be read
    void use(Profile profile);

    /// Shows the embedded store from now on. On the JavaFX thread.
    void useEmbedded();
}
