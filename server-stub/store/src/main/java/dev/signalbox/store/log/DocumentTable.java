package dev.signalbox.store.log;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.Document;
import dev.signalbox.protocol.Documents;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/// The current documents: what a tenant's log folds to, one row for each thing, so that a start reads no history.
public final class DocumentTable {
    private static final String PUT = """
            INSERT INTO document (tenant, kind, key, revision, body) VALUES (:tenant, :kind, :key, :revision, :body)
            ON CONFLICT (tenant, kind, key) DO UPDATE SET revision = excluded.revision, body = excluded.body
            """;

    private DocumentTable() {}

    /// Writes what `event`, the last one folded into `state`, changed.
    public static void update(Handle handle, State state, Event event) {
        Documents.changedBy(event, state)
                .forEach(document -> handle.createUpdate(PUT)
                        .bind("tenant", state.tenant().value())
                        .bind("kind", document.kind())
                        .bind("key", document.key())
                        .bind("revision", state.revision())
                        .bind("body", document.json())
                        .execute());
    }

    /// The state that the documents make.
    ///
    /// @param revision sequence number of the log's last entry
    public static State load(Handle handle, TenantId tenant, long revision) {
        try (ResultIterator<Document> documents = handle.createQuery(
                        "SELECT kind, key, body FROM document WHERE tenant = :tenant")
                .bind("tenant", tenant.value())
                .map((row, context) -> new Document(row.getString(1), row.getString(2), row.getString(3)))
                .iterator()) {
            return Documents.state(tenant, revision, documents);
        }
    }

    /// The first document that is not as in `expected`, missing and surplus ones included.
    static Optional<Key> differing(Handle handle, TenantId tenant, Map<Key, Body> expected) {
        Map<Key, Body> kept = kept(handle, tenant);
        return Stream.concat(expected.keySet().stream(), kept.keySet().stream())
                .filter(key -> !Objects.equals(expected.get(key), kept.get(key)))
                .min(Comparator.comparing(Key::toString));
    }

    private static Map<Key, Body> kept(Handle handle, TenantId tenant) {
        return handle.createQuery("SELECT kind, key, revision, body FROM document WHERE tenant = :tenant")
                .bind("tenant", tenant.value())
                .map((row, context) -> Map.entry(
                        new Key(row.getString("kind"), row.getString("key")),
                        new Body(row.getLong("revision"), row.getString("body"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// What names a document.
    record Key(String kind, String key) {
        static Key of(Document document) {
            return new Key(document.kind(), document.key());
        }

        @Override
        public String toString() {
            return kind + " '" + key + "'";
        }
    }

    /// What it holds, since which revision.
    record Body(long revision, String json) {}
}
