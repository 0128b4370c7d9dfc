package dev.signalbox.client.desk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The tables of a desk's file.
final class DeskSchema {
    /// The version that this program writes.
    static final int VERSION = 1;

    private DeskSchema() {}

    static int version(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet version = statement.executeQuery("pragma user_version")) {
            return version.next() ? version.getInt(1) : 0;
        }
    }

    /// Makes what is missing in an empty file.
    static void make(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            for (DeskTable table : DeskTable.values()) {
                statement.execute("create table " + table.sqlName() + " (id text not null primary key,"
                        + " position integer not null, body text not null, digest text not null)");
            }
            statement.execute("create table seal (name text not null primary key, row_count integer not null,"
                    + " combined text not null, digest text not null)");
            statement.execute("create table quarantine (number integer primary key, id text not null,"
                    + " content text not null, why text not null, found_at integer not null)");
            statement.execute("pragma user_version = " + VERSION);
        }
        for (DeskTable table : DeskTable.values()) {
            Seal.EMPTY.write(open, table);
        }
    }
}
