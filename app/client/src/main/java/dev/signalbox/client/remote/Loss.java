package dev.signalbox.client.remote;

import dev.signalbox.domain.store.Obstacle;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;

/// Why a server could not be asked.
///
/// @param words a sentence or two for a person
/// @param sent whether it may have heard what was asked
record Loss(String words, Obstacle obstacle, Sent sent) {
    enum Sent {
        NOTHING,
        PERHAPS
    }

    /// @param before whether the server had shown a certificate that was trusted, earlier
    static Loss of(HttpUrl server, IOException cause, Trusted before) {
        String where = server.host() + ":" + server.port();
        return switch (cause) {
            case ConnectException refused -> unreached(where, cause);
            case NoRouteToHostException noRoute -> unreached(where, cause);
            case UnknownHostException unknown ->
                new Loss("There is no host '" + server.host() + "'. Check the address.", NO_ANSWER, sent(cause));
            case InterruptedIOException silent -> perhaps(where + " did not answer in time.");
            case SSLException insecure ->
                distrust(insecure, before)
                        .map(why -> distrusted(where, why))
                        .orElseGet(() -> perhaps("No secure connection to " + where
                                + " came about. Check that it is an https address, and the network between."));
            default -> perhaps("The connection to " + where + " broke.");
        };
    }

    /// Whether a server has shown a certificate that was trusted.
    enum Trusted {
        NEVER,
        BEFORE
    }

    private static final Obstacle NO_ANSWER = new Obstacle.NoAnswer();

    private static Loss unreached(String where, IOException cause) {
        return new Loss(
                "Nothing answers at " + where + ". Check the address and that the server runs.",
                NO_ANSWER,
                sent(cause));
    }

    private static Loss perhaps(String words) {
        return new Loss(words, NO_ANSWER, Sent.PERHAPS);
    }

    private static Loss distrusted(String where, String why) {
        return new Loss(
                where + " is not trusted: " + why + ". Ask whoever runs the store before you trust it.",
                new Obstacle.NotTrusted(why),
                Sent.NOTHING);
    }

    /// A connection that was open before may have carried the request, and broken, before the new one failed.
    private static Sent sent(IOException cause) {
        return cause.getSuppressed().length == 0 ? Sent.NOTHING : Sent.PERHAPS;
    }

    /// What is wrong with the certificate; empty when the certificate is not what is wrong.
    private static Optional<String> distrust(SSLException insecure, Trusted before) {
        boolean unbelieved = insecure instanceof SSLPeerUnverifiedException;
        for (Throwable cause = insecure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return Optional.of("certificate expired");
            }
            if (cause instanceof CertificateNotYetValidException) {
                return Optional.of("certificate not valid yet");
            }
            unbelieved |= cause instanceof CertificateException
                    || cause instanceof CertPathBuilderException
                    || cause instanceof CertPathValidatorException;
        }
        if (!unbelieved) {
            return Optional.empty();
        }
        if (before == Trusted.BEFORE) {
            return Optional.of("certificate changed");
        }
        return Optional.of(
                insecure instanceof SSLPeerUnverifiedException
                        ? "certificate of another host"
                        : "certificate of an unknown authority");
    }
}
