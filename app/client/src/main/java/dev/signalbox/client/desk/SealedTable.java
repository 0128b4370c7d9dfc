package dev.signalbox.client.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads and writes one table of an open file, row, digest and seal together. The caller's transaction.
final class SealedTable {
    private final Connection open;
    private final DeskTable table;

    SealedTable(Connection open, DeskTable table) {
        this.open = open;
        this.table = table;
    }

    void put(Row row) throws SQLException {
        Seal seal = without(row.id());
        try (PreparedStatement write = open.prepareStatement(
                "insert or replace into " + table.sqlName() + " (id, position, body, digest) values (?, ?, ?, ?)")) {
            RowDigest digest = row.digest(table);
            write.setString(1, row.id().toString());
            write.setLong(2, row.position());
            write.setString(3, row.body());
            write.setString(4, digest.toString());
            write.executeUpdate();
            seal.with(digest).write(open, table);
        }
    }

    void remove(UUID id) throws SQLException {
        Seal seal = without(id);
        try (PreparedStatement delete = open.prepareStatement("delete from " + table.sqlName() + " where id = ?")) {
            delete.setString(1, id.toString());
            delete.executeUpdate();
            seal.write(open, table);
        }
    }

    /// All rows in their order, right or wrong.
    List<StoredRow> stored() throws SQLException {
        List<StoredRow> rows = new ArrayList<>();
        readInto(rows, "position, rowid");
        return rows;
    }

    /// Adds rows to `rows` in the order `order`, up to the first that cannot be read.
    void readInto(List<StoredRow> rows, String order) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet found = statement.executeQuery(
                        "select " + StoredRow.COLUMNS + " from " + table.sqlName() + " order by " + order)) {
            while (found.next()) {
                rows.add(StoredRow.of(found));
            }
        }
    }

    /// What the seal is when the row `id` is gone.
    private Seal without(UUID id) throws SQLException {
        Seal seal = Seal.read(open, table).orElse(Seal.EMPTY);
        return digestOf(id).map(seal::without).orElse(seal);
    }

    private Optional<RowDigest> digestOf(UUID id) throws SQLException {
        try (PreparedStatement read =
                open.prepareStatement("select digest from " + table.sqlName() + " where id = ?")) {
            read.setString(1, id.toString());
            try (ResultSet found = read.executeQuery()) {
                return found.next() ? Optional.of(RowDigest.parse(found.getString(1))) : Optional.empty();
            }
        }
    }
}
