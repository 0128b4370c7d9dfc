package dev.signalbox.store.log;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.protocol.json.DomainJson;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The first answer to each command id: what makes a repeat harmless.
public final class ReceiptTable {
    private ReceiptTable() {}

    /// The answer that command `id` got before.
    public static Optional<Receipt> find(Handle handle, TenantId tenant, UUID id) {
        return handle.createQuery("SELECT receipt FROM receipt WHERE tenant = :tenant AND command_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.toString())
                .mapTo(String.class)
                .findOne()
                .map(text -> DomainJson.read(text, Receipt.class));
    }

    /// Keeps `receipt` as the answer to command `id`.
    public static void keep(Handle handle, TenantId tenant, UUID id, Receipt receipt) {
        handle.createUpdate("INSERT INTO receipt (tenant, command_id, receipt) VALUES (:tenant, :id, :receipt)")
                .bind("tenant", tenant.value())
                .bind("id", id.toString())
                .bind("receipt", DomainJson.write(receipt))
                .execute();
    }
}
