package dev.signalbox.client.cache;

import dev.signalbox.protocol.Document;
import dev.signalbox.protocol.DocumentChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Writes documents of one transaction, and keeps their sum. Confined to one thread.
final class DocumentWriter implements AutoCloseable {
    private final PreparedStatement get;
    private final PreparedStatement put;
    private final PreparedStatement remove;
    private final boolean replacing;
    private DocumentSum sum;

    /// @param before the sum of what is there already
    DocumentWriter(Connection open, DocumentSum before) throws SQLException {
        this.sum = before;
        this.replacing = before.documents() > 0;
        this.get = open.prepareStatement("select body from document where kind = ? and key = ?");
        this.put = open.prepareStatement("insert or replace into document (kind, key, body) values (?, ?, ?)");
        this.remove = open.prepareStatement("delete from document where kind = ? and key = ?");
    }

    void write(DocumentChange change) throws SQLException {
        switch (change) {
            case DocumentChange.Written(var document) -> {
                takeOut(document.kind(), document.key());
                put.setString(3, document.json());
                run(put, document.kind(), document.key());
                sum = sum.with(document);
            }
            case DocumentChange.Removed(var kind, var key) -> {
                takeOut(kind, key);
                run(remove, kind, key);
            }
        }
    }

    /// The sum of what is there now.
    DocumentSum sum() {
        return sum;
    }

    @Override
    public void close() throws SQLException {
        try (get;
                put;
                remove) {
            // Closing is all there is to do.
        }
    }

    private void takeOut(String kind, String key) throws SQLException {
        if (!replacing) {
            return;
        }
        get.setString(1, kind);
        get.setString(2, key);
        try (ResultSet found = get.executeQuery()) {
            if (found.next()) {
                sum = sum.without(new Document(kind, key, found.getString(1)));
            }
        }
    }

    private static void run(PreparedStatement statement, String kind, String key) throws SQLException {
        statement.setString(1, kind);
        statement.setString(2, key);
        statement.executeUpdate();
    }
}
