package dev.signalbox.client.stop;

import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.client.desk.DeskChange;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Row;
import dev.signalbox.client.desk.SetAside;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The journal in a desk's file of its own, beside the drafts' and never behind them: every press is a row with a
/// digest, and what it has recorded outlives a loss of power.
///
/// Opens the file when first needed and again after a failure, so that a disk that was full for a while is no lasting
/// harm. Safe for any thread; once closed, it records nothing more.
public final class DeskStopJournal implements StopJournal, SetAside {
    /// How many that have an outcome stay in the file, to be looked at.
    static final int REMEMBERED = 100;

    private static final DeskTable TABLE = DeskTable.STOP;

    private final Path root;
    private final String connection;
    private final InstantSource clock;
    private @Nullable Opened opened;
    private boolean closed;

    private record Opened(DeskFolder folder, DeskFile desk) {}

    /// @param root is made when it is missing, with the folders above it
    /// @param connection the connection's name; each has a journal of its own
    public DeskStopJournal(Path root, String connection, InstantSource clock) {
        this.root = root;
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public void warm() {
        run(desk -> {
            UUID nobody = UUID.randomUUID();
            desk.write(List.of(
                    new DeskChange.Put(TABLE, new Row(nobody, 0, "warm-up")), new DeskChange.Remove(TABLE, nobody)));
            return nobody;
        });
    }

    @Override
    public void record(Entry entry) {
        run(desk -> {
            List<Row> rows = desk.rows(TABLE);
            if (find(rows, entry.stop()).isEmpty()) {
                long last = rows.stream().mapToLong(Row::position).max().orElse(0);
                desk.put(TABLE, row(entry.stop(), last + 1, PressBody.of(entry)));
            }
            return rows;
        });
    }

    @Override
    public void settle(StopId stop, Outcome outcome, String reason, Instant at) {
        run(desk -> {
            List<Row> rows = desk.rows(TABLE);
            List<DeskChange> changes = new ArrayList<>(old(rows));
            find(rows, stop)
                    .map(row -> row(stop, row.position(), body(row).settled(outcome, reason, at)))
                    .ifPresent(row -> changes.add(new DeskChange.Put(TABLE, row)));
            desk.write(changes);
            return changes;
        });
    }

    @Override
    public List<Entry> unsettled() {
        return run(desk -> {
            List<Entry> entries = new ArrayList<>();
            for (Row row : desk.rows(TABLE)) {
                understood(desk, row)
                        .filter(body -> body.outcome().isEmpty())
                        .map(body -> new Entry(new StopId(row.id()), body.scope(), body.pressed(), body.store()))
                        .ifPresent(entries::add);
            }
            return entries;
        });
    }

    @Override
    public List<DamagedRow> damaged() {
        return run(DeskFile::damaged);
    }

    @Override
    public Path file() {
        return run(DeskFile::file);
    }

    @Override
    public synchronized void close() {
        closed = true;
        Opened open = opened;
        opened = null;
        if (open != null) {
            try {
                open.desk().close();
            } catch (DeskFaultException failed) {
                throw unwritable(failed);
            } finally {
                open.folder().close();
            }
        }
    }

    /// A press that comes while the console closes must not take the folder from the next one.
    private synchronized <T> T run(Function<DeskFile, T> work) {
        if (closed) {
            throw new JournalUnwritableException("this console is closing", new IllegalStateException("closed"));
        }
        try {
            return work.apply(desk());
        } catch (DeskFaultException failed) {
            throw unwritable(failed);
        }
    }

    private DeskFile desk() {
        Opened open = opened;
        if (open == null) {
            DeskFolder folder = DeskFolder.open(root, connection + " (stops)", clock);
            try {
                open = new Opened(folder, DeskFile.open(folder, clock));
            } catch (RuntimeException failed) {
                folder.close();
                throw failed;
            }
            opened = open;
        }
        return open.desk();
    }

    private static Optional<PressBody> understood(DeskFile desk, Row row) {
        try {
            return Optional.of(body(row));
        } catch (MalformedMessageException notUnderstood) {
            String why = "This version of Signalbox does not understand it: " + notUnderstood.getMessage();
            desk.quarantine(TABLE, row, why);
            return Optional.empty();
        }
    }

    /// What has had an outcome for so long that it is forgotten.
    private static List<DeskChange> old(List<Row> rows) {
        List<Row> settled =
                rows.stream().filter(row -> body(row).outcome().isPresent()).toList();
        return settled.stream()
                .limit(Math.max(0, settled.size() - REMEMBERED + 1))
                .<DeskChange>map(row -> new DeskChange.Remove(TABLE, row.id()))
                .toList();
    }

    private static Optional<Row> find(List<Row> rows, StopId stop) {
        return rows.stream().filter(row -> row.id().equals(stop.value())).findFirst();
    }

    private static Row row(StopId stop, long position, PressBody body) {
        return new Row(stop.value(), position, DomainJson.write(body));
    }

    private static PressBody body(Row row) {
        return DomainJson.read(row.body(), PressBody.class);
    }

    private static JournalUnwritableException unwritable(DeskFaultException failed) {
        return new JournalUnwritableException(failed.fault().problem(), failed);
    }
}
