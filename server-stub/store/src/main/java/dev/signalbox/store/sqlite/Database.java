package dev.signalbox.store.sqlite;

import dev.signalbox.domain.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// One SQLite file in WAL mode with `synchronous=FULL`: what is acknowledged survives a power loss.
///
/// One writer thread, a few reading connections; safe for any thread.
public final class Database implements AutoCloseable {
    private static final int READERS = 3;
    private static final int BUSY_MILLISECONDS = 5_000;

    private final Path file;
    private final Writer writer;
    private final List<Handle> all;
    private final BlockingQueue<Handle> readers;

    private Database(Path file, Jdbi jdbi) {
        this.file = file;
        Handle writing = jdbi.open();
        try {
            Migrations.run(writing);
        } catch (RuntimeException failed) {
            writing.close();
            throw failed;
        }
        this.all = IntStream.range(0, READERS).mapToObj(reader -> jdbi.open()).toList();
        this.readers = new ArrayBlockingQueue<>(READERS, false, all);
        this.writer = new Writer(writing);
    }

    /// Opens `file`, making it and its folder when they are missing, and brings its schema up to date.
    ///
    /// @throws StoreFault when it cannot be opened, or is of a later version
    public static Database open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Database(file, Jdbi.create(source(file)));
        } catch (IOException | JdbiException unusable) {
            throw new StoreFault(
                    "The store's file " + file + " cannot be opened. Check that its folder exists and can be written.",
                    unusable);
        }
    }

    /// Deletes the database in `file`, which nobody has open, and what it keeps beside it.
    ///
    /// @throws IOException when it cannot be deleted
    public static void delete(Path file) throws IOException {
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// The schema's version.
    public int version() {
        return Migrations.current();
    }

    /// Has `work` written, and waits until it is durable.
    ///
    /// @throws StoreUnavailableException when it could not be made durable
    public <T> T write(Work<T> work) {
        return writer.write(work);
    }

    /// Answers `question` from the latest durable state.
    ///
    /// @throws StoreUnavailableException when the file cannot be read, or was closed
    public <T> T read(Function<Handle, T> question) {
        try {
            Handle reader = readers.take();
            try {
                return question.apply(reader);
            } finally {
                readers.add(reader);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Reading was interrupted.", stopped);
        } catch (JdbiException unreadable) {
            throw new StoreUnavailableException("The store's file could not be read.", unreadable);
        }
    }

    /// Answers a question that takes several queries, all of which see one state. Nobody waits for it to end.
    ///
    /// @throws StoreUnavailableException when the file cannot be read, or was closed
    public <T> T readOneState(Function<Handle, T> question) {
        return read(handle -> {
            // Not through the driver, which would begin as a writer does.
            handle.execute("BEGIN DEFERRED");
            try {
                return question.apply(handle);
            } finally {
                handle.execute("COMMIT");
            }
        });
    }

    @Override
    public void close() {
        writer.close();
        all.forEach(Handle::close);
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }
}
