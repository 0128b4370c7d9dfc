package dev.signalbox.testkit.network;

import java.time.Duration;

/// What a [FaultProxy] does to bytes that go one way. Several hold together.
public sealed interface Toxic {
    /// Everything arrives later by `length`, and by chance up to `jitter` earlier or later than that; always in order.
    record Latency(Duration length, Duration jitter) implements Toxic {
        public Latency {
            if (length.isNegative() || jitter.isNegative() || jitter.compareTo(length) > 0) {
                throw new IllegalArgumentException("A latency of " + length + " cannot vary by " + jitter + ".");
            }
        }
    }

    /// No connection: those that exist end, and new ones end as soon as they are made. The way does not matter.
    record Down() implements Toxic {}

    /// No more than this many bytes pass in a second.
    record Bandwidth(int bytesPerSecond) implements Toxic {
        public Bandwidth {
            requirePositive(bytesPerSecond);
        }
    }

    /// The end of the stream is passed on `delay` after it came.
    record SlowClose(Duration delay) implements Toxic {}

    /// Nothing arrives and nothing ends: what is sent is held until this toxic is taken away.
    record Swallow() implements Toxic {}

    /// Both ends get a reset (RST) once `after` bytes of a connection have passed; those bytes may be lost with it.
    record Reset(long after) implements Toxic {}

    /// What is sent arrives `bytes` at a time, with `pause` after each.
    record Slices(int bytes, Duration pause) implements Toxic {
        public Slices {
            requirePositive(bytes);
        }
    }

    /// The stream ends in good order once `after` bytes of a connection have passed.
    record Truncation(long after) implements Toxic {}

    private static void requirePositive(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException(bytes + " bytes are none.");
        }
    }
}
