package dev.signalbox.http.source;

import java.net.URI;
import java.util.Optional;

/// Gets a document from somewhere else.
@FunctionalInterface
interface Fetcher {
    /// @param token to send as a bearer's
    /// @throws SourceFault when there is no answer, or not a good one
    String get(URI address, Optional<String> token) throws SourceFault;
}
