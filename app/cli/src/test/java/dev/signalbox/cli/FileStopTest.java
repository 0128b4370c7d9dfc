package dev.signalbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `signalboxctl stop --database`, on a store's real file.
class FileStopTest {
    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path folder;

    private Path file;
    private Engine engine;

    @BeforeEach
    void runInProduction() {
        file = folder.resolve("signalbox.db");
        engine = Engine.open(file, new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.TARA)) {
            Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aRunningStoreTakesItUpAndSaysWhatBecameOfIt() {
        Exit exit = run(engine::takeUpWrittenStops, "--flag", "deeplinks.enabled", "--environment", "production");

        assertEquals(List.of("Taken up: Stopped in easymo."), lines);
        assertEquals(Exit.ACCEPTED, exit);
        assertEquals(List.of(new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION)), liveScopes());
    }

    @Test
    void aStoreThatIsDownTakesItUpWhenItStarts() {
        engine.close();

        Exit exit = run(() -> {}, "--environment", "production", "--reason", "nothing else works");

        assertEquals(Exit.UNKNOWN, exit);
        assertTrue(lines.getFirst().startsWith("NOT CONFIRMED. The row is written"), lines.getFirst());
        engine = Engine.open(file, new TestClock());
        assertEquals(List.of(new StopScope.WholeEnvironment(Fixtures.PRODUCTION)), liveScopes());
        EmergencyStop stop = stops().getFirst();
        assertEquals("ivo (in the database)", stop.byName());
        assertEquals("nothing else works", stop.reason());
    }

    @Test
    void eachWidthStopsWhatItNames() {
        run(engine::takeUpWrittenStops, "--app", "easymo", "--environment", "production");
        run(engine::takeUpWrittenStops, "--everything");

        assertEquals(
                List.of(new StopScope.WholeApp(Fixtures.APP, Fixtures.PRODUCTION), new StopScope.Everything()),
                liveScopes());
    }

    @Test
    void aFileOfSomethingElseIsLeftAsItIs() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Ivo, this is a letter and no database.");

        assertEquals(Exit.USAGE, runOn(letter, () -> {}, "--everything"));

        assertEquals(
                List.of("Not sent. --database: '" + letter
                        + "' is no store's file. Name the file signalbox.db in the directory of the store's data."),
                lines);
        assertEquals("Dear Ivo, this is a letter and no database.", Files.readString(letter));
    }

    private Exit run(FileStop.Pause pause, String... scope) {
        return runOn(file, pause, scope);
    }

    private Exit runOn(Path database, FileStop.Pause pause, String... scope) {
        List<String> line = new ArrayList<>(List.of("stop", "--database", database.toString()));
        line.addAll(List.of(scope));
        Ctl ctl = new Ctl(
                options -> {
                    throw new AssertionError("No server is asked.");
                },
                UUID::randomUUID,
                new FileStop("ivo", pause),
                (options, stop) -> {
                    throw new AssertionError("Nothing is posted.");
                },
                new TestClock(),
                lines::add);
        return ctl.run(line.toArray(String[]::new));
    }

    private List<EmergencyStop> stops() {
        return engine.store(Fixtures.TENANT, Actors.IVO).state().stops().live();
    }

    private List<StopScope> liveScopes() {
        return stops().stream().map(EmergencyStop::scope).toList();
    }
}
