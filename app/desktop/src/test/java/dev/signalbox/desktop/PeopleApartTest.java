package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.session.Link;
import dev.signalbox.desktop.draft.Desk;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people, one after the other at one computer, before one real server.
class PeopleApartTest {
    private static final Command PAUSE = new Command.PauseRollout(Fixtures.IN_PRODUCTION);

    @TempDir
    private Path folder;

    private Engine engine;
    private HttpServer server;
    private String tara;
    private String rina;

    @BeforeEach
    void serve() {
        engine = Engine.open(folder.resolve("store.db"), new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        Fixtures.apply(
                engine.store(Fixtures.TENANT, Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
        server = HttpServer.start(engine, "127.0.0.1", 0);
        tara = token(Actors.TARA);
        rina = token(Actors.RINA);
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    @Test
    void nextPersonNeitherSeesNorSendsWhatOneHasPrepared() {
        UUID draft = whenOffline(tara, PeopleApartTest::prepare);

        whenOnline(rina, backend -> {
            assertEquals(List.of(), desk(backend).drafts().all());
            assertEquals(List.of(), desk(backend).outbox().items());
            return draft;
        });
        assertEquals(0, pauses());

        String renewed = token(Actors.TARA);
        whenOnline(renewed, backend -> {
            Eventually.await("it arrives", () -> state(backend, draft) instanceof ItemState.Accepted);
            return draft;
        });
        assertEquals(1, pauses());
    }

    @Test
    void offlineFromTheStartEachFindsTheirOwn() {
        UUID draft = whenOffline(tara, PeopleApartTest::prepare);
        whenOnline(rina, backend -> desk(backend).drafts().all());
        URI gone = server.uri();
        server.close();

        at(gone, rina, backend -> {
            assertEquals(List.of(), desk(backend).outbox().items());
            return draft;
        });
        at(gone, tara, backend -> {
            assertEquals(draft, desk(backend).outbox().items().getFirst().id());
            return draft;
        });
    }

    @Test
    void tokenThatTheStoreHasNotSpokenOfOpensNobodysDesk() {
        whenOffline(tara, PeopleApartTest::prepare);
        URI gone = server.uri();
        server.close();

        at(gone, rina, backend -> {
            Eventually.await(
                    "the silence is noticed", () -> backend.session().view().link() instanceof Link.Offline);
            assertFalse(backend.desk().isDone());
            return backend;
        });
    }

    /// The control: one file for all shows the next person what one has prepared.
    @Test
    void withOneFileForAllTheNextPersonWouldSeeIt() {
        TestClock clock = new TestClock();
        State state = engine.store(Fixtures.TENANT, Actors.TARA).state();
        try (DeskFolder desks = DeskFolder.open(folder, "one for all", clock)) {
            try (DeskFile ofAll = DeskFile.open(desks, clock)) {
                DraftBook.open(ofAll, time(clock)).begin(Fixtures.TENANT, Proposal.on(state, PAUSE, "as planned"));
            }
            try (DeskFile ofAll = DeskFile.open(desks, clock)) {
                assertEquals(1, DraftBook.open(ofAll, time(clock)).all().size());
            }
        }
    }

    private static Timepiece time(InstantSource clock) {
        return new ComputerTime(clock);
    }

    /// Puts a pause into the outbox.
    private static UUID prepare(Backend backend) {
        State seen = backend.session().view().state().orElseThrow();
        Desk desk = desk(backend);
        return desk.outbox()
                .queue(desk.drafts()
                        .begin(Fixtures.TENANT, Proposal.on(seen, PAUSE, "as planned"))
                        .id())
                .id();
    }

    private interface Visit<T> {
        T with(Backend backend);
    }

    private <T> T whenOnline(String token, Visit<T> visit) {
        return at(server.uri(), token, backend -> {
            awaitLive(backend);
            return visit.with(backend);
        });
    }

    /// A visit during which the store goes away, after it was heard.
    private <T> T whenOffline(String token, Visit<T> visit) {
        URI address = server.uri();
        T result = at(address, token, backend -> {
            awaitLive(backend);
            assertTrue(desk(backend).drafts().all().isEmpty());
            server.close();
            Eventually.await(
                    "the cut is noticed", () -> backend.session().view().link() instanceof Link.Offline);
            return visit.with(backend);
        });
        server = HttpServer.start(engine, address.getHost(), address.getPort());
        return result;
    }

    private <T> T at(URI address, String token, Visit<T> visit) {
        Backend backend = Backend.begin(
                new Source.Remote(Access.to(address, token)), folder.resolve("data"), InstantSource.system());
        try {
            return visit.with(backend);
        } finally {
            backend.end().join();
        }
    }

    private static void awaitLive(Backend backend) {
        Eventually.await(
                "the store is heard",
                () -> backend.session().view().link() instanceof Link.Live
                        && backend.session().view().state().isPresent());
    }

    private static Desk desk(Backend backend) {
        if (backend.desk().join() instanceof Desk.Access.Open(Desk desk)) {
            return desk;
        }
        throw new AssertionError("The desk does not open.");
    }

    private static ItemState state(Backend backend, UUID draft) {
        return desk(backend).outbox().item(draft).orElseThrow().state();
    }

    private long pauses() {
        return engine.store(Fixtures.TENANT, Actors.TARA).audit(AuditQuery.newest(100)).records().stream()
                .map(record -> record.entry())
                .map(LogEntry::event)
                .filter(event -> event.getClass().getSimpleName().contains("Paused"))
                .count();
    }

    private String token(Actor actor) {
        return engine.tokens().create(new TokenOwner(Fixtures.TENANT, actor, Optional.empty()));
    }
}
