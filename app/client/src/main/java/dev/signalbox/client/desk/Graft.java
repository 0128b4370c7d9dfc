package dev.signalbox.client.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/// A copy of a damaged file with the first page of a new one. That page holds the header and says where each table
/// begins, which is the same in every file of one version; without it nothing can be read, though all rows are there.
final class Graft implements AutoCloseable {
    private static final int PAGE = 4096;

    /// Where the header says how many pages there are.
    private static final int PAGES_AT = 28;

    private final Path donor;
    private final Path grafted;

    private Graft(Path donor, Path grafted) {
        this.donor = donor;
        this.grafted = grafted;
    }

    static Graft onto(Path damaged) throws SQLException, IOException {
        Graft graft = new Graft(beside(damaged, ".donor"), beside(damaged, ".grafted"));
        try {
            graft.make(damaged);
            return graft;
        } catch (SQLException | IOException | RuntimeException failed) {
            graft.close();
            throw failed;
        }
    }

    /// The copy.
    Path file() {
        return grafted;
    }

    private void make(Path damaged) throws SQLException, IOException {
        close();
        try (Connection open = Sqlite.open(donor)) {
            Sqlite.transact(open, DeskSchema::make);
        }
        byte[] first = Arrays.copyOf(Files.readAllBytes(donor), PAGE);
        byte[] whole = Files.readAllBytes(damaged);
        byte[] both = Arrays.copyOf(whole, Math.max(PAGE, whole.length));
        System.arraycopy(first, 0, both, 0, PAGE);
        ByteBuffer.wrap(both).putInt(PAGES_AT, both.length / PAGE);
        Files.write(grafted, both);
        if (Files.exists(beside(damaged, "-wal"))) {
            Files.copy(beside(damaged, "-wal"), beside(grafted, "-wal"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : new Path[] {donor, grafted}) {
            for (String ending : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(beside(file, ending));
            }
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
