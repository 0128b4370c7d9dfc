package dev.signalbox.store;

import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.store.sqlite.Database;
import dev.signalbox.store.sqlite.StoreFault;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Says of what kind the store in a file is, for good.
final class KindTable {
    private KindTable() {}

    /// Makes a new file one of `kind`.
    ///
    /// @throws StoreFault when the file is of the other kind
    static void require(Database database, StoreKind kind) {
        StoreKind found = database.read(KindTable::kind).orElseGet(() -> database.write(handle -> first(handle, kind)));
        if (found != kind) {
            throw new StoreFault(
                    switch (found) {
                        case LIVE ->
                            "The file " + database.file()
                                    + " holds a live store. Practise on a file of its own: name another directory.";
                        case DRILL ->
                            "The file " + database.file()
                                    + " holds a drill's store. Open it as one, or name another directory.";
                    });
        }
    }

    private static Optional<StoreKind> kind(Handle handle) {
        return handle.createQuery("SELECT kind FROM store_kind")
                .mapTo(String.class)
                .findOne()
                .map(StoreKind::valueOf);
    }

    /// A file with tenants and no kind is older than the distinction, and live.
    private static StoreKind first(Handle handle, StoreKind wanted) {
        boolean used = handle.createQuery("SELECT count(*) FROM tenant")
                        .mapTo(Integer.class)
                        .one()
                > 0;
        StoreKind kind = used ? StoreKind.LIVE : wanted;
        handle.createUpdate("INSERT INTO store_kind (kind) VALUES (:kind)")
                .bind("kind", kind.name())
                .execute();
        return kind;
    }
}
