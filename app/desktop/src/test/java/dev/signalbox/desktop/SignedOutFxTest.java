package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.remote.Access;
import dev.signalbox.desktop.draft.Desk;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person whose token ends while they work, before a real server.
class SignedOutFxTest {
    @TempDir
    private Path folder;

    private Engine engine;
    private HttpServer server;
    private String token;
    private ConsoleRig console;

    @BeforeEach
    void open() {
        engine = Engine.open(folder.resolve("store.db"), new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        Fixtures.apply(
                engine.store(Fixtures.TENANT, Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
        server = HttpServer.start(engine, "127.0.0.1", 0);
        token = token();
        console = ConsoleRig.over(new Source.Remote(Access.to(server.uri(), token)), folder.resolve("data"));
        awaitConnection("Live");
    }

    @AfterEach
    void close() {
        console.close();
        server.close();
        engine.close();
    }

    @Test
    void endedTokenIsSaidAndANewOneGoesOnWhereThePersonWas() {
        engine.tokens().revoke(token);
        // What anybody does is told to those who may still hear it.
        Fixtures.apply(engine.store(Fixtures.TENANT, Actors.TARA), List.of(Fixtures.plan(Fixtures.IN_STAGING)));
        awaitConnection("Signed out: the token ended · sign in again");
        Eventually.await("why is said", () -> console.rig.sees("notice-sign-in"));
        Draft draft = desk().drafts().begin(Fixtures.TENANT, pause());
        desk().outbox().queue(draft.id());
        Screenshots.take(console.rig, "signed-out");
        assertInstanceOf(
                ItemState.NotSent.class,
                desk().outbox().item(draft.id()).orElseThrow().state());

        console.rig.click("notice-go-sign-in");
        assertEquals("Connections", console.title());
        type("connection-name", "Production");
        type("connection-server", server.uri().toString());
        type("connection-token", token());
        console.rig.click("connection-keep");
        Eventually.await("the server is listed", () -> console.rig.sees("connection-again"));
        Screenshots.take(console.rig, "connections-again");
        console.rig.click("connection-again");

        awaitConnection("Live");
        Eventually.await(
                "what was prepared arrives",
                () -> desk().outbox().item(draft.id()).map(item -> item.state()).orElseThrow()
                        instanceof ItemState.Accepted);
    }

    private String token() {
        return engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.TARA, Optional.empty()));
    }

    private Proposal pause() {
        return Proposal.on(
                console.workspace().backend().session().view().state().orElseThrow(),
                new Command.PauseRollout(Fixtures.IN_PRODUCTION),
                "as planned");
    }

    private Desk desk() {
        if (console.workspace().backend().desk().join() instanceof Desk.Access.Open(Desk desk)) {
            return desk;
        }
        throw new AssertionError("The desk does not open.");
    }

    private void type(String field, String words) {
        TextField typed = console.rig.find(field);
        FxRig.onFx(() -> {
            typed.setText(words);
            return words;
        });
    }

    private void awaitConnection(String words) {
        Eventually.await(
                "the connection says " + words,
                () -> !console.isEmpty() && console.text("linkWords").startsWith(words));
    }
}
