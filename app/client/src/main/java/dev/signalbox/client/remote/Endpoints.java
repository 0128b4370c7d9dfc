package dev.signalbox.client.remote;

import java.net.URI;
import java.util.List;
import okhttp3.HttpUrl;

/// A store's servers, and which of them is asked now. Safe for any thread.
final class Endpoints {
    private final List<HttpUrl> all;
    private int now;

    /// @throws dev.signalbox.domain.flag.InvalidValueException when one is no http or https address
    Endpoints(List<URI> servers) {
        this.all = servers.stream().map(ServerAddress::parse).toList();
    }

    synchronized HttpUrl current() {
        return all.get(now);
    }

    int count() {
        return all.size();
    }

    /// Asks the next one from now on; nothing when somebody else left `failed` already.
    synchronized void leave(HttpUrl failed) {
        if (failed.equals(all.get(now))) {
            now = (now + 1) % all.size();
        }
    }
}
