package dev.signalbox.store.log;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/// Somebody who changes the file behind the store's back, with the schema's guards taken off.
final class Vandal implements AutoCloseable {
    private final Connection connection;

    Vandal(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(false);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        run("DROP TRIGGER log_is_never_edited");
        run("DROP TRIGGER log_is_never_deleted");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// What a cell of the log holds, as text.
    String cell(String column, long sequence) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT " + column + " FROM log WHERE sequence = " + sequence)) {
            found.next();
            return found.getString(1);
        }
    }

    /// Puts `value` where `sequence` has its `column`; afterwards the row may have another sequence number.
    void put(String column, long sequence, String value) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE log SET " + column + " = ? WHERE sequence = ?")) {
            statement.setString(1, value);
            statement.setLong(2, sequence);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
