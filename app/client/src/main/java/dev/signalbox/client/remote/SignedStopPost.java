package dev.signalbox.client.remote;

import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import java.net.URI;
import java.util.List;

/// Brings signed stops to a store's servers. Needs no token: the signature speaks for itself.
///
/// Every call has a deadline of five seconds per endpoint; safe for any thread, and not for the FX thread.
public final class SignedStopPost implements AutoCloseable {
    private final Http http;

    private SignedStopPost(Http http) {
        this.http = http;
    }

    /// A post to `endpoints`, which are tried in order; nothing is sent yet.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when one is no server's address
    public static SignedStopPost to(List<URI> endpoints, Trust trust) {
        return new SignedStopPost(new Http(new Access(endpoints, "", trust), Patience.STANDARD));
    }

    /// Sends `stop`. The same stop always gets the first answer.
    ///
    /// @throws StoreUnavailableException when no whole answer came: send it again to learn
    public Receipt send(SignedStop stop) {
        Reply reply = http.post(Asked.COMMAND, Paths.SIGNED_STOPS, SignedStop.MEDIA_TYPE, stop.text());
        if (reply.status() == 200) {
            return reply.read(Receipt.Applied.class);
        }
        Problem problem = reply.problem();
        return problem.receipt()
                .orElseThrow(() -> new StoreUnavailableException(problem.detail() + " " + problem.fix()));
    }

    @Override
    public void close() {
        http.close();
    }
}
