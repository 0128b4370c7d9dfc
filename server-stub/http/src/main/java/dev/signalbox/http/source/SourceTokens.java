package dev.signalbox.http.source;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.source.SourceUrl;
import dev.signalbox.domain.source.TokenReference;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Tokens that whoever runs the server gave it, each for one tenant and one host.
///
/// The variable `SIGNALBOX_SOURCE_TOKEN_ACME_METRICS_READER` with the value `prometheus.example:9090 s3cret` is the
/// token `metrics-reader` of tenant `acme`, and is sent to that host alone: whoever may save a source must not be able
/// to have it sent elsewhere.
final class SourceTokens {
    private static final String PREFIX = "SIGNALBOX_SOURCE_TOKEN_";

    private final Function<String, Optional<String>> variables;

    SourceTokens(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    static SourceTokens ofEnvironment() {
        return new SourceTokens(name -> Optional.ofNullable(System.getenv(name)));
    }

    /// The token `reference` of `tenant`, to be sent to `url`.
    ///
    /// @throws SourceFault when there is none, or it is for another host
    String token(TenantId tenant, TokenReference reference, SourceUrl url) throws SourceFault {
        String name = PREFIX + upper(tenant.value()) + "_" + upper(reference.value());
        String[] hostAndToken = variables.apply(name).orElse("").trim().split("\\s+", 2);
        if (hostAndToken.length != 2) {
            throw new SourceFault("The server has no token '" + reference + "': set its variable " + name
                    + " to the host and the token, with a space between.");
        }
        if (!hostAndToken[0].equalsIgnoreCase(url.authority())) {
            throw new SourceFault("The token '" + reference + "' is for another host than " + url.authority() + ".");
        }
        return hostAndToken[1];
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
