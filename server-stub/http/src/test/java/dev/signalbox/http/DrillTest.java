package dev.signalbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.store.Engine;
import dev.signalbox.store.sqlite.StoreFault;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A live store and a drill's, side by side: nothing made for one is taken by the other (T18).
class DrillTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final StopId STOP = new StopId(new UUID(1, 2));

    @TempDir
    Path directory;

    private final TestDevice device = new TestDevice();
    private Side live;
    private Side drill;

    @BeforeEach
    void serve() {
        live = new Side(directory, StoreKind.LIVE);
        drill = new Side(directory, StoreKind.DRILL);
    }

    @AfterEach
    void close() {
        live.close();
        drill.close();
    }

    @Test
    void eachSaysWhichItIs() {
        assertEquals(StoreKind.LIVE, live.identity(live.token()).kind());
        assertEquals(StoreKind.DRILL, drill.identity(drill.token()).kind());
    }

    @Test
    void neitherTakesTheOthersToken() {
        assertEquals("other-kind-of-store", live.problem(drill.token()).code());
        assertEquals("other-kind-of-store", drill.problem(live.token()).code());
        assertEquals(403, live.problem(drill.token()).status());
    }

    @Test
    void neitherTakesWhatWasSignedForTheOther() {
        live.enrol(device);
        drill.enrol(device);

        assertEquals("other-kind-of-store", refusal(live.engine.stop(signedFor(StoreKind.DRILL))));
        assertEquals("other-kind-of-store", refusal(drill.engine.stop(signedFor(StoreKind.LIVE))));
        assertEquals(0, live.stops());
        assertEquals(0, drill.stops());
    }

    @Test
    void eachTakesWhatWasSignedForIt() {
        live.enrol(device);
        drill.enrol(device);

        drill.engine.stop(signedFor(StoreKind.DRILL));
        assertEquals(0, live.stops());
        assertEquals(1, drill.stops());

        live.engine.stop(signedFor(StoreKind.LIVE));
        assertEquals(1, live.stops());
    }

    @Test
    void noFileBecomesOneOfTheOtherKind() {
        live.close();
        drill.close();

        assertThrows(StoreFault.class, () -> Engine.open(live.file, live.clock, StoreKind.DRILL));
        assertThrows(StoreFault.class, () -> Engine.open(drill.file, drill.clock));
        live = new Side(directory, StoreKind.LIVE);
        drill = new Side(directory, StoreKind.DRILL);
    }

    private SignedStop signedFor(StoreKind kind) {
        return device.signs(device.says(TENANT, kind, STOP, new StopScope.Everything()));
    }

    private static String refusal(Receipt receipt) {
        return receipt instanceof Receipt.Refused(var refusal) ? refusal.rule().code() : receipt.toString();
    }

    /// One of the two.
    private static final class Side implements AutoCloseable {
        private final TestClock clock = new TestClock();
        private final Path file;
        private final Engine engine;
        private final HttpServer server;

        Side(Path directory, StoreKind kind) {
            file = directory.resolve(kind + ".db");
            engine = Engine.open(file, clock, kind);
            if (engine.tenants().isEmpty()) {
                engine.createTenant(TENANT, "Acme");
            }
            server = HttpServer.start(engine, Listening.onLoopback());
        }

        String token() {
            return engine.tokens().create(new TokenOwner(TENANT, Actors.IVO, Optional.empty()));
        }

        void enrol(TestDevice device) {
            engine.store(TENANT, Actors.IVO).submit(Submission.of(UUID.randomUUID(), "", device.enrolment()));
        }

        int stops() {
            return engine.store(TENANT, Actors.IVO).state().stops().live().size();
        }

        StoreIdentity identity(String token) {
            return DomainJson.read(ask(token), StoreIdentity.class);
        }

        Problem problem(String token) {
            return DomainJson.read(ask(token), Problem.class);
        }

        private String ask(String token) {
            try (HttpClient http = HttpClient.newHttpClient()) {
                return http.send(
                                HttpRequest.newBuilder(server.uri().resolve("/v1/identity"))
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }

        @Override
        public void close() {
            server.close();
            engine.close();
        }
    }
}
