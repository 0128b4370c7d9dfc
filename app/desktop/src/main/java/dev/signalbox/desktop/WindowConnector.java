package dev.signalbox.desktop;

import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.desktop.connection.Connector;
import dev.signalbox.desktop.connection.Profile;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;

/// Points the window at another store.
final class WindowConnector implements Connector {
    private final ConsoleWindow window;
    private final String current;

    WindowConnector(ConsoleWindow window, String current) {
        this.window = window;
        this.current = current;
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public StoreIdentity test(Profile profile) {
        Source.Remote remote = Source.Remote.of(profile.server(), profile.tokenFile());
        try (RolloutStore store = HttpRolloutStore.at(remote.server(), remote.token())) {
            return store.identity();
        }
    }

    @Override
    public void use(Profile profile) {
        window.open(Source.Remote.of(profile.server(), profile.tokenFile()));
    }

    @Override
    public void useEmbedded() {
        window.open(new Source.Embedded(window.data()));
    }
}
