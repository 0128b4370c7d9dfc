package dev.signalbox.client.stop;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.StoreUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// A stop as a row in a store's own file: the way when no server answers. The store takes it up within a second, or
/// when it next opens the file.
///
/// Blocks on the disk; not for the FX thread.
public final class WrittenStop {
    private static final String INSERT =
            "INSERT INTO emergency_stop (scope, reason, stopped_by) VALUES (?, ?, ?) RETURNING id";
    private static final String ANSWER = "SELECT answer FROM emergency_stop WHERE id = ? AND answer IS NOT NULL";
    private static final String TABLE = "SELECT 1 FROM sqlite_schema WHERE name = 'emergency_stop'";
    private static final String FIX = "Name the file signalbox.db in the directory of the store's data.";
    private static final int BUSY_MILLISECONDS = 5_000;
    private static final int NOT_A_DATABASE = 26;

    private final Path file;
    private final long row;

    private WrittenStop(Path file, long row) {
        this.file = file;
        this.row = row;
    }

    /// Writes the stop of `scope` into `file`, durably.
    ///
    /// @param reason may be empty
    /// @param by whoever stops, as people read it
    /// @throws InvalidValueException when `file` is no store's
    /// @throws StoreUnavailableException when it cannot be written: nothing is stopped
    public static WrittenStop write(Path file, StopScope scope, String reason, String by) {
        if (!Files.isRegularFile(file)) {
            throw noStore(file);
        }
        try (Connection open = open(file)) {
            requireTable(open, file);
            try (PreparedStatement insert = open.prepareStatement(INSERT)) {
                insert.setString(1, named(scope));
                insert.setString(2, reason);
                insert.setString(3, by);
                try (ResultSet written = insert.executeQuery()) {
                    written.next();
                    return new WrittenStop(file, written.getLong(1));
                }
            }
        } catch (SQLException unwritable) {
            if (unwritable.getErrorCode() == NOT_A_DATABASE) {
                throw noStore(file);
            }
            throw new StoreUnavailableException(
                    "The store's file " + file + " could not be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /// What became of it, as a sentence; absent while no store has taken it up.
    ///
    /// @throws StoreUnavailableException when the file cannot be read
    public Optional<String> answer() {
        try (Connection open = open(file);
                PreparedStatement query = open.prepareStatement(ANSWER)) {
            query.setLong(1, row);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        } catch (SQLException unreadable) {
            throw new StoreUnavailableException(
                    "The store's file " + file + " could not be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /// `scope` as the table names it.
    static String named(StopScope scope) {
        return switch (scope) {
            case StopScope.Everything() -> "everything";
            case StopScope.WholeEnvironment(var environment) -> environment.toString();
            case StopScope.WholeApp(var app, var environment) -> environment + "/app:" + app;
            case StopScope.OneFlag(var flag, var environment) -> environment + "/flag:" + flag;
        };
    }

    private static void requireTable(Connection open, Path file) throws SQLException {
        try (PreparedStatement query = open.prepareStatement(TABLE);
                ResultSet found = query.executeQuery()) {
            if (!found.next()) {
                throw noStore(file);
            }
        }
    }

    private static InvalidValueException noStore(Path file) {
        return new InvalidValueException("--database", "'" + file + "' is no store's file", FIX);
    }

    private static Connection open(Path file) throws SQLException {
        Connection open = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement setUp = open.createStatement()) {
            setUp.execute("pragma synchronous = full");
            setUp.execute("pragma busy_timeout = " + BUSY_MILLISECONDS);
            return open;
        } catch (SQLException failed) {
            open.close();
            throw failed;
        }
    }
}
