package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.monitor.Monitor;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lines that stop without the console are taken by what they are meant for. That the command line takes the other
/// one is `CtlTest`'s to show.
class StopElsewhereTest {
    private static final StopId ID = new StopId(UUID.fromString("5167616c-0000-4000-8000-000000000007"));

    @Test
    void aServersLineNamesTheStopSoThatItCountsOnce() {
        assertEquals(
                "signalboxctl stop --flag deeplinks.enabled --environment production"
                        + " --id 5167616c-0000-4000-8000-000000000007 --server https://flags.example.com"
                        + " --token-file FILE",
                new StopElsewhere.Server(URI.create("https://flags.example.com"))
                        .command(press(new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION))));
    }

    @Test
    void aFilesNameIsOneWordWhateverItHolds() {
        assertEquals(
                "sqlite3 '/home/o'\\''neil/my store.db' \"INSERT INTO emergency_stop (scope, reason)"
                        + " VALUES ('everything', 'not confirmed by the console')\"",
                new StopElsewhere.StoreFile(Path.of("/home/o'neil/my store.db"))
                        .command(press(new StopScope.Everything())));
    }

    @Test
    void theStoreTakesUpWhatTheFilesLineWrites(@TempDir Path folder) {
        Path file = folder.resolve("store.db");
        InstantSource clock = InstantSource.system();
        List<StopScope> scopes = List.of(
                new StopScope.OneFlag(Fixtures.FLAG, Fixtures.PRODUCTION),
                new StopScope.WholeApp(Fixtures.APP, Fixtures.PRODUCTION),
                new StopScope.WholeEnvironment(Fixtures.PRODUCTION),
                new StopScope.Everything());
        try (Engine engine = Engine.open(file, clock)) {
            engine.createTenant(Fixtures.TENANT, "Tenant");
            try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM);
                    Monitor monitor = new Monitor(engine)) {
                monitor.start();
                Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));

                scopes.forEach(scope -> run(file, sql(new StopElsewhere.StoreFile(file).command(press(scope)))));

                Eventually.await(
                        "every line has become a stop", () -> stops(store).equals(scopes));
            }
        }
    }

    private static List<StopScope> stops(RolloutStore store) {
        return store.state().stops().live().stream().map(EmergencyStop::scope).toList();
    }

    /// What the shell would hand to `sqlite3`.
    private static String sql(String line) {
        return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
    }

    private static void run(Path file, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=5000");
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new AssertionError("The line cannot be run: " + sql, failed);
        }
    }

    private static StopPress press(StopScope scope) {
        StopReach reach = new StopReach(StopWidth.FLAG, scope, "what", "where", 0, 0, List.of(), Optional.empty());
        return new StopPress(ID, reach, Instant.EPOCH, Reachability.HEARD);
    }
}
