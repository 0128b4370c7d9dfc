package dev.signalbox.store.log;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.Documents;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Replays a tenant's log from the file alone and compares: the chain, the columns that repeat the entry, and the
/// documents. SQLite's own integrity check finds a changed value in none of them.
///
/// The chain does not show that the whole log was written anew from some entry on: for that its last hash must be
/// known elsewhere.
public final class Verifier {
    private final ChainRule chain;

    /// When an entry's hash counts as right.
    @FunctionalInterface
    interface ChainRule {
        boolean follows(String previous, String text, String hash);
    }

    Verifier(ChainRule chain) {
        this.chain = chain;
    }

    /// Verifies the logs of `tenants`, one after the other, up to the first fault.
    ///
    /// @param handle one that sees one state throughout, so that what is written meanwhile is no fault
    public static Verification verify(Handle handle, List<TenantId> tenants) {
        return new Verifier(HashChain::follows).logs(handle, tenants);
    }

    Verification logs(Handle handle, List<TenantId> tenants) {
        long entries = 0;
        for (TenantId tenant : tenants) {
            Replay replay = new Replay(tenant, chain);
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
        private final ChainRule chain;
        private final Map<DocumentTable.Key, DocumentTable.Body> documents = new HashMap<>();
        private String previous = HashChain.GENESIS;
        private State state;

        Replay(TenantId tenant, ChainRule chain) {
            this.tenant = tenant;
            this.chain = chain;
            this.state = State.empty(tenant);
        }

        Optional<Verification> log(Handle handle) {
            try (Stream<LogRow> rows = LogTable.rows(handle, tenant)) {
                Iterator<LogRow> next = rows.iterator();
                while (next.hasNext()) {
                    Optional<String> problem = follow(next.next());
                    if (problem.isPresent()) {
                        return Optional.of(broken(state.revision() + 1, problem.get()));
                    }
                }
                return Optional.empty();
            }
        }

        Optional<Verification> documents(Handle handle) {
            return DocumentTable.differing(handle, tenant, documents)
                    .map(document -> broken(0, "The current " + document + " is not what the log says."));
        }

        private Optional<String> follow(LogRow row) {
            if (!row.isAt(state.revision() + 1)) {
                return Optional.of("The entry is missing.");
            }
            if (!chain.follows(previous, row.text(), row.hash())) {
                return Optional.of("The entry is not what its hash covers.");
            }
            try {
                return replay(row, DomainJson.read(row.text(), LogEntry.class));
            } catch (MalformedMessageException unreadable) {
                return Optional.of("The entry cannot be read.");
            }
        }

        private Optional<String> replay(LogRow row, LogEntry entry) {
            if (entry.sequence() != state.revision() + 1) {
                return Optional.of("In its place stands entry " + entry.sequence() + ".");
            }
            State next = state.after(entry);
            Optional<String> column = row.differingFrom(LogRow.of(entry, row.text(), row.hash(), state, next));
            if (column.isPresent()) {
                return column.map(name -> "The column '" + name + "' does not repeat what the entry says.");
            }
            Documents.changedBy(entry.event(), next)
                    .forEach(document -> documents.put(
                            DocumentTable.Key.of(document), new DocumentTable.Body(entry.sequence(), document.json())));
            state = next;
            previous = row.hash();
            return Optional.empty();
        }

        private Verification broken(long sequence, String problem) {
            return new Verification.Broken(tenant, sequence, problem);
        }
    }
}
