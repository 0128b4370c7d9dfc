package dev.signalbox.client.desk;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.StoreIdentity;

/// A person as a store knows them. The same name at another tenant is somebody else.
///
/// @param actor their id
public record Person(TenantId tenant, String actor) {
    /// Whom a store takes us for.
    public static Person of(StoreIdentity identity) {
        return new Person(identity.tenant(), identity.actor().id());
    }

    /// The name of their file in a connection's folder, which names nobody.
    String fileName() {
        return "desk-"
                + RowDigest.of("signalbox desk file", tenant.value(), actor)
                        .toString()
                        .substring(0, 24) + ".db";
    }
}
