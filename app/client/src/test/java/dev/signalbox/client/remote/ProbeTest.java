package dev.signalbox.client.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.http.HttpServer;
import dev.signalbox.http.Listening;
import dev.signalbox.http.Tls;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two addresses, of which a real server with a certificate answers at one.
class ProbeTest {
    private static final HeldCertificate CERTIFICATE = new HeldCertificate.Builder()
            .commonName("store-a")
            .addSubjectAlternativeName("127.0.0.1")
            .build();
    /// Nobody listens at the port that is reserved for that.
    private static final URI NOBODY = URI.create("https://127.0.0.1:9");

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final Probe probe = Probe.by(
            () -> TestClock.START.minusSeconds(3),
            () -> nanos.getAndAdd(Duration.ofMillis(4).toNanos()));
    private Engine engine;
    private HttpServer server;
    private Trust trust;

    @BeforeEach
    void serve() throws IOException {
        engine = Engine.open(folder.resolve("store.db"), new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        Path chain = Files.writeString(folder.resolve("server.pem"), CERTIFICATE.certificatePem());
        Path key = Files.writeString(folder.resolve("server.key"), CERTIFICATE.privateKeyPkcs8Pem());
        server = HttpServer.start(engine, new Listening("127.0.0.1", 0, Optional.of(new Tls(chain, key))));
        trust = new Trust.Authority(chain);
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    @Test
    void eachServerIsToldOfByItself() throws Exception {
        String token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.TARA, Optional.empty()));
        Access access = new Access(List.of(server.uri(), NOBODY), token, trust);

        assertEquals(
                List.of(
                        new EndpointReport.Answered(
                                where(),
                                identity(access),
                                Optional.of(new ServerCertificate(
                                        "CN=store-a",
                                        CERTIFICATE.certificate().getNotAfter().toInstant(),
                                        fingerprint())),
                                Duration.ofMillis(4),
                                Duration.ofMillis(2_998)),
                        new EndpointReport.Failed(
                                "127.0.0.1:9",
                                "Nothing answers at 127.0.0.1:9. Check the address and that the server runs.")),
                probe.ask(access));
    }

    @Test
    void tokenThatIsNotKnownIsWhatIsWrong() {
        assertEquals(
                List.of(new EndpointReport.Failed(
                        where(),
                        "The token is not known here. Send 'Authorization: Bearer' and a token that an administrator"
                                + " created.")),
                probe.ask(new Access(List.of(server.uri()), "no-such-token", trust)));
    }

    @Test
    void serverThatIsNotTrustedIsToldNothingAndSaysWhy() {
        assertEquals(
                List.of(new EndpointReport.Failed(
                        where(),
                        where() + " is not trusted: certificate of an unknown authority. Ask whoever runs the store"
                                + " before you trust it.")),
                probe.ask(Access.to(server.uri(), "secret")));
    }

    private String where() {
        return "127.0.0.1:" + server.uri().getPort();
    }

    private static StoreIdentity identity(Access access) {
        try (RolloutStore store = HttpRolloutStore.at(access)) {
            return store.identity();
        }
    }

    private static String fingerprint() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(CERTIFICATE.certificate().getEncoded());
        return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
    }
}
