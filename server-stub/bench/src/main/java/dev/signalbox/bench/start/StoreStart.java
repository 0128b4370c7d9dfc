package dev.signalbox.bench.start;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.store.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/// Opens a filled store once, or reads the same rows without understanding them: the floor. One process, one figure.
public final class StoreStart {
    private static final TenantId TENANT = new TenantId("easymo");
    private static final double MEBI = 1024.0 * 1024;

    private StoreStart() {}

    /// @param arguments `fill`, `open` or `floor`, and the file; for `fill` also how many flags and events
    public static void main(String[] arguments) throws SQLException {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "fill" ->
                new FilledStore(file, TENANT).fill(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            case "open" -> open(file);
            case "floor" -> floor(file);
            default -> throw new IllegalArgumentException("Say fill, open or floor.");
        }
    }

    private static void open(Path file) {
        long before = System.nanoTime();
        try (Engine engine = Engine.open(file, InstantSource.system())) {
            double seconds = secondsSince(before);
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            int flags =
                    engine.flags(TENANT, FilledStore.PRODUCTION).orElseThrow().size();
            print(
                    "open %.2f s, revision %d, %d flags, heap %.0f MiB, %d bytes a flag, file %.0f MiB",
                    seconds, engine.revision(), flags, heap / MEBI, heap / flags, size(file) / MEBI);
        }
    }

    private static void floor(Path file) throws SQLException {
        long before = System.nanoTime();
        long characters = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT kind, key, body FROM document")) {
            while (rows.next()) {
                characters += rows.getString(1).length()
                        + rows.getString(2).length()
                        + rows.getString(3).length();
            }
        }
        print("floor %.2f s, %.0f million characters", secondsSince(before), characters / 1e6);
    }

    private static double secondsSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1000.0;
    }

    private static long size(Path file) {
        return file.toFile().length()
                + (Files.exists(wal(file)) ? wal(file).toFile().length() : 0);
    }

    private static Path wal(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    @SuppressWarnings("SystemOut")
    private static void print(String form, Object... figures) {
        System.out.println(String.format(Locale.ROOT, form, figures));
    }
}
