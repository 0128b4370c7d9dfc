package dev.signalbox.store.metric;

import dev.signalbox.domain.flag.InvalidValueException;
import java.time.DateTimeException;
import java.time.Duration;

/// How long buckets of each length are kept.
///
/// @param seconds at least an hour: what an incident of right now is looked at with
/// @param minutes at least as long as `seconds`
/// @param hours at least as long as `minutes`
public record Retention(Duration seconds, Duration minutes, Duration hours) {
    /// Seconds for six hours, minutes for 35 days, hours for 400 days.
    public static final Retention DEFAULT =
            new Retention(Duration.ofHours(6), Duration.ofDays(35), Duration.ofDays(400));

    /// @throws InvalidValueException for seconds kept under an hour, or a coarser bucket kept shorter than a finer one
    public Retention {
        if (seconds.compareTo(Duration.ofHours(1)) < 0) {
            throw new InvalidValueException("seconds", "they are kept under an hour", "Keep them an hour or longer.");
        }
        if (minutes.compareTo(seconds) < 0 || hours.compareTo(minutes) < 0) {
            throw new InvalidValueException(
                    "minutes", "the lengths are out of order", "Keep seconds <= minutes <= hours.");
        }
    }

    /// Reads three durations such as `PT6H,P35D,P400D`.
    ///
    /// @throws InvalidValueException when they are none
    public static Retention parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != Span.values().length) {
            throw notThree(text);
        }
        try {
            return new Retention(Duration.parse(parts[0]), Duration.parse(parts[1]), Duration.parse(parts[2]));
        } catch (DateTimeException notOne) {
            throw notThree(text);
        }
    }

    private static InvalidValueException notThree(String text) {
        return new InvalidValueException(
                "--keep-metrics",
                "'" + text + "' is not three lengths of time",
                "Give how long seconds, minutes and hours are kept, such as PT6H,P35D,P400D.");
    }
}
