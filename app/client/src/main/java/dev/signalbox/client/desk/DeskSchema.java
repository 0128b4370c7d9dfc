package dev.signalbox.client.desk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// The tables of a desk's file.
final class DeskSchema {
    /// The version that this program writes.
    static final int VERSION = 1;

    private DeskSchema() {}

    /// The version that a file says it is of; absent when it does not say so in a row that is whole.
    static Optional<Integer> version(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet found = statement.executeQuery("select number, digest from version")) {
            return found.next() && digest(found.getInt("number")).equals(RowDigest.parse(found.getString("digest")))
                    ? Optional.of(found.getInt("number"))
                    : Optional.empty();
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
            statement.execute("create table version (number integer not null, digest text not null)");
            statement.execute("insert into version values (" + VERSION + ", '" + digest(VERSION) + "')");
        }
        for (DeskTable table : DeskTable.values()) {
            Seal.EMPTY.write(open, table);
        }
    }

    private static RowDigest digest(int version) {
        return RowDigest.of("version", Integer.toString(version));
    }
}
