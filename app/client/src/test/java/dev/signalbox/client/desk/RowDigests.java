package dev.signalbox.client.desk;

/// Digests for tests that write a file by hand.
public final class RowDigests {
    private RowDigests() {}

    /// The digest of `columns`, as a table holds it.
    public static String of(String... columns) {
        return RowDigest.of(columns).toString();
    }
}
