package dev.signalbox.client.desk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/// How a desk's file is opened, and what SQLite's error codes mean for it.
public final class Sqlite {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int NO_MEMORY = 7;
    private static final int READ_ONLY = 8;
    private static final int IO = 10;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;

    /// Codes that speak of the computer and not of what the file holds.
    private static final Set<Integer> SURROUNDINGS = Set.of(BUSY, LOCKED, NO_MEMORY, READ_ONLY, IO, FULL, CANNOT_OPEN);

    /// Where less is free, a write that failed failed for want of room; SQLite does not always say so.
    private static final long ROOM = 256 * 1024;

    private Sqlite() {}

    /// Opens `file` for this process alone: without shared memory, which a full disk could take away under the
    /// process's feet. Each commit reaches the disk before it returns.
    static Connection open(Path file) throws SQLException {
        return open(file, Durability.EACH_COMMIT);
    }

    /// What a loss of power may take. A crash of the process takes nothing that was committed.
    public enum Durability {
        /// Nothing: each commit reaches the disk before it returns.
        EACH_COMMIT("full"),
        /// The latest commits: the file then is as it was before them.
        MAY_FALL_BACK("normal");

        private final String synchronous;

        Durability(String synchronous) {
            this.synchronous = synchronous;
        }
    }

    /// Opens `file` for this process alone, without shared memory, making it when it is missing.
    public static Connection open(Path file, Durability durability) throws SQLException {
        Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            execute(open, "pragma locking_mode = exclusive");
            execute(open, "pragma journal_mode = wal");
            execute(open, "pragma synchronous = " + durability.synchronous);
            return open;
        } catch (SQLException failed) {
            open.close();
            throw failed;
        }
    }

    /// A piece of writing.
    @FunctionalInterface
    public interface Work {
        /// Does it.
        void on(Connection open) throws SQLException;
    }

    /// Does all of `work`, durably, or nothing of it.
    public static void transact(Connection open, Work work) throws SQLException {
        execute(open, "begin immediate");
        try {
            work.on(open);
            execute(open, "commit");
        } catch (SQLException | RuntimeException failed) {
            undo(open, failed);
            throw failed;
        }
    }

    /// Runs `sql` and forgets what it answers.
    public static void execute(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A full disk may have undone everything already, and then this fails as well.
    private static void undo(Connection open, Exception why) {
        try {
            execute(open, "rollback");
        } catch (SQLException undoneAlready) {
            why.addSuppressed(undoneAlready);
        }
    }

    /// True when `failed` says that `file` does not hold what it must.
    public static boolean meansDamage(SQLException failed, Path file) {
        int code = failed.getErrorCode();
        boolean lies = (code == READ_ONLY || code == CANNOT_OPEN) && Files.isReadable(file) && Files.isWritable(file);
        return lies || !SURROUNDINGS.contains(code);
    }

    /// What kept `file` from being used, when it was not damage.
    public static DeskFault fault(SQLException failed, Path file) {
        return switch (failed.getErrorCode()) {
            case FULL -> DeskFault.FULL;
            case READ_ONLY -> DeskFault.READ_ONLY;
            case IO, CANNOT_OPEN -> faultOfDisk(file);
            default -> DeskFault.UNUSABLE;
        };
    }

    private static DeskFault faultOfDisk(Path file) {
        try {
            FileStore disk = Files.getFileStore(file.toAbsolutePath().getParent());
            if (disk.isReadOnly()) {
                return DeskFault.READ_ONLY;
            }
            return disk.getUsableSpace() < ROOM ? DeskFault.FULL : DeskFault.UNUSABLE;
        } catch (IOException unknown) {
            return DeskFault.UNUSABLE;
        }
    }
}
