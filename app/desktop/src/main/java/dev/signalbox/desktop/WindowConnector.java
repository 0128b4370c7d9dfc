package dev.signalbox.desktop;

import dev.signalbox.client.profile.Profile;
import dev.signalbox.client.profile.TokenStore;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.EndpointReport;
import dev.signalbox.client.remote.Probe;
import dev.signalbox.desktop.connection.Connector;
import java.time.InstantSource;
import java.util.List;

/// Points the window at another store.
final class WindowConnector implements Connector {
    private final ConsoleWindow window;
    private final String current;
    private final TokenStore tokens;
    private final InstantSource clock;

    WindowConnector(ConsoleWindow window, String current, TokenStore tokens, InstantSource clock) {
        this.window = window;
        this.current = current;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public List<EndpointReport> test(Profile profile) {
        return Probe.by(clock).ask(profile.access(tokens));
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
