package dev.signalbox.desktop.connection;

import dev.signalbox.client.profile.Profile;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.EndpointReport;
import java.util.List;

/// Points the window at a store.
public interface Connector {
    /// The name of the store in use.
    String current();

    /// Asks each server of a store who it is. Blocks.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when there is no token, or a file cannot be read
    List<EndpointReport> test(Profile profile);

    /// How to reach a server's store. Blocks: its token may have to come from a key ring or a file.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when there is no token, or a file cannot be read
    Access access(Profile profile);

    /// Shows a server's store from now on. On the JavaFX thread.
    void use(Access access);

    /// Shows the embedded store from now on. On the JavaFX thread.
    void useEmbedded();
}
