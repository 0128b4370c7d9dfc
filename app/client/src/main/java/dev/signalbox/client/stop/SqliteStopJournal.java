package dev.signalbox.client.stop;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The journal in a SQLite file of its own, with `synchronous=FULL`: what it has recorded outlives a loss of power.
///
/// Opens the file when first needed and again after a failure, so that a disk that was full for a while is no lasting
/// harm. Confined to one thread at a time.
public final class SqliteStopJournal implements StopJournal {
    private static final String TABLE = """
            create table if not exists stop_press (
              id text primary key,
              store text not null,
              scope text not null,
              environment text,
              app text,
              flag text,
              pressed_at integer not null,
              outcome text,
              outcome_at integer
            )""";
    private static final String INSERT = """
            insert into stop_press (id, store, scope, environment, app, flag, pressed_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";
    private static final int FULL = 13;

    private final Path file;
    private @Nullable Connection connection;

    /// @param file is made when it is missing, with the directories above it
    public SqliteStopJournal(Path file) {
        this.file = file;
    }

    @Override
    public void warm() {
        run(open -> {
            open.setAutoCommit(false);
            try {
                Entry nobody =
                        new Entry(new StopId(UUID.randomUUID()), new StopScope.Everything(), Instant.EPOCH, "warm-up");
                insert(open, nobody);
            } finally {
                open.rollback();
                open.setAutoCommit(true);
            }
            return List.of();
        });
    }

    @Override
    public void record(Entry entry) {
        run(open -> {
            insert(open, entry);
            return List.of();
        });
    }

    @Override
    public void settle(StopId stop, Outcome outcome, Instant at) {
        run(open -> {
            try (PreparedStatement update =
                    open.prepareStatement("update stop_press set outcome = ?, outcome_at = ? where id = ?")) {
                update.setString(1, outcome.name());
                update.setLong(2, at.toEpochMilli());
                update.setString(3, stop.toString());
                update.executeUpdate();
            }
            return List.of();
        });
    }

    @Override
    public List<Entry> unsettled() {
        return run(SqliteStopJournal::readUnsettled);
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException failed) {
                throw unwritable(failed);
            }
        }
    }

    private interface Work {
        List<Entry> on(Connection open) throws SQLException;
    }

    private List<Entry> run(Work work) {
        try {
            return work.on(opened());
        } catch (SQLException failed) {
            forget();
            throw unwritable(failed);
        } catch (IOException failed) {
            throw new JournalUnwritableException("its folder cannot be made", failed);
        }
    }

    private Connection opened() throws SQLException, IOException {
        Connection open = connection;
        if (open == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            open = DriverManager.getConnection(
                    "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL&busy_timeout=2000");
            try (var statement = open.createStatement()) {
                statement.execute(TABLE);
            }
            connection = open;
        }
        return open;
    }

    private void forget() {
        try {
            close();
        } catch (JournalUnwritableException unusable) {
            System.getLogger(SqliteStopJournal.class.getName())
                    .log(System.Logger.Level.DEBUG, "The broken journal did not close.", unusable);
        }
    }

    private static void insert(Connection open, Entry entry) throws SQLException {
        Row row = Row.of(entry.scope());
        try (PreparedStatement insert = open.prepareStatement(INSERT)) {
            insert.setString(1, entry.stop().toString());
            insert.setString(2, entry.store());
            insert.setString(3, row.scope());
            insert.setString(4, row.environment());
            insert.setString(5, row.app());
            insert.setString(6, row.flag());
            insert.setLong(7, entry.pressedAt().toEpochMilli());
            insert.executeUpdate();
        }
    }

    private static List<Entry> readUnsettled(Connection open) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (var statement = open.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from stop_press where outcome is null order by pressed_at, id")) {
            while (rows.next()) {
                Row row = new Row(
                        rows.getString("scope"),
                        rows.getString("environment"),
                        rows.getString("app"),
                        rows.getString("flag"));
                entries.add(new Entry(
                        StopId.parse(rows.getString("id")),
                        row.toScope(),
                        Instant.ofEpochMilli(rows.getLong("pressed_at")),
                        rows.getString("store")));
            }
        }
        return entries;
    }

    private static JournalUnwritableException unwritable(SQLException failed) {
        String why = failed.getErrorCode() == FULL ? "the disk is full" : "its file cannot be used";
        return new JournalUnwritableException(why, failed);
    }

    /// A scope as the table holds it.
    private record Row(
            String scope,
            @Nullable String environment,
            @Nullable String app,
            @Nullable String flag) {
        static Row of(StopScope scope) {
            return switch (scope) {
                case StopScope.Everything() -> new Row("everything", null, null, null);
                case StopScope.WholeEnvironment(var environment) ->
                    new Row("environment", environment.value(), null, null);
                case StopScope.WholeApp(var app, var environment) ->
                    new Row("app", environment.value(), app.value(), null);
                case StopScope.OneFlag(var flag, var environment) ->
                    new Row("flag", environment.value(), null, flag.value());
            };
        }

        StopScope toScope() {
            return switch (scope) {
                case "everything" -> new StopScope.Everything();
                case "environment" -> new StopScope.WholeEnvironment(inEnvironment());
                case "app" -> new StopScope.WholeApp(new AppKey(filled(app)), inEnvironment());
                case "flag" -> new StopScope.OneFlag(new FlagKey(filled(flag)), inEnvironment());
                default -> throw new IllegalStateException("The journal holds the unknown scope '" + scope + "'.");
            };
        }

        private EnvironmentKey inEnvironment() {
            return new EnvironmentKey(filled(environment));
        }

        private static String filled(@Nullable String column) {
            return column == null ? "" : column;
        }
    }
}
