package dev.signalbox.domain.decision;

import java.nio.charset.StandardCharsets;

/// Cohort hash, contract v1: which of 10,000 buckets a subject falls into for a flag.
///
/// `bucket = high64(mix(hash(subject) xor seed) * 10000)` with `hash` = XXH64 (seed 0) of the UTF-8 text, `seed` = the
/// hash of `tenant/flag`, `mix` = the 64-bit finaliser of MurmurHash3 and `high64` the upper half of the unsigned
/// 128-bit product. The subject is hashed once for any number of flags. `server-stub/docs/cohort-hash.md` has the
/// contract and its test vectors; it never changes, a successor gets a new version.
public final class CohortHash {
    /// The contract's version.
    public static final int VERSION = 1;

    /// How many buckets there are.
    public static final int BUCKETS = 10_000;

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    /// The sum of the first two primes, and the first one negated, both modulo 2^64.
    private static final long LANE_1 = 0x60EA27EEADC0B5D6L;

    private static final long LANE_4 = 0x61C8864E7A143579L;
    private static final int STRIPE = 32;
    /// The length of a UUID, which most subjects' keys are.
    private static final int UUID_LENGTH = 36;
    private static final int END_OF_ASCII = 0x80;
    private static final int END_OF_BYTES = 0x100;

    private CohortHash() {}

    /// XXH64 of the UTF-8 form of `text`. Allocates nothing for ASCII text.
    public static long hash(String text) {
        return text.length() == UUID_LENGTH ? hashOfUuid(text) : hash(text, END_OF_ASCII);
    }

    /// The seed of flag `flag` of tenant `tenant`.
    public static long seed(String tenant, String flag) {
        return hash(tenant + "/" + flag);
    }

    /// The bucket, 0 to 9,999, of a subject with hash `subject` for the flag with seed `seed`.
    public static int bucket(long subject, long seed) {
        return (int) Math.unsignedMultiplyHigh(mix(subject ^ seed), BUCKETS);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    /// The same for exactly 36 chars, without a loop: what this costs does not depend on the texts hashed before, which
    /// the compiler lays the general form out for. Flags' seeds are many short ones.
    private static long hashOfUuid(String text) {
        int seen = anyOfEight(text, 0) | anyOfEight(text, 8) | anyOfEight(text, 16) | anyOfEight(text, 24);
        if ((seen | anyOfEight(text, UUID_LENGTH - 8)) >= END_OF_ASCII) {
            return hash(text, END_OF_ASCII);
        }
        long stripe = merged(
                round(LANE_1, eight(text, 0)),
                round(PRIME_2, eight(text, 8)),
                round(0, eight(text, 16)),
                round(LANE_4, eight(text, 24)));
        return avalanche(lastFour(text, STRIPE, stripe + UUID_LENGTH));
    }

    /// Hashes one char as one byte and looks, in the same pass, whether every char was one: a pass of its own for that
    /// would cost half as much again.
    ///
    /// @param limit the lowest char that is no byte of the text's UTF-8 form
    private static long hash(String bytes, int limit) {
        int length = bytes.length();
        int index = 0;
        int seen = 0;
        long hash = PRIME_5;
        if (length >= STRIPE) {
            long lane1 = LANE_1;
            long lane2 = PRIME_2;
            long lane3 = 0;
            long lane4 = LANE_4;
            do {
                seen |= anyOfEight(bytes, index) | anyOfEight(bytes, index + 8);
                seen |= anyOfEight(bytes, index + 16) | anyOfEight(bytes, index + 24);
                lane1 = round(lane1, eight(bytes, index));
                lane2 = round(lane2, eight(bytes, index + 8));
                lane3 = round(lane3, eight(bytes, index + 16));
                lane4 = round(lane4, eight(bytes, index + 24));
                index += STRIPE;
            } while (index <= length - STRIPE);
            hash = merged(lane1, lane2, lane3, lane4);
        }
        seen |= anyFrom(bytes, index);
        return seen < limit
                ? avalanche(tail(bytes, index, hash + length))
                : hash(utf8OneCharPerByte(bytes), END_OF_BYTES);
    }

    private static String utf8OneCharPerByte(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static long tail(String bytes, int from, long start) {
        long hash = start;
        int index = from;
        for (; index <= bytes.length() - 8; index += 8) {
            hash = Long.rotateLeft(hash ^ round(0, eight(bytes, index)), 27) * PRIME_1 + PRIME_4;
        }
        if (index <= bytes.length() - 4) {
            hash = lastFour(bytes, index, hash);
            index += 4;
        }
        for (; index < bytes.length(); index++) {
            hash = Long.rotateLeft(hash ^ bytes.charAt(index) * PRIME_5, 11) * PRIME_1;
        }
        return hash;
    }

    private static long lastFour(String bytes, int index, long hash) {
        return Long.rotateLeft(hash ^ four(bytes, index) * PRIME_1, 23) * PRIME_2 + PRIME_3;
    }

    private static long round(long lane, long input) {
        return Long.rotateLeft(lane + input * PRIME_2, 31) * PRIME_1;
    }

    private static long merged(long lane1, long lane2, long lane3, long lane4) {
        long hash = Long.rotateLeft(lane1, 1)
                + Long.rotateLeft(lane2, 7)
                + Long.rotateLeft(lane3, 12)
                + Long.rotateLeft(lane4, 18);
        return merge(merge(merge(merge(hash, lane1), lane2), lane3), lane4);
    }

    private static long merge(long hash, long lane) {
        return (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
    }

    private static long avalanche(long value) {
        long hash = (value ^ (value >>> 33)) * PRIME_2;
        hash = (hash ^ (hash >>> 29)) * PRIME_3;
        return hash ^ (hash >>> 32);
    }

    private static long eight(String bytes, int index) {
        return four(bytes, index) | four(bytes, index + 4) << 32;
    }

    private static long four(String bytes, int index) {
        return Integer.toUnsignedLong(bytes.charAt(index)
                | bytes.charAt(index + 1) << 8
                | bytes.charAt(index + 2) << 16
                | bytes.charAt(index + 3) << 24);
    }

    /// The chars' bits together: below a power of two exactly when each of them is.
    private static int anyOfEight(String text, int index) {
        return text.charAt(index)
                | text.charAt(index + 1)
                | text.charAt(index + 2)
                | text.charAt(index + 3)
                | text.charAt(index + 4)
                | text.charAt(index + 5)
                | text.charAt(index + 6)
                | text.charAt(index + 7);
    }

    /// The same from `from` to the end. Rather looks at some of the last eight twice than at each by itself.
    private static int anyFrom(String text, int from) {
        int length = text.length();
        int any = 0;
        int index = from;
        for (; index <= length - 8; index += 8) {
            any |= anyOfEight(text, index);
        }
        if (length >= 8) {
            return any | anyOfEight(text, length - 8);
        }
        for (; index < length; index++) {
            any |= text.charAt(index);
        }
        return any;
    }
}
