package dev.signalbox.client.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row as the file gives it, right or wrong.
record StoredRow(
        @Nullable String id,
        long position,
        @Nullable String body,
        @Nullable String digest) {
    static final String COLUMNS = "rowid, id, position, body, digest";

    static StoredRow of(ResultSet rows) throws SQLException {
        return new StoredRow(
                rows.getString("id"), rows.getLong("position"), rows.getString("body"), rows.getString("digest"));
    }

    /// The row, when it says what was written.
    Optional<Row> whole(DeskTable table) {
        return spelled().filter(row -> row.digest(table).equals(RowDigest.parse(digest)));
    }

    /// The row, whatever it says.
    Optional<Row> spelled() {
        try {
            return id == null || body == null
                    ? Optional.empty()
                    : Optional.of(new Row(UUID.fromString(id), position, body));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    String readableId() {
        return id == null ? "" : id;
    }

    String readableBody() {
        return body == null ? "" : body;
    }
}
