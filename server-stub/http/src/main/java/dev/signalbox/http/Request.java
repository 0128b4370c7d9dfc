package dev.signalbox.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request as the web server hands it over.
interface Request {
    /// The method, in capitals.
    String method();

    /// The path without the query.
    String path();

    /// The first value of the header, or null.
    @Nullable
    String header(String name);

    /// The query parameter's first value.
    Optional<String> query(String name);

    /// The whole body.
    ///
    /// @throws ProblemException when it is longer than the server takes, or ends before its end
    byte[] body();
}
