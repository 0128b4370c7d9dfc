package dev.signalbox.client.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person has prepared and not yet sent, in one SQLite file. What a method has written is on the disk when it
/// returns, and survives a crash and a loss of power.
///
/// Every row carries a digest, and every table a seal over its rows. A file that does not hold what was written to it
/// is noticed when it is opened: its whole rows go on in a new file, its damaged rows are kept in quarantine, and the
/// file as it was found is kept beside.
///
/// Safe for any thread; blocks on the disk, so it is not for the FX thread. Opens its file again after a failure, so
/// that a disk that was full for a while is no lasting harm.
public final class DeskFile implements SetAside, AutoCloseable {
    private static final String OF_THIS_COMPUTER = "desk.db";

    private final Path file;
    private final Optional<Person> owner;
    private final InstantSource clock;
    private @Nullable Connection connection;

    private DeskFile(Path file, Optional<Person> owner, InstantSource clock) {
        this.file = file;
        this.owner = owner;
        this.clock = clock;
    }

    /// Opens the file of `folder` that is this computer's, making it when it is missing and repairing it when it is
    /// damaged.
    ///
    /// @throws DeskFaultException when it cannot be opened now
    public static DeskFile open(DeskFolder folder, InstantSource clock) {
        return opened(new DeskFile(folder.file(OF_THIS_COMPUTER), Optional.empty(), clock));
    }

    /// Opens `person`'s file of `folder`, making it when it is missing and repairing it when it is damaged.
    ///
    /// @throws DeskFaultException when it cannot be opened now
    public static DeskFile open(DeskFolder folder, Person person, InstantSource clock) {
        return opened(new DeskFile(folder.file(person.fileName()), Optional.of(person), clock));
    }

    /// Whether `folder` holds a file that is this computer's and no person's.
    public static boolean isThereOneOfThisComputer(DeskFolder folder) {
        return Files.exists(folder.file(OF_THIS_COMPUTER));
    }

    private static DeskFile opened(DeskFile desk) {
        desk.run(open -> Optional.empty());
        return desk;
    }

    /// Whose it is; absent when it is this computer's.
    public Optional<Person> owner() {
        return owner;
    }

    /// The rows of `table` in their order.
    ///
    /// @throws DeskFaultException when they cannot be read
    public synchronized List<Row> rows(DeskTable table) {
        List<StoredRow> stored = stored(table);
        if (!stored.stream().allMatch(row -> row.whole(table).isPresent())) {
            // It changed under our feet: opening again repairs it.
            close();
            stored = stored(table);
        }
        return stored.stream().flatMap(row -> row.whole(table).stream()).toList();
    }

    /// @throws DeskFaultException when it cannot be read
    @Override
    public synchronized List<DamagedRow> damaged() {
        return run(open -> new Quarantine(open).all());
    }

    @Override
    public Path file() {
        return file;
    }

    /// Keeps in quarantine what its owner cannot make sense of, and takes it out of `table`.
    ///
    /// @throws DeskFaultException when it is not done
    public synchronized void quarantine(DeskTable table, Row row, String why) {
        write(open -> {
            new Quarantine(open).add(new DamagedRow(row.id().toString(), row.body(), why, clock.instant()));
            new SealedTable(open, table).remove(row.id());
        });
    }

    /// Writes `row`, in place of the one with its id if there is one.
    ///
    /// @throws DeskFaultException when it is not saved
    public synchronized void put(DeskTable table, Row row) {
        write(List.of(new DeskChange.Put(table, row)));
    }

    /// Removes the row `id`, if there is one.
    ///
    /// @throws DeskFaultException when it is not removed
    public synchronized void remove(DeskTable table, UUID id) {
        write(List.of(new DeskChange.Remove(table, id)));
    }

    /// Does all of `changes`, or nothing of it.
    ///
    /// @throws DeskFaultException when nothing of it is done
    public synchronized void write(List<DeskChange> changes) {
        if (!changes.isEmpty()) {
            write(open -> {
                for (DeskChange change : changes) {
                    apply(open, change);
                }
            });
        }
    }

    private static void apply(Connection open, DeskChange change) throws SQLException {
        switch (change) {
            case DeskChange.Put(var table, var row) -> new SealedTable(open, table).put(row);
            case DeskChange.Remove(var table, var id) -> new SealedTable(open, table).remove(id);
        }
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException failed) {
                throw fault(failed);
            }
        }
    }

    private List<StoredRow> stored(DeskTable table) {
        return run(open -> new SealedTable(open, table).stored());
    }

    private interface Question<T> {
        T on(Connection open) throws SQLException;
    }

    private void write(Sqlite.Work work) {
        run(open -> {
            Sqlite.transact(open, work);
            return Optional.empty();
        });
    }

    private <T> T run(Question<T> question) {
        try {
            return question.on(opened());
        } catch (SQLException failed) {
            forget();
            throw fault(failed);
        } catch (IOException failed) {
            throw new DeskFaultException(DeskFault.UNUSABLE, file, failed);
        }
    }

    private Connection opened() throws SQLException, IOException {
        Connection open = connection;
        if (open == null) {
            open = new DeskOpening(file, clock).open();
            connection = open;
        }
        return open;
    }

    private void forget() {
        try {
            close();
        } catch (DeskFaultException unusable) {
            System.getLogger(DeskFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "The failed file did not close.", unusable);
        }
    }

    private DeskFaultException fault(SQLException failed) {
        return new DeskFaultException(Sqlite.fault(failed, file), file, failed);
    }
}
