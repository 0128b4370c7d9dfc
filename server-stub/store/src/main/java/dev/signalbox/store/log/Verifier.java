package dev.signalbox.store.log;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.Document;
import dev.signalbox.protocol.Documents;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Replays a tenant's log from the file alone and compares: the chain, the columns that repeat the entry, and the
/// documents. SQLite's own integrity check finds a changed value in none of them.
public final class Verifier {
    private Verifier() {}

    /// Verifies the logs of `tenants`, one after the other, up to the first fault.
    public static Verification verify(Handle handle, List<TenantId> tenants) {
        long entries = 0;
        for (TenantId tenant : tenants) {
            Replay replay = new Replay(tenant);
            Optional<Verification> broken = replay.log(handle).or(() -> replay.documents(handle));
            if (broken.isPresent()) {
                return broken.get();
            }
            entries += replay.state.revision();
        }
        return new Verification.Intact(entries);
    }

    private static final class Replay {
        private final TenantId tenant;
        private String previous = HashChain.GENESIS;
        private State state;

        Replay(TenantId tenant) {
            this.tenant = tenant;
            this.state = State.empty(tenant);
        }

        Optional<Verification> log(Handle handle) {
            try (Stream<Row> rows = handle
                    .createQuery("SELECT * FROM log WHERE tenant = :tenant ORDER BY sequence")
                    .bind("tenant", tenant.value())
                    .map((row, context) -> Row.of(row))
                    .stream()) {
                Iterator<Row> next = rows.iterator();
                while (next.hasNext()) {
                    Optional<Verification> broken = follow(next.next());
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
                return Optional.empty();
            }
        }

        Optional<Verification> documents(Handle handle) {
            Map<String, String> kept = new HashMap<>();
            handle.createQuery("SELECT kind, key, body FROM document WHERE tenant = :tenant")
                    .bind("tenant", tenant.value())
                    .map((row, context) ->
                            new Document(row.getString("kind"), row.getString("key"), row.getString("body")))
                    .forEach(document -> kept.put(document.kind() + " " + document.key(), document.json()));
            return Documents.of(state).stream()
                    .filter(document -> differs(document, kept))
                    .findFirst()
                    .map(document -> broken(
                            0,
                            "The current " + document.kind() + " '" + document.key() + "' is not what the log says."));
        }

        /// A latch that nobody ever touched has no document yet.
        private boolean differs(Document document, Map<String, String> kept) {
            String found = kept.get(document.kind() + " " + document.key());
            boolean untouched = found == null && document.json().equals(untouchedLatch());
            return !untouched && !document.json().equals(found);
        }

        private String untouchedLatch() {
            return DomainJson.write(State.empty(tenant).stops());
        }

        private Optional<Verification> follow(Row row) {
            if (row.sequence() != state.revision() + 1) {
                return Optional.of(broken(state.revision() + 1, "The entry is missing."));
            }
            if (!row.hash().equals(HashChain.next(previous, row.text()))) {
                return Optional.of(broken(row.sequence(), "The entry is not what its hash covers."));
            }
            try {
                LogEntry entry = DomainJson.read(row.text(), LogEntry.class);
                State next = state.after(entry);
                if (!row.repeats(entry, state, next)) {
                    return Optional.of(broken(row.sequence(), "A column does not repeat what the entry says."));
                }
                state = next;
                previous = row.hash();
                return Optional.empty();
            } catch (MalformedMessageException unreadable) {
                return Optional.of(broken(row.sequence(), "The entry cannot be read."));
            }
        }

        private Verification broken(long sequence, String problem) {
            return new Verification.Broken(tenant, sequence, problem);
        }
    }

    /// A row of the log as it stands in the file.
    private record Row(
            long sequence,
            String at,
            String actor,
            String action,
            String flag,
            String environment,
            String triggeredBy,
            String reason,
            String command,
            int percentBefore,
            int percentAfter,
            String text,
            String hash) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("sequence"),
                    row.getString("at"),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("flag"),
                    row.getString("environment"),
                    row.getString("triggered_by"),
                    row.getString("reason"),
                    row.getString("command_id"),
                    row.getInt("percent_before"),
                    row.getInt("percent_after"),
                    row.getString("entry"),
                    row.getString("hash"));
        }

        boolean repeats(LogEntry entry, State before, State after) {
            Optional<FlagAddress> address = entry.event().rollout();
            return this.equals(new Row(
                    entry.sequence(),
                    entry.at().toString(),
                    entry.actor(),
                    entry.event().action(),
                    entry.event().flagKey().map(FlagKey::value).orElse(""),
                    address.map(found -> found.environment().value()).orElse(""),
                    entry.event().trigger().seedName(),
                    entry.reason(),
                    entry.command().toString(),
                    LogTable.percent(before, address),
                    LogTable.percent(after, address),
                    text,
                    hash));
        }
    }
}
