package dev.signalbox.desktop;

import dev.signalbox.client.profile.Profile;
import dev.signalbox.client.profile.TokenStore;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.desktop.connection.Connector;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;

/// Points the window at another store.
final class WindowConnector implements Connector {
    private final ConsoleWindow window;
    private final String current;
    private final TokenStore tokens;

    WindowConnector(ConsoleWindow window, String current, TokenStore tokens) {
        this.window = window;
        this.current = current;
        this.tokens = tokens;
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public StoreIdentity test(Profile profile) {
        try (RolloutStore store = HttpRolloutStore.at(profile.access(tokens))) {
            return store.identity();
        }
    }

    @Override
    public Access access(Profile profile) {
        return profile.access(tokens);
    }

    @Override
    public void use(Access access) {
        window.open(new Source.Remote(access));
    }

    @Override
    public void useEmbedded() {
        window.open(new Source.Embedded(window.data()));
    }
}
