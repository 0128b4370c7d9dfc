package dev.signalbox.client.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a damaged file still says. Each table is read from both ends, up to where it breaks. For one thread.
final class Salvage {
    private final Map<DeskTable, Map<UUID, Row>> whole = new EnumMap<>(DeskTable.class);
    private final Map<DeskTable, Set<StoredRow>> damaged = new EnumMap<>(DeskTable.class);
    private final Set<DamagedRow> quarantined = new LinkedHashSet<>();
    private Optional<Long> sealedRows = Optional.empty();
    private boolean broken;

    private Salvage() {}

    /// Reads `file`, and where that breaks, a copy of it with a new first page as well: what a digest confirms is
    /// right whichever of the two gave it.
    static Salvage from(Path file) throws SQLException, IOException {
        Salvage salvage = new Salvage();
        salvage.read(file);
        if (salvage.broken) {
            try (Graft graft = Graft.onto(file)) {
                salvage.read(graft.file());
            }
        }
        return salvage;
    }

    private void read(Path file) {
        sealedRows = Optional.of(0L);
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (DeskTable table : DeskTable.values()) {
                readTable(open, table);
            }
            attempt(() -> quarantined.addAll(new Quarantine(open).all()));
        } catch (SQLException unreadable) {
            broke(unreadable);
        }
    }

    /// Writes it into a new file.
    void write(Connection empty, Instant now) throws SQLException {
        Quarantine quarantine = new Quarantine(empty);
        for (DamagedRow row : quarantined) {
            quarantine.add(row);
        }
        for (DeskTable table : DeskTable.values()) {
            SealedTable rows = new SealedTable(empty, table);
            for (Row row : wholeOf(table).values()) {
                rows.put(row);
            }
            for (StoredRow row : damagedOf(table)) {
                quarantine.add(new DamagedRow(
                        row.readableId(), row.readableBody(), "It is not what was written, and is not used.", now));
            }
        }
    }

    /// How much it is, as sentences.
    String inWords() {
        long good = whole.values().stream().mapToLong(Map::size).sum();
        long bad = damaged.values().stream().mapToLong(Set::size).sum();
        String found = "Whole rows, which go on: " + good + ". Damaged rows, kept in quarantine: " + bad + ".";
        return found
                + sealedRows
                        .map(expected -> " Missing rows: " + Math.max(0, expected - good - bad) + ".")
                        .orElse(" How many rows are missing is not known.");
    }

    private void readTable(Connection open, DeskTable table) {
        List<StoredRow> stored = new ArrayList<>();
        SealedTable rows = new SealedTable(open, table);
        attempt(() -> rows.readInto(stored, "rowid"));
        attempt(() -> rows.readInto(stored, "rowid desc"));
        for (StoredRow row : stored) {
            row.whole(table)
                    .ifPresentOrElse(
                            good -> wholeOf(table).put(good.id(), good),
                            () -> damagedOf(table).add(row));
        }
        attemptSeal(open, table);
    }

    private void attemptSeal(Connection open, DeskTable table) {
        Optional<Long> before = sealedRows;
        sealedRows = Optional.empty();
        attempt(() -> sealedRows = Seal.read(open, table).flatMap(seal -> before.map(rows -> rows + seal.rows())));
    }

    private Map<UUID, Row> wholeOf(DeskTable table) {
        return whole.computeIfAbsent(table, none -> new LinkedHashMap<>());
    }

    private Set<StoredRow> damagedOf(DeskTable table) {
        return damaged.computeIfAbsent(table, none -> new LinkedHashSet<>());
    }

    private interface Reading {
        void run() throws SQLException;
    }

    private void attempt(Reading reading) {
        try {
            reading.run();
        } catch (SQLException unreadable) {
            broke(unreadable);
        }
    }

    private void broke(SQLException unreadable) {
        broken = true;
        System.getLogger(Salvage.class.getName())
                .log(System.Logger.Level.DEBUG, "A part of a damaged file cannot be read.", unreadable);
    }
}
