package dev.signalbox.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file's schema and the program's.
class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void aNewFileGetsTheCurrentVersion() {
        assertEquals(Migrations.current(), versionOf(folder.resolve("new.db")));
    }

    @Test
    void anOpenedFileIsOpenedAgainWithWhatItHolds() {
        Path file = folder.resolve("store.db");
        try (Database database = Database.open(file)) {
            database.write(handle -> handle.execute("INSERT INTO tenant VALUES ('easymo', 'easyMO', '2026-03-01')"));
        }
        try (Database database = Database.open(file)) {
            assertEquals(
                    "easyMO",
                    database.read(handle -> handle.createQuery("SELECT name FROM tenant")
                            .mapTo(String.class)
                            .one()));
        }
    }

    @Test
    void aFileOfALaterVersionIsRefusedInASentence() throws SQLException {
        Path file = folder.resolve("later.db");
        int later = Migrations.current() + 1;
        run(file, "PRAGMA user_version = " + later);

        StoreFault fault = assertThrows(StoreFault.class, () -> Database.open(file));
        assertEquals(
                "The store's file is of version " + later + ", and this program knows version " + Migrations.current()
                        + ". Use a newer Signalbox.",
                fault.getMessage());
    }

    @Test
    void aMigrationThatFailsLeavesTheVersionBefore() throws SQLException {
        Path file = folder.resolve("half.db");
        run(file, "CREATE TABLE document (unlike TEXT)");

        assertThrows(StoreFault.class, () -> Database.open(file));
        run(file, "DROP TABLE document");
        assertEquals(Migrations.current(), versionOf(file), "nothing of the failed one stands in the way");
    }

    @Test
    void metricsOfBeforeTheyWereSummedUpAreKept() throws SQLException, IOException {
        Path file = folder.resolve("metrics.db");
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + file)) {
            for (String script : List.of(
                    "V001__log.sql",
                    "V002__views.sql",
                    "V003__emergency_stop.sql",
                    "V004__evaluators.sql",
                    "V005__store_kind.sql")) {
                handle.createScript(text(script)).execute();
            }
            handle.execute("INSERT INTO tenant VALUES ('easymo', 'easyMO', '2026-03-01')");
            handle.execute(
                    "INSERT INTO metric_bucket VALUES ('easymo', 'production', 'deeplinks.enabled', 'NEW', 60, 3, 1, 0, '[0,0,4]', 'timeout')");
            handle.execute("PRAGMA user_version = 5");
        }
        try (Database database = Database.open(file)) {
            assertEquals(
                    "4 jobs, 1.14 ms, timeout at 1970-01-01T00:01:00Z",
                    database.read(handle -> handle.createQuery(
                                    "SELECT total_jobs || ' jobs, ' || average_processing_time || ' ms, '"
                                            + " || last_error_message || ' at ' || last_error_at FROM rollout_metrics")
                            .mapTo(String.class)
                            .one()));
        }
    }

    @Test
    void whatIsNoDatabaseIsRefusedInASentence() throws Exception {
        Path file =
                Files.writeString(folder.resolve("letter.db"), "Dear Sir or Madam, this is no database. ".repeat(40));

        StoreFault fault = assertThrows(StoreFault.class, () -> Database.open(file));
        assertEquals(
                "The store's file " + file + " cannot be opened. Check that its folder exists and can be written.",
                fault.getMessage());
    }

    private static String text(String script) throws IOException {
        try (InputStream sql = Objects.requireNonNull(Migrations.class.getResourceAsStream(script))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int versionOf(Path file) {
        try (Database database = Database.open(file)) {
            return database.read(handle -> handle.createQuery("PRAGMA user_version")
                    .mapTo(Integer.class)
                    .one());
        }
    }

    private static void run(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
