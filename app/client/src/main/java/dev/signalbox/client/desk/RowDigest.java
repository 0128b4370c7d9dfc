package dev.signalbox.client.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// SHA-256 over columns, each with its length, so that no text can move from one column to the next unnoticed.
///
/// Finds what chance changes. It is no signature: whoever may write the file can write a digest too.
public final class RowDigest {
    private static final int LENGTH = 32;

    /// The combination of no digests.
    public static final RowDigest NONE = new RowDigest(new byte[LENGTH]);

    private final byte[] bytes;

    private RowDigest(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The digest of `columns` in their order.
    public static RowDigest of(String... columns) {
        MessageDigest sha = sha256();
        for (String column : columns) {
            byte[] text = column.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
            sha.update(text);
        }
        return new RowDigest(sha.digest());
    }

    /// The digest that [#toString] spelled; one that fits nothing when `text` spells none.
    public static RowDigest parse(@Nullable String text) {
        try {
            return new RowDigest(HexFormat.of().parseHex(text == null ? "" : text));
        } catch (IllegalArgumentException none) {
            return new RowDigest(new byte[0]);
        }
    }

    /// Puts a row's digest into, or takes it out of, a combination of many: the order does not matter, and doing it
    /// twice undoes it.
    public RowDigest combined(RowDigest other) {
        byte[] both = new byte[LENGTH];
        for (int index = 0; index < Math.min(bytes.length, other.bytes.length); index++) {
            both[index] = (byte) (bytes[index] ^ other.bytes[index]);
        }
        return new RowDigest(both);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256, and this one has not.", missing);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowDigest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
