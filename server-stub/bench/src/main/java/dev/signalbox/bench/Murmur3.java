package dev.signalbox.bench;

/// MurmurHash3 x86 32-bit over the characters of an ASCII text: the part of the floor that every sticky percentage
/// rollout pays.
final class Murmur3 {
    private static final int C1 = 0xCC9E2D51;
    private static final int C2 = 0x1B873593;

    private Murmur3() {}

    static int hash(String text) {
        int length = text.length();
        int hash = 0;
        int index = 0;
        for (; index <= length - 4; index += 4) {
            int block = text.charAt(index)
                    | text.charAt(index + 1) << 8
                    | text.charAt(index + 2) << 16
                    | text.charAt(index + 3) << 24;
            hash = Integer.rotateLeft(hash ^ scrambled(block), 13) * 5 + 0xE6546B64;
        }
        int rest = 0;
        for (int shift = 0; index < length; index++, shift += 8) {
            rest |= text.charAt(index) << shift;
        }
        return finished(hash ^ scrambled(rest) ^ length);
    }

    private static int scrambled(int block) {
        return Integer.rotateLeft(block * C1, 15) * C2;
    }

    private static int finished(int value) {
        int hash = (value ^ (value >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
