package dev.signalbox.client.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder of one connection, held by this console alone until closed, and readable by its owner alone.
///
/// The operating system lets go of the lock when a console dies, so a crash never locks anybody out. Safe for any
/// thread.
public final class DeskFolder implements AutoCloseable {
    /// Beyond the note, so that the note can be read while the lock is held, on every operating system.
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_NOTE = 200;

    /// Folders that this process holds. A second channel on a lock file must not even be opened here: closing it would
    /// let go of the first one's lock.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private DeskFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Opens the folder of connection `connection` below `root`, making it when it is missing.
    ///
    /// @param connection the profile's name; any text
    /// @throws DeskFaultException when another console holds it, or it cannot be made
    public static DeskFolder open(Path root, String connection, InstantSource clock) {
        Path folder = of(root, connection);
        if (!HELD.add(folder)) {
            throw new DeskFaultException(DeskFault.IN_USE, folder, null);
        }
        try {
            makePrivate(folder);
            return new DeskFolder(folder, locked(folder, note(clock)));
        } catch (IOException | RuntimeException failed) {
            HELD.remove(folder);
            throw failed instanceof DeskFaultException fault ? fault : fault(folder, failed);
        }
    }

    /// Where the folder of connection `connection` below `root` is, whoever holds it.
    public static Path of(Path root, String connection) {
        return root.toAbsolutePath().normalize().resolve(nameFor(connection));
    }

    /// The file `name` in this folder.
    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Lets the next console in.
    @Override
    public void close() {
        if (HELD.remove(folder)) {
            try {
                channel.close();
            } catch (IOException failed) {
                throw fault(folder, failed);
            }
        }
    }

    /// Readable where the connection's name is, and different for names that differ only in what a file name cannot
    /// hold.
    private static String nameFor(String connection) {
        String readable = connection.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String unique = RowDigest.of(connection).toString().substring(0, 12);
        return readable.substring(0, Math.min(40, readable.length())) + "-" + unique;
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileChannel locked(Path folder, String note) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("console.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new DeskFaultException(
                        DeskFault.IN_USE, folder, "another console has it open, " + read(channel), null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
            return channel;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static String note(InstantSource clock) {
        return "process " + ProcessHandle.current().pid() + ", since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer note = ByteBuffer.allocate(LONGEST_NOTE);
        channel.read(note, 0);
        String text = new String(note.array(), 0, note.position(), StandardCharsets.UTF_8);
        return text.isBlank() ? "and does not say which" : text;
    }

    private static DeskFaultException fault(Path folder, Exception failed) {
        return new DeskFaultException(faultOf(failed), folder, failed);
    }

    private static DeskFault faultOf(Exception failed) {
        return switch (failed) {
            case ReadOnlyFileSystemException readOnly -> DeskFault.READ_ONLY;
            case AccessDeniedException denied -> DeskFault.UNUSABLE;
            case FileSystemException system when says(system, "read-only") -> DeskFault.READ_ONLY;
            case IOException io when says(io, "no space") -> DeskFault.FULL;
            default -> DeskFault.UNUSABLE;
        };
    }

    /// The library tells a full disk from others by the operating system's words alone.
    private static boolean says(Exception failed, String words) {
        return String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }
}
