package dev.signalbox.client.remote;

import dev.signalbox.domain.store.StoreIdentity;
import java.time.Duration;
import java.util.Optional;

/// What came of asking one server of a store who it is.
public sealed interface EndpointReport {
    /// The server, as people read it: host and port.
    String where();

    /// It answered.
    ///
    /// @param identity who it is, and as whom it takes us
    /// @param certificate what it showed; absent where the connection is not encrypted
    /// @param latency of a question and its answer over a connection that stood already
    /// @param ahead how far its clock is ahead of this computer's, at most half of `latency` wrong;
    ///     negative when it is behind
    record Answered(
            String where,
            StoreIdentity identity,
            Optional<ServerCertificate> certificate,
            Duration latency,
            Duration ahead)
            implements EndpointReport {}

    /// It did not, or it is not the store, or it does not know us.
    ///
    /// @param why what happened and what to do, as sentences
    record Failed(String where, String why) implements EndpointReport {}
}
