package dev.signalbox.client.remote;

import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/// Makes a client believe the authorities of a file, and no others.
final class Certificates {
    private Certificates() {}

    /// @throws InvalidValueException when the file cannot be read or holds no certificate
    static OkHttpClient.Builder trust(OkHttpClient.Builder client, Trust trust) {
        return switch (trust) {
            case Trust.Computer() -> client;
            case Trust.Authority(Path file) -> trustOnly(client, read(file), file);
        };
    }

    private static OkHttpClient.Builder trustOnly(
            OkHttpClient.Builder client, Collection<? extends Certificate> authorities, Path file) {
        try {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            for (Certificate authority : authorities) {
                known.setCertificateEntry("authority " + known.size(), authority);
            }
            X509TrustManager manager = manager(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return client.sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException | IOException unusable) {
            throw wrong(file, "cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private static X509TrustManager manager(KeyStore known) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(known);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new CertificateException("this Java knows no X.509"));
    }

    private static Collection<? extends Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new CertificateException("it is empty");
            }
            return found;
        } catch (IOException unreadable) {
            throw wrong(file, "cannot be read", unreadable);
        } catch (CertificateException senseless) {
            throw wrong(file, "holds no certificate", senseless);
        }
    }

    private static InvalidValueException wrong(Path file, String what, Exception cause) {
        InvalidValueException wrong = new InvalidValueException(
                "authority", "the file " + file + " " + what, "Name the PEM file of the store's authority.");
        wrong.initCause(cause);
        return wrong;
    }
}
