package dev.signalbox.client.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.client.remote.HttpRolloutStore;
import dev.signalbox.client.remote.SignedStopPost;
import dev.signalbox.client.remote.Trust;
import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console whose token was revoked, in front of a real server.
class BreakGlassStoreTest {
    private static final StopId STOP = new StopId(new UUID(1, 2));
    private static final Submission PRESS =
            Submission.of(STOP.value(), "sign-in is down", new Command.EngageStop(STOP, new StopScope.Everything()));

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final EnrolledDevice device =
            new EnrolledDevice(Fixtures.TENANT, StoreKind.LIVE, DeviceKey.generate(new DeviceId(new UUID(7, 8))));
    private Optional<EnrolledDevice> enrolled = Optional.of(device);
    private Engine engine;
    private HttpServer server;
    private String token;
    private final BreakGlassLog log = new BreakGlassLog();
    private final List<StopId> signed = new ArrayList<>();
    private RolloutStore console;

    @BeforeEach
    void serveAndEnrol() {
        engine = Engine.open(folder.resolve("store.db"), clock);
        engine.createTenant(Fixtures.TENANT, "easyMO");
        server = HttpServer.start(engine, "127.0.0.1", 0);
        token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.IVO, Optional.empty()));
        Fixtures.apply(inside(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        console = new BreakGlassStore(
                HttpRolloutStore.at(server.uri(), token),
                () -> enrolled,
                SignedStopPost.to(List.of(server.uri()), new Trust.Computer()),
                clock,
                log);
        log.listen(signed::add);
        console.submit(Submission.of(Fixtures.nextId(), "", device.key().enrolment(new DeviceName("Ivo's laptop"))));
    }

    @AfterEach
    void close() {
        console.close();
        server.close();
        engine.close();
    }

    @Test
    void withATokenThatIsGoodNoKeyIsUsed() {
        assertInstanceOf(Receipt.Applied.class, console.submit(PRESS));

        assertEquals(1, state().stops().live().size());
        assertEquals(0, state().devices().unreviewed().size());
        assertEquals(List.of(), signed);
    }

    @Test
    void withATokenThatIsVoidTheKeyStopsAndTheStopWaitsForAReview() {
        engine.tokens().revoke(token);

        Receipt first = console.submit(PRESS);
        Receipt again = console.submit(PRESS);

        assertInstanceOf(Receipt.Applied.class, first);
        assertEquals(first, again);
        assertEquals(1, state().stops().live().size());
        assertEquals(List.of(STOP), signed);
        assertEquals(
                List.of(STOP),
                state().devices().unreviewed().values().map(BreakGlass::stop).toList());
    }

    @Test
    void withATokenThatIsVoidNothingButAStopGoesThrough() {
        engine.tokens().revoke(token);
        long before = state().revision();

        StoreUnavailableException refused = assertThrows(
                StoreUnavailableException.class,
                () -> console.submit(
                        Submission.of(Fixtures.nextId(), "", new Command.PauseRollout(Fixtures.IN_PRODUCTION))));

        assertEquals(new Obstacle.NotSignedIn(), refused.obstacle());
        assertEquals(before, state().revision());
    }

    @Test
    void aDeviceThatWasRevokedIsToldSo() {
        inside(Actors.SAM)
                .submit(Submission.of(
                        Fixtures.nextId(),
                        "",
                        new Command.RevokeDevice(device.key().device())));
        engine.tokens().revoke(token);

        Receipt.Refused refused = assertInstanceOf(Receipt.Refused.class, console.submit(PRESS));

        assertEquals(Rule.DEVICE_REVOKED, refused.refusal().rule());
    }

    @Test
    void aComputerWithoutAKeySaysThatItIsNotSignedIn() {
        engine.tokens().revoke(token);
        enrolled = Optional.empty();

        StoreUnavailableException refused = assertThrows(StoreUnavailableException.class, () -> console.submit(PRESS));

        assertEquals(new Obstacle.NotSignedIn(), refused.obstacle());
        assertEquals(List.of(), signed);
        enrolled = Optional.of(device);
        assertInstanceOf(Receipt.Applied.class, console.submit(PRESS), "enrolled meanwhile");
    }

    @Test
    void aServerThatIsSilentIsNotAskedByKey() {
        server.close();

        StoreUnavailableException silent = assertThrows(StoreUnavailableException.class, () -> console.submit(PRESS));

        assertEquals(new Obstacle.NoAnswer(), silent.obstacle());
        assertEquals(List.of(), signed);
    }

    private RolloutStore inside(Actor actor) {
        return engine.store(Fixtures.TENANT, actor);
    }

    private State state() {
        return inside(Actors.SAM).state();
    }
}
