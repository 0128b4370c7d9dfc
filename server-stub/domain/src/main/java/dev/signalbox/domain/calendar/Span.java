package dev.signalbox.domain.calendar;

import java.time.Instant;

/// A stretch of time.
///
/// @param from its first instant
/// @param to the first instant after it
public record Span(Instant from, Instant to) {
    /// True when `at` lies in it.
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /// True when some instant lies in both.
    public boolean meets(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
