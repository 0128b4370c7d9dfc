package dev.signalbox.client.desk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/// Whether a file says what was written to it: in SQLite's eyes, row by row, and as a whole.
final class Inspection {
    private Inspection() {}

    /// What is wrong, as a clause without a full stop; absent when nothing is.
    static Optional<String> fault(Connection open) throws SQLException {
        Optional<String> structure = structure(open);
        if (structure.isPresent()) {
            return structure;
        }
        for (DeskTable table : DeskTable.values()) {
            Optional<String> fault = fault(open, table);
            if (fault.isPresent()) {
                return fault;
            }
        }
        // Throws when it cannot be read: then that is what is wrong.
        new Quarantine(open).all();
        return Optional.empty();
    }

    private static Optional<String> structure(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet said = statement.executeQuery("pragma integrity_check(1)")) {
            boolean sound = said.next() && "ok".equals(said.getString(1));
            return sound ? Optional.empty() : Optional.of("its structure is broken");
        }
    }

    private static Optional<String> fault(Connection open, DeskTable table) throws SQLException {
        List<StoredRow> stored = new SealedTable(open, table).stored();
        List<Row> whole =
                stored.stream().flatMap(row -> row.whole(table).stream()).toList();
        if (whole.size() < stored.size()) {
            return Optional.of("a row is not what was written");
        }
        return Seal.read(open, table).equals(Optional.of(Seal.of(table, whole)))
                ? Optional.empty()
                : Optional.of("a row is missing, or is an old one");
    }
}
