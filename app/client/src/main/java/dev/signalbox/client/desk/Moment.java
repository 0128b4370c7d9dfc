package dev.signalbox.client.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A point in time that keeps its age when the wall clock is set.
///
/// @param wall what the wall clock said; for people to read, never for reckoning
/// @param era what `elapsed` counts in; two moments of different eras cannot be reckoned with
/// @param elapsed since the era began
public record Moment(Instant wall, String era, Duration elapsed) {
    /// How long before `now` this was; absent when nobody can tell, as after a restart of the computer.
    public Optional<Duration> age(Moment now) {
        return era.equals(now.era) && elapsed.compareTo(now.elapsed) <= 0
                ? Optional.of(now.elapsed.minus(elapsed))
                : Optional.empty();
    }
}
