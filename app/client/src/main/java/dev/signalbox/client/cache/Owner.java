package dev.signalbox.client.cache;

import dev.signalbox.client.desk.RowDigest;
import dev.signalbox.client.remote.Access;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/// Whose a cache is, as far as that can be told while the store is silent: whoever has the token it was fetched with,
/// of a store at one of the servers it was fetched from.
///
/// @param salt random, so that a fingerprint compares with no other file's
/// @param fingerprint of the token, which is in no file
record Owner(List<URI> servers, String salt, String fingerprint) {
    Owner {
        servers = List.copyOf(servers);
    }

    static Owner of(Access access) {
        String salt = UUID.randomUUID().toString();
        return new Owner(access.endpoints(), salt, fingerprint(salt, access));
    }

    boolean is(Access access) {
        return fingerprint.equals(fingerprint(salt, access))
                && access.endpoints().stream().anyMatch(servers::contains);
    }

    private static String fingerprint(String salt, Access access) {
        return RowDigest.of("signalbox cache owner", salt, access.token()).toString();
    }
}
