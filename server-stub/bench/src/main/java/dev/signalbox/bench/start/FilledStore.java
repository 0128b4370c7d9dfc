package dev.signalbox.bench.start;

import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.SeedLadders;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.Document;
import dev.signalbox.protocol.Documents;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.store.Engine;
import dev.signalbox.store.log.HashChain;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Writes a store's file row by row, with the chain and the documents that the store itself would have written: through
/// the store, a million events would be a million waits for the disk.
final class FilledStore {
    static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");

    private static final AppKey APP = new AppKey("easymo");
    private static final Instant START = Instant.parse("2026-03-01T03:00:00Z");
    private static final String LOG = """
            INSERT INTO log (tenant, sequence, at, actor, action, flag, environment, triggered_by, reason, command_id,
                             percent_before, percent_after, entry, hash)
            VALUES (?, ?, ?, 'rina', ?, ?, ?, 'manual', '', ?, 0, 0, ?, ?)
            """;

    private final Path file;
    private State state;
    private String hash = HashChain.GENESIS;

    FilledStore(Path file, TenantId tenant) {
        this.file = file;
        this.state = State.empty(tenant);
    }

    /// @param flags each with a live rollout in production
    /// @param events at least three for each flag and two more
    void fill(int flags, int events) throws SQLException {
        try (Engine engine = Engine.open(file, InstantSource.system())) {
            engine.createTenant(state.tenant(), "easyMO");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(LOG)) {
                write(
                        insert,
                        new Event.EnvironmentCreated(
                                new Environment(PRODUCTION, EnvironmentKind.PRODUCTION, "Production")));
                write(insert, new Event.AppCreated(new App(APP, "easyMO")));
                for (int number = 0; number < flags; number++) {
                    begin(insert, address(number));
                }
                for (int number = 0; state.revision() < events; number++) {
                    FlagAddress address = address(number % flags);
                    int stage = state.rollouts().get(address).orElseThrow().stageIndex();
                    write(insert, new Event.StageMoved(address, stage, stage == 4 ? 1 : stage + 1));
                }
            }
            documents(connection);
            connection.commit();
        }
    }

    private void begin(PreparedStatement insert, FlagAddress address) throws SQLException {
        write(
                insert,
                new Event.FlagCreated(new Flag(address.flag(), APP, "Opens links inside the app", "Mobile team")));
        write(insert, new Event.RolloutPlanned(address, SeedLadders.canary5(), 10_000, HealthPolicy.DEFAULT));
        write(insert, new Event.RolloutStarted(address, 1));
    }

    private void write(PreparedStatement insert, Event event) throws SQLException {
        long sequence = state.revision() + 1;
        LogEntry entry =
                new LogEntry(sequence, START.plusSeconds(sequence), "rina", "Rina", new UUID(1, sequence), "", event);
        String text = DomainJson.write(entry);
        hash = HashChain.next(hash, text);
        state = state.after(entry);
        List<String> columns = List.of(
                state.tenant().value(),
                Long.toString(sequence),
                entry.at().toString(),
                event.action(),
                event.flagKey().map(FlagKey::value).orElse(""),
                event.rollout().map(address -> address.environment().value()).orElse(""),
                entry.command().toString(),
                text,
                hash);
        for (int index = 0; index < columns.size(); index++) {
            insert.setString(index + 1, columns.get(index));
        }
        insert.executeUpdate();
    }

    private void documents(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO document (tenant, kind, key, revision, body) VALUES (?, ?, ?, ?, ?)")) {
            for (Document document : Documents.of(state)) {
                insert.setString(1, state.tenant().value());
                insert.setString(2, document.kind());
                insert.setString(3, document.key());
                insert.setLong(4, state.revision());
                insert.setString(5, document.json());
                insert.executeUpdate();
            }
        }
    }

    private static FlagAddress address(int number) {
        return new FlagAddress(new FlagKey("flag-" + number), PRODUCTION);
    }
}
