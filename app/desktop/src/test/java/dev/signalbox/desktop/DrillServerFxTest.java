package dev.signalbox.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.remote.Access;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.http.HttpServer;
import dev.signalbox.store.Engine;
import dev.signalbox.store.token.TokenOwner;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console over a server for drills: an endpoint and a token of their own, and the whole window says so (T18).
class DrillServerFxTest {
    @TempDir
    private Path folder;

    private ConsoleRig console;
    private FxRig rig;

    @BeforeEach
    void sitDown() {
        console = new ConsoleRig(folder.resolve("console"));
        rig = console.rig;
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aDrillsServerDressesTheWholeWindowAndItsStopStopsNothingReal() {
        try (Engine engine = serving(StoreKind.DRILL);
                HttpServer server = HttpServer.start(engine, "127.0.0.1", 0)) {
            open(server, engine);
            assertEquals("DRILL · PRODUCTION", band().getText());
            assertTrue(classesOf(band()).contains("drill"));
            assertTrue(classesOf(rig.<Button>find("stop")).contains("drill"));

            rig.press(KeyCode.CONTROL, KeyCode.F12);
            assertEquals("DRILL: nothing will stop", headline());
            assertTrue(rig.sees("stop-drill-band"));
            Screenshots.take(rig, "drill-server-armed");
            press();

            Eventually.await("the drill's store has it", () -> scopes(engine).size() == 1);
            assertEquals(List.of(new StopScope.WholeEnvironment(Fixtures.PRODUCTION)), scopes(engine));
            Eventually.await("the score", () -> rig.sees("stop-score"));
            Screenshots.take(rig, "drill-server-score");
        }
    }

    @Test
    void aLiveServerLooksLikeNoDrill() {
        try (Engine engine = serving(StoreKind.LIVE);
                HttpServer server = HttpServer.start(engine, "127.0.0.1", 0)) {
            open(server, engine);
            assertEquals("PRODUCTION", band().getText());

            rig.press(KeyCode.CONTROL, KeyCode.F12);

            assertEquals("Emergency stop", headline());
            assertFalse(rig.sees("stop-drill-band"));
            assertFalse(classesOf(rig.<Button>find("stop")).contains("drill"));
        }
    }

    private Engine serving(StoreKind kind) {
        Engine engine = Engine.open(folder.resolve("server.db"), InstantSource.system(), kind);
        engine.createTenant(Fixtures.TENANT, "easyMO");
        try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
            Fixtures.apply(store, Fixtures.setUp());
        }
        return engine;
    }

    private void open(HttpServer server, Engine engine) {
        String token = engine.tokens().create(new TokenOwner(Fixtures.TENANT, Actors.IVO, Optional.empty()));
        console.open(new Source.Remote(Access.to(server.uri(), token)));
        Eventually.await(
                "the environment is known",
                () -> inScene("band").filter(Button::isVisible).isPresent());
    }

    private Optional<Button> inScene(String id) {
        return FxRig.onFx(() -> Optional.ofNullable((Button) rig.scene().lookup("#" + id)));
    }

    private Button band() {
        return rig.find("band");
    }

    private String headline() {
        return console.text("stop-headline");
    }

    private static List<String> classesOf(Button button) {
        return FxRig.onFx(() -> List.copyOf(button.getStyleClass()));
    }

    private static List<StopScope> scopes(Engine engine) {
        try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
            return store.state().stops().live().stream()
                    .map(stop -> stop.scope())
                    .toList();
        }
    }

    /// Enter, as often as it takes: it does nothing while a bounced key could be meant.
    private void press() {
        Eventually.await("it is pressed", () -> {
            rig.press(KeyCode.ENTER);
            return !rig.sees("stop-now");
        });
    }
}
