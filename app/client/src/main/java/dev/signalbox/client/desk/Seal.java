package dev.signalbox.client.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// How many rows a table has and what they come to together: what tells that a row is missing, or is an old one.
record Seal(long rows, RowDigest combined) {
    static final Seal EMPTY = new Seal(0, RowDigest.NONE);

    static Seal of(DeskTable table, List<Row> rows) {
        Seal seal = EMPTY;
        for (Row row : rows) {
            seal = seal.with(row.digest(table));
        }
        return seal;
    }

    Seal with(RowDigest row) {
        return new Seal(rows + 1, combined.combined(row));
    }

    Seal without(RowDigest row) {
        return new Seal(rows - 1, combined.combined(row));
    }

    void write(Connection open, DeskTable table) throws SQLException {
        try (PreparedStatement write = open.prepareStatement(
                "insert or replace into seal (name, row_count, combined, digest) values (?, ?, ?, ?)")) {
            write.setString(1, table.sqlName());
            write.setLong(2, rows);
            write.setString(3, combined.toString());
            write.setString(4, own(table).toString());
            write.executeUpdate();
        }
    }

    /// The table's seal; absent when there is none, or it is damaged itself.
    static Optional<Seal> read(Connection open, DeskTable table) throws SQLException {
        try (PreparedStatement read =
                open.prepareStatement("select row_count, combined, digest from seal where name = ?")) {
            read.setString(1, table.sqlName());
            try (ResultSet found = read.executeQuery()) {
                return found.next() ? whole(found, table) : Optional.empty();
            }
        }
    }

    private static Optional<Seal> whole(ResultSet found, DeskTable table) throws SQLException {
        Seal seal = new Seal(found.getLong("row_count"), RowDigest.parse(found.getString("combined")));
        return seal.own(table).equals(RowDigest.parse(found.getString("digest")))
                ? Optional.of(seal)
                : Optional.empty();
    }

    private RowDigest own(DeskTable table) {
        return RowDigest.of("seal", table.sqlName(), Long.toString(rows), combined.toString());
    }
}
