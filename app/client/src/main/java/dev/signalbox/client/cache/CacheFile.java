package dev.signalbox.client.cache;

import dev.signalbox.client.desk.RowDigest;
import dev.signalbox.client.desk.Sqlite;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.Document;
import dev.signalbox.protocol.DocumentChange;
import dev.signalbox.protocol.Documents;
import dev.signalbox.protocol.json.DomainJson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An open cache file: the documents of one state and the checkpoint that says which. Confined to one thread at a time.
final class CacheFile implements AutoCloseable {
    private static final String SAY = "insert or replace into checkpoint (number, body, digest) values (1, ?, ?)";

    private final Connection open;
    private DocumentSum sum = DocumentSum.NONE;
    private Parts parts = Parts.none();

    private CacheFile(Connection open) {
        this.open = open;
    }

    /// Opens `file`, making it when it is missing.
    static CacheFile open(Path file) throws SQLException {
        Connection open = Sqlite.open(file, Sqlite.Durability.MAY_FALL_BACK);
        try {
            Sqlite.execute(open, "pragma journal_size_limit = 4194304");
            Sqlite.execute(open, """
                    create table if not exists document (
                      kind text not null, key text not null, body text not null, primary key (kind, key)
                    ) without rowid""");
            Sqlite.execute(open, """
                    create table if not exists checkpoint (
                      number integer primary key, body text not null, digest text not null)""");
            return new CacheFile(open);
        } catch (SQLException failed) {
            open.close();
            throw failed;
        }
    }

    /// What it holds; absent when nothing was ever written to it.
    ///
    /// @throws UnusableCacheException when it does not hold what was written to it
    Optional<Contents> read() throws SQLException, UnusableCacheException {
        Optional<String> said = said();
        ContentsReader reader = new ContentsReader();
        try (Statement statement = open.createStatement();
                ResultSet rows = statement.executeQuery("select kind, key, body from document")) {
            while (rows.next()) {
                reader.add(document(rows));
            }
        }
        sum = reader.sum();
        parts = reader.parts();
        return reader.contents(said);
    }

    /// Turns what is there, the documents of `older`, into those of `newer` and says `checkpoint` of them, or does
    /// nothing; after a failure this is to be closed.
    ///
    /// @param checkpoint its sum and number are filled in here
    void write(State older, State newer, Checkpoint checkpoint) throws SQLException {
        Iterator<DocumentChange> changes = Documents.between(older, newer, rollout -> KeptRollout.of(rollout, parts))
                .iterator();
        DocumentSum[] after = {sum};
        Sqlite.transact(open, now -> {
            try (DocumentWriter writer = new DocumentWriter(now, sum)) {
                while (changes.hasNext()) {
                    writer.write(changes.next());
                }
                for (Document part : parts.takeUnwritten()) {
                    writer.write(new DocumentChange.Written(part));
                }
                after[0] = writer.sum();
            }
            say(DomainJson.write(summed(checkpoint, after[0])));
        });
        sum = after[0];
    }

    @Override
    public void close() throws SQLException {
        open.close();
    }

    private void say(String body) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(SAY)) {
            statement.setString(1, body);
            statement.setString(2, digest(body));
            statement.executeUpdate();
        }
    }

    private Optional<String> said() throws SQLException, UnusableCacheException {
        try (Statement statement = open.createStatement();
                ResultSet found = statement.executeQuery("select body, digest from checkpoint")) {
            if (!found.next()) {
                return Optional.empty();
            }
            String body = text(found.getString(1));
            if (!digest(body).equals(found.getString(2))) {
                throw ContentsReader.damaged();
            }
            return Optional.of(body);
        }
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(text(row.getString(1)), text(row.getString(2)), text(row.getString(3)));
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    static String digest(String body) {
        return RowDigest.of("checkpoint", body).toString();
    }

    private static Checkpoint summed(Checkpoint checkpoint, DocumentSum sum) {
        return new Checkpoint(
                checkpoint.format(),
                checkpoint.owner(),
                checkpoint.identity(),
                checkpoint.revision(),
                checkpoint.tip(),
                checkpoint.heardAt(),
                sum.documents(),
                sum.digest().toString());
    }
}
