package dev.signalbox.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Brings a file's schema up to date: numbered SQL files, counted in `PRAGMA user_version`, each in one transaction.
final class Migrations {
    private static final List<String> FILES = List.of(
            "V001__log.sql",
            "V002__views.sql",
            "V003__emergency_stop.sql",
            "V004__evaluators.sql",
            "V005__store_kind.sql",
            "V006__metric_rollup.sql",
            "V007__metric_sources.sql",
            "V008__statistics.sql",
            "V009__who.sql",
            "V010__series.sql",
            "V011__telemetry.sql",
            "V012__settings.sql",
            "V013__active.sql");

    private Migrations() {}

    /// The version that this program writes.
    static int current() {
        return FILES.size();
    }

    /// @throws StoreFault when the file is of a later version than this program knows
    static void run(Handle handle) {
        int version = version(handle);
        if (version > current()) {
            throw new StoreFault("The store's file is of version " + version + ", and this program knows version "
                    + current() + ". Use a newer Signalbox.");
        }
        for (int next = version; next < current(); next++) {
            String sql = text(FILES.get(next));
            int reached = next + 1;
            handle.useTransaction(transaction -> {
                transaction.createScript(sql).execute();
                transaction.execute("PRAGMA user_version = " + reached);
            });
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private static String text(String file) {
        try (InputStream sql = Migrations.class.getResourceAsStream(file)) {
            if (sql == null) {
                throw new StoreFault("The schema file " + file + " is missing from this program. Install it anew.");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new StoreFault("The schema file " + file + " cannot be read. Install Signalbox anew.", unreadable);
        }
    }
}
