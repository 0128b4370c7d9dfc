package dev.signalbox.store.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// `hash = SHA-256(0x00 || previous hash || entry text)`, beginning with 32 zero bytes: whoever changes an entry would
/// have to change every later one.
public final class HashChain {
    /// What stands before the first entry.
    public static final String GENESIS = "0".repeat(64);

    private static final byte LEAF = 0x00;

    private HashChain() {}

    /// The hash of `text` after an entry with hash `previous`.
    public static String next(String previous, String text) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(HexFormat.of().parseHex(previous));
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// True when `hash` is the hash of `text` after an entry with hash `previous`.
    static boolean follows(String previous, String text, String hash) {
        return next(previous, text).equals(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
