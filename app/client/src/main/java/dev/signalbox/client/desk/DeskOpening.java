package dev.signalbox.client.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;

/// Opens a desk's file: made when it is missing, inspected when it is there, repaired when it is damaged.
final class DeskOpening {
    private final Path file;
    private final Repair repair;

    DeskOpening(Path file, InstantSource clock) {
        this.file = file;
        this.repair = new Repair(file, clock);
    }

    /// The open file, which holds what was written to it.
    ///
    /// @throws SQLException when it cannot be opened now
    Connection open() throws SQLException, IOException {
        repair.finish();
        Optional<String> damage;
        try {
            Connection open = Sqlite.open(file);
            try {
                damage = damage(open);
            } catch (SQLException | RuntimeException failed) {
                open.close();
                throw failed;
            }
            if (damage.isEmpty()) {
                return open;
            }
            open.close();
        } catch (SQLException failed) {
            if (!Sqlite.meansDamage(failed, file)) {
                throw failed;
            }
            damage = Optional.of("it cannot be read as a whole");
        }
        repair.run(damage.get());
        return Sqlite.open(file);
    }

    private Optional<String> damage(Connection open) throws SQLException {
        if (isEmpty(open)) {
            Sqlite.transact(open, DeskSchema::make);
        } else {
            // A file that says it may not be written is found out here and not at the first draft.
            Sqlite.transact(open, unchanged -> {});
        }
        Optional<Integer> version = DeskSchema.version(open);
        if (version.filter(number -> number > DeskSchema.VERSION).isPresent()) {
            throw new DeskFaultException(DeskFault.LATER_VERSION, file, null);
        }
        return version.isPresent() ? Inspection.fault(open) : Optional.of("its version is wrong");
    }

    private static boolean isEmpty(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet tables = statement.executeQuery("select count(*) from sqlite_master")) {
            return tables.next() && tables.getInt(1) == 0;
        }
    }
}
