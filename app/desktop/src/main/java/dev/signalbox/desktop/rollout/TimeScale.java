package dev.signalbox.desktop.rollout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Instants to pixels and back.
///
/// @param left x of `from`
/// @param right x of `to`; greater than `left`
record TimeScale(Instant from, Instant to, double left, double right) {
    private static final Duration[] STEPS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(3),
        Duration.ofHours(6),
        Duration.ofHours(12),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(7),
        Duration.ofDays(30)
    };

    /// A tick of the axis.
    record Tick(double x, String label) {}

    double x(Instant at) {
        double share = Duration.between(from, at).toNanos() / (double) span();
        return left + share * (right - left);
    }

    /// @param millis since 1970
    double x(long millis) {
        return left + (millis - from.toEpochMilli()) * 1e6 / span() * (right - left);
    }

    Instant at(double x) {
        double share = (x - left) / (right - left);
        return from.plusNanos((long) (share * span()));
    }

    private long span() {
        return Math.max(1, Duration.between(from, to).toNanos());
    }

    /// Round times, at least `apart` pixels from each other.
    List<Tick> ticks(double apart, ZoneId zone) {
        Duration step = step(apart);
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                step.compareTo(Duration.ofDays(1)) >= 0
                        ? "d MMM"
                        : step.compareTo(Duration.ofMinutes(1)) >= 0 ? "HH:mm" : "HH:mm:ss",
                Locale.ENGLISH);
        long seconds = step.toSeconds();
        long offset = zone.getRules().getOffset(from).getTotalSeconds();
        List<Tick> ticks = new ArrayList<>();
        long first = Math.ceilDiv(from.getEpochSecond() + offset, seconds) * seconds - offset;
        for (long second = first; second <= to.getEpochSecond(); second += seconds) {
            Instant at = Instant.ofEpochSecond(second);
            if (!at.isBefore(from)) {
                ticks.add(new Tick(x(at), format.format(at.atZone(zone))));
            }
        }
        return ticks;
    }

    private Duration step(double apart) {
        double pixelsPerNano = (right - left) / span();
        for (Duration step : STEPS) {
            if (step.toNanos() * pixelsPerNano >= apart) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
