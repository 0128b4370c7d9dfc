package dev.signalbox.testkit.network;

import java.time.Duration;
import java.util.List;

/// What a way's toxics allow together.
///
/// @param reset bytes of the connection after which it is reset
/// @param truncation bytes of the connection after which it ends
/// @param slice bytes at a time
/// @param gap nanoseconds after each slice
/// @param bytesPerSecond most
record Limits(boolean down, boolean held, long reset, long truncation, int slice, long gap, long bytesPerSecond) {
    private static final Limits NONE =
            new Limits(false, false, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 0, Long.MAX_VALUE);
    private static final int SLICES_PER_SECOND = 50;

    static Limits of(List<Toxic> toxics) {
        Limits limits = NONE;
        for (Toxic toxic : toxics) {
            limits = limits.with(toxic);
        }
        return limits;
    }

    /// How many bytes may pass at once when `passed` have passed already; at least one.
    long slice(long passed) {
        long byRate = Math.max(1, bytesPerSecond / SLICES_PER_SECOND);
        return Math.min(Math.min(slice, byRate), Math.min(reset, truncation) - passed);
    }

    /// Nanoseconds to rest after `length` bytes.
    long pause(int length) {
        long byRate =
                bytesPerSecond == Long.MAX_VALUE ? 0 : Duration.ofSeconds(1).toNanos() * length / bytesPerSecond;
        return Math.max(gap, byRate);
    }

    private Limits with(Toxic toxic) {
        return switch (toxic) {
            case Toxic.Down() -> new Limits(true, held, reset, truncation, slice, gap, bytesPerSecond);
            case Toxic.Swallow() -> new Limits(down, true, reset, truncation, slice, gap, bytesPerSecond);
            case Toxic.Reset(long after) -> new Limits(down, held, after, truncation, slice, gap, bytesPerSecond);
            case Toxic.Truncation(long after) -> new Limits(down, held, reset, after, slice, gap, bytesPerSecond);
            case Toxic.Slices(int bytes, Duration pause) ->
                new Limits(down, held, reset, truncation, bytes, pause.toNanos(), bytesPerSecond);
            case Toxic.Bandwidth(int most) -> new Limits(down, held, reset, truncation, slice, gap, most);
            case Toxic.Latency latency -> this;
            case Toxic.SlowClose slowClose -> this;
        };
    }
}
