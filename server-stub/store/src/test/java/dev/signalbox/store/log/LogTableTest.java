package dev.signalbox.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The log is only ever added to, and its hashes are what the published rule makes them.
class LogTableTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UPDATE log SET reason = 'another', The log is never edited.",
        "DELETE FROM log, The log is never deleted.",
        "DELETE FROM log WHERE sequence = 4, The log is never deleted."
    })
    void noOtherProgramEditsTheLogEither(String sql, String refusal) throws SQLException {
        Path file = folder.resolve("store.db");
        try (Engine engine = filled(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            List<StoredEntry> before = engine.entries(Fixtures.TENANT, 0, 100);
            SQLException refused = assertThrows(SQLException.class, () -> statement.executeUpdate(sql));
            assertTrue(refused.getMessage().contains(refusal), refused::getMessage);
            assertEquals(before, engine.entries(Fixtures.TENANT, 0, 100));
        }
    }

    @Test
    void eachHashFollowsFromTheTextAndTheOneBefore() {
        try (Engine engine = filled(folder.resolve("store.db"))) {
            String previous = "0".repeat(64);
            for (StoredEntry stored : engine.entries(Fixtures.TENANT, 0, 100)) {
                assertEquals(HashChain.next(previous, stored.text()), stored.hash());
                previous = stored.hash();
            }
        }
    }

    /// SHA-256 of a zero byte, 32 zero bytes and `{}`, worked out with another program.
    @Test
    void theFirstHashIsWhatAnybodyCanWorkOut() {
        assertEquals(
                "df2fad6a42533aaab95db7d32ba62a1222257cd5908f1f5eb7ce850d55dc0709",
                HashChain.next(HashChain.GENESIS, "{}"));
    }

    private static Engine filled(Path file) {
        Engine engine = Engine.open(file, new TestClock());
        engine.createTenant(Fixtures.TENANT, "easyMO");
        try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.TARA)) {
            Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
        }
        return engine;
    }
}
