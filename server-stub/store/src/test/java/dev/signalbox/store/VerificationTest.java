package dev.signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.log.Verification;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever changes the log behind the store's back is found out.
class VerificationTest {
    private static final int ENTRIES = 6;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    @BeforeEach
    void sixEntries() {
        try (Engine engine = engine()) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
                Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.INTERNAL));
            }
        }
    }

    @Test
    void anUntouchedLogIsIntact() {
        assertEquals(new Verification.Intact(ENTRIES), verified());
    }

    @ParameterizedTest
    @CsvSource({"entry", "hash", "at", "actor", "action", "flag", "environment", "triggered_by", "reason", "command_id"
    })
    void oneChangedCharacterInAnyColumnNamesItsEntry(String column) throws SQLException {
        behindTheBack("UPDATE log SET " + column + " = replace(" + column + ", substr(" + column
                + ", -1), char(unicode(substr(" + column + ", -1)) + 1)) WHERE sequence = 5");

        assertTrue(
                verified() instanceof Verification.Broken(var tenant, long sequence, var problem) && sequence == 5,
                () -> column + ": " + verified());
    }

    @ParameterizedTest
    @CsvSource({"percent_before", "percent_after"})
    void aChangedFigureNamesItsEntry(String column) throws SQLException {
        behindTheBack("UPDATE log SET " + column + " = " + column + " + 1 WHERE sequence = 6");

        assertEquals(
                new Verification.Broken(Fixtures.TENANT, 6, "A column does not repeat what the entry says."),
                verified());
    }

    @Test
    void aRemovedEntryIsMissed() throws SQLException {
        behindTheBack("DELETE FROM log WHERE sequence = 3");

        assertEquals(new Verification.Broken(Fixtures.TENANT, 3, "The entry is missing."), verified());
    }

    @Test
    void aRewrittenDocumentDiffersFromTheLog() throws SQLException {
        behindTheBack("UPDATE document SET body = replace(body, '\"stage\":1', '\"stage\":6') WHERE kind = 'rollout'");

        assertEquals(
                new Verification.Broken(
                        Fixtures.TENANT,
                        0,
                        "The current rollout 'production/deeplinks.enabled' is not what the log says."),
                verified());
    }

    @Test
    void sqlitesOwnCheckFindsNoneOfIt() throws SQLException {
        behindTheBack("UPDATE log SET entry = replace(entry, 'production', 'producti0n') WHERE sequence = 5");

        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertEquals("ok", statement.executeQuery("PRAGMA integrity_check").getString(1));
        }
    }

    @Test
    void theFileItselfRefusesToEditOrDeleteAnEntry() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeUpdate("UPDATE log SET reason = 'x'"));
            assertThrows(SQLException.class, () -> statement.executeUpdate("DELETE FROM log"));
        }
    }

    private Verification verified() {
        try (Engine engine = engine()) {
            return engine.verify();
        }
    }

    private Engine engine() {
        return Engine.open(folder.resolve("store.db"), clock);
    }

    /// What somebody with the file and enough patience can do.
    private void behindTheBack(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER log_is_never_edited");
            statement.execute("DROP TRIGGER log_is_never_deleted");
            statement.execute("PRAGMA ignore_check_constraints = true");
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
    }
}
