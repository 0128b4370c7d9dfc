package dev.signalbox.client.remote;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Handshake;
import okhttp3.Response;

/// What a server showed to be believed.
///
/// @param subject whom it was made out to
/// @param expires from then on it is worth nothing
/// @param fingerprint SHA-256, as pairs of digits with colons between them
public record ServerCertificate(String subject, Instant expires, String fingerprint) {
    /// The certificate of whoever sent `response`; absent where the connection was not encrypted.
    static Optional<ServerCertificate> of(Response response) {
        return Optional.ofNullable(response.handshake()).map(Handshake::peerCertificates).stream()
                .flatMap(chain -> chain.stream().limit(1))
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .map(ServerCertificate::of)
                .findFirst();
    }

    private static ServerCertificate of(X509Certificate certificate) {
        return new ServerCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant(),
                fingerprint(certificate));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
