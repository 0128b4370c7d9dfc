package dev.signalbox.domain.flag;

import java.time.Instant;
import java.util.Optional;

/// The window in which a flag may be on (S1-18). Outside it everybody is off.
///
/// @param startsAt first instant of the window; absent: since ever
/// @param endsAt first instant after the window; absent: for ever
public record Schedule(Optional<Instant> startsAt, Optional<Instant> endsAt) {
    /// Open at any time.
    public static final Schedule ALWAYS = new Schedule(Optional.empty(), Optional.empty());

    /// @throws InvalidValueException when it would end before it starts
    public Schedule {
        if (startsAt.isPresent() && endsAt.isPresent() && !endsAt.get().isAfter(startsAt.get())) {
            throw new InvalidValueException(
                    "endsAt", "it is not after startsAt", "Give an end that lies after the start, or none.");
        }
    }

    /// True when `now` lies in the window.
    public boolean isOpenAt(Instant now) {
        return startsAt.map(start -> !now.isBefore(start)).orElse(true)
                && endsAt.map(now::isBefore).orElse(true);
    }

    /// True when it is open at no time at which `other` is not.
    public boolean isWithin(Schedule other) {
        boolean startsNoEarlier = other.startsAt
                .map(start -> startsAt.filter(own -> !own.isBefore(start)).isPresent())
                .orElse(true);
        boolean endsNoLater = other.endsAt
                .map(end -> endsAt.filter(own -> !own.isAfter(end)).isPresent())
                .orElse(true);
        return startsNoEarlier && endsNoLater;
    }
}
