package dev.signalbox.client.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;

/// Puts what a damaged file still says into a new one.
///
/// Interrupted at any point, it leaves the damaged file, or the new one as a whole.
final class Repair {
    private final Path file;
    private final Path next;
    private final InstantSource clock;

    Repair(Path file, InstantSource clock) {
        this.file = file;
        this.next = beside(".new");
        this.clock = clock;
    }

    /// Ends a repair that was interrupted after its new file was whole; forgets one that was interrupted before.
    void finish() throws IOException {
        if (!Files.exists(next)) {
            return;
        }
        if (Files.exists(file)) {
            Files.delete(next);
        } else {
            putInPlace();
        }
    }

    /// @param why what is wrong with the file, as a clause without a full stop
    void run(String why) throws SQLException, IOException {
        Path aside = aside();
        try {
            Files.copy(file, aside);
            if (Files.exists(beside("-wal"))) {
                Files.copy(beside("-wal"), aside.resolveSibling(aside.getFileName() + "-wal"));
            }
            write(Salvage.from(file), aside, why);
        } catch (SQLException | IOException | RuntimeException failed) {
            Files.deleteIfExists(aside.resolveSibling(aside.getFileName() + "-wal"));
            Files.deleteIfExists(aside);
            throw failed;
        }
        Files.delete(file);
        putInPlace();
    }

    private void write(Salvage salvage, Path aside, String why) throws SQLException, IOException {
        Files.deleteIfExists(next);
        Instant now = clock.instant();
        try (Connection open = Sqlite.open(next)) {
            Sqlite.transact(open, empty -> {
                DeskSchema.make(empty);
                salvage.write(empty, now);
                new Quarantine(empty)
                        .add(new DamagedRow(
                                file.getFileName().toString(),
                                "",
                                "The file was damaged: " + why + ". " + salvage.inWords()
                                        + " The file as it was found is kept as " + aside + ".",
                                now));
            });
        }
    }

    /// A log that belongs to the damaged file would be played into the new one.
    private void putInPlace() throws IOException {
        Files.deleteIfExists(beside("-wal"));
        Files.deleteIfExists(beside("-shm"));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path aside() {
        int number = 1;
        while (Files.exists(beside(".damaged-" + number))) {
            number++;
        }
        return beside(".damaged-" + number);
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
