package dev.signalbox.client.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of what was found damaged. Nothing leaves it by itself.
final class Quarantine {
    private final Connection open;

    Quarantine(Connection open) {
        this.open = open;
    }

    void add(DamagedRow row) throws SQLException {
        try (PreparedStatement write =
                open.prepareStatement("insert into quarantine (id, content, why, found_at) values (?, ?, ?, ?)")) {
            write.setString(1, row.id());
            write.setString(2, row.content());
            write.setString(3, row.why());
            write.setLong(4, row.foundAt().toEpochMilli());
            write.executeUpdate();
        }
    }

    /// Oldest first.
    List<DamagedRow> all() throws SQLException {
        List<DamagedRow> rows = new ArrayList<>();
        try (Statement statement = open.createStatement();
                ResultSet found =
                        statement.executeQuery("select id, content, why, found_at from quarantine order by number")) {
            while (found.next()) {
                rows.add(new DamagedRow(
                        filled(found.getString("id")),
                        filled(found.getString("content")),
                        filled(found.getString("why")),
                        Instant.ofEpochMilli(found.getLong("found_at"))));
            }
        }
        return rows;
    }

    private static String filled(@Nullable String column) {
        return column == null ? "" : column;
    }
}
