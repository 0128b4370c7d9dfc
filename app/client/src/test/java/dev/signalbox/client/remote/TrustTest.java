package dev.signalbox.client.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.http.HttpServer;
import dev.signalbox.http.Listening;
import dev.signalbox.http.Tls;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.network.FaultProxy;
import dev.signalbox.testkit.network.Toxic;
import dev.signalbox.testkit.network.Way;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real server with a certificate of an authority that only these tests know.
class TrustTest {
    private static final HeldCertificate AUTHORITY = authority();
    private static final HeldCertificate CERTIFICATE = certificate("127.0.0.1").build();

    @TempDir
    Path folder;

    private Engine engine;
    private HttpServer server;
    private String token;
    private Trust own;

    @BeforeEach
    void serve() throws IOException {
        engine = Engine.open(folder.resolve("store.db"), new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.TARA, Optional.empty()));
        own = new Trust.Authority(Files.writeString(folder.resolve("ca.pem"), AUTHORITY.certificatePem()));
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    @Test
    void serverOfAnOwnAuthorityIsTrustedWhenItIsNamed() throws IOException {
        start(0, CERTIFICATE);
        World.Heard heard = new World.Heard();
        try (RolloutStore store = HttpRolloutStore.at(access(own))) {
            store.follow(0, heard);
            heard.await(FeedEvent.Alive.class);
            assertInstanceOf(
                    Receipt.Applied.class,
                    store.submit(Fixtures.submission(Fixtures.setUp().getFirst())));
            heard.await("the entry comes", told -> heard.sequences().equals(List.of(1L)));

            assertEquals("Tara", store.identity().actor().name());
        }
    }

    /// The control: without the authority's file the same server is not trusted.
    @Test
    void serverOfAnOwnAuthorityIsNotTrustedOtherwise() throws IOException {
        start(0, CERTIFICATE);

        assertNotTrusted("certificate of an unknown authority", new Trust.Computer());
    }

    @Test
    void certificateOfAnotherHostIsNotTrusted() throws IOException {
        start(0, certificate("elsewhere.example").build());

        assertNotTrusted("certificate of another host", own);
    }

    @Test
    void expiredCertificateIsNotTrusted() throws IOException {
        start(
                0,
                certificate("127.0.0.1")
                        .validityInterval(
                                Instant.parse("2020-01-01T00:00:00Z").toEpochMilli(),
                                Instant.parse("2020-02-01T00:00:00Z").toEpochMilli())
                        .build());

        assertNotTrusted("certificate expired", own);
    }

    @Test
    void certificateThatChangesToAnUnknownOneIsSaidToHaveChanged() throws IOException {
        start(0, CERTIFICATE);
        World.Heard heard = new World.Heard();
        try (RolloutStore store = HttpRolloutStore.at(access(own))) {
            store.follow(0, heard);
            heard.await(FeedEvent.Alive.class);
            int port = server.uri().getPort();
            server.close();
            start(
                    port,
                    new HeldCertificate.Builder()
                            .addSubjectAlternativeName("127.0.0.1")
                            .build());

            heard.await(
                    "it is not trusted",
                    told -> told.stream()
                            .anyMatch(event -> event instanceof FeedEvent.Lost(var why, var obstacle)
                                    && obstacle.equals(new Obstacle.NotTrusted("certificate changed"))));
        }
    }

    @Test
    void handshakeThatIsCutIsNoReasonForDistrust() throws IOException {
        start(0, CERTIFICATE);
        try (FaultProxy network = FaultProxy.before(server.uri(), 1)) {
            for (Toxic cut : List.of(new Toxic.Truncation(200), new Toxic.Reset(200), new Toxic.Down())) {
                network.set(Way.TO_CLIENT, cut);
                try (RolloutStore store = HttpRolloutStore.at(new Access(List.of(network.uri()), token, own))) {
                    assertEquals(
                            new Obstacle.NoAnswer(),
                            assertThrows(StoreUnavailableException.class, store::state)
                                    .obstacle());
                }
            }
        }
    }

    @Test
    void plainServerUnderAnHttpsAddressSaysSo() {
        server = HttpServer.start(engine, "127.0.0.1", 0);
        URI address = URI.create("https://127.0.0.1:" + server.uri().getPort());
        try (RolloutStore store = HttpRolloutStore.at(new Access(List.of(address), token, own))) {
            assertEquals(
                    "No secure connection to 127.0.0.1:" + address.getPort()
                            + " came about. Check that it is an https address, and the network between.",
                    assertThrows(StoreUnavailableException.class, store::state).getMessage());
        }
    }

    @Test
    void authorityThatIsNoCertificateIsNamed() throws IOException {
        start(0, CERTIFICATE);
        Path missing = folder.resolve("missing.pem");
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertEquals(
                "authority: the file " + missing + " cannot be read. Name the PEM file of the store's authority.",
                refusal(missing));
        for (Path senseless : List.of(text, empty)) {
            assertEquals(
                    "authority: the file " + senseless
                            + " holds no certificate. Name the PEM file of the store's authority.",
                    refusal(senseless));
        }
    }

    private String refusal(Path authority) {
        return assertThrows(
                        InvalidValueException.class, () -> HttpRolloutStore.at(access(new Trust.Authority(authority))))
                .getMessage();
    }

    private void assertNotTrusted(String why, Trust trust) {
        try (RolloutStore store = HttpRolloutStore.at(access(trust))) {
            StoreUnavailableException distrust = assertThrows(StoreUnavailableException.class, store::state);

            assertEquals(new Obstacle.NotTrusted(why), distrust.obstacle());
            assertEquals(
                    "127.0.0.1:" + server.uri().getPort() + " is not trusted: " + why
                            + ". Ask whoever runs the store before you trust it.",
                    distrust.getMessage());
        }
    }

    private Access access(Trust trust) {
        return new Access(List.of(server.uri()), token, trust);
    }

    private void start(int port, HeldCertificate certificate) throws IOException {
        Path chain = Files.writeString(folder.resolve("server.pem"), certificate.certificatePem());
        Path key = Files.writeString(folder.resolve("server.key"), certificate.privateKeyPkcs8Pem());
        server = HttpServer.start(engine, new Listening("127.0.0.1", port, Optional.of(new Tls(chain, key))));
    }

    private static HeldCertificate authority() {
        return new HeldCertificate.Builder()
                .commonName("Signalbox test authority")
                .certificateAuthority(0)
                .rsa2048()
                .build();
    }

    private static HeldCertificate.Builder certificate(String host) {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName(host)
                .signedBy(AUTHORITY)
                .rsa2048();
    }
}
