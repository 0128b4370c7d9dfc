package dev.signalbox.domain.calendar;

import dev.signalbox.domain.flag.InvalidValueException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a freeze holds.
public sealed interface FreezeTime {
    /// How long at most a freeze that comes again may last each time: less than what lies between.
    Duration WEEK = Duration.ofDays(7);

    /// Once.
    ///
    /// @param from its first instant
    /// @param to the first instant after it
    record Once(Instant from, Instant to) implements FreezeTime {
        /// @throws InvalidValueException when it would end before it begins
        public Once {
            if (!to.isAfter(from)) {
                throw new InvalidValueException("to", "it is not after from", "Give an end that lies after the start.");
            }
        }
    }

    /// Every week, until it is lifted.
    ///
    /// @param day when it begins, with `time`, on the clocks of `zone`
    /// @param length more than nothing, and at most a week
    record Weekly(DayOfWeek day, LocalTime time, ZoneId zone, Duration length) implements FreezeTime {
        /// @throws InvalidValueException for a length that no week can hold
        public Weekly {
            if (!length.isPositive() || length.compareTo(WEEK) > 0) {
                throw new InvalidValueException(
                        "length", length + " does not fit into a week", "Give more than PT0S and at most PT168H.");
            }
        }

        private Span beginningOn(LocalDate date) {
            Instant from = date.atTime(time).atZone(zone).toInstant();
            return new Span(from, from.plus(length));
        }
    }

    /// The stretch of it that contains `now`; absent when it does not hold then.
    default Optional<Span> at(Instant now) {
        return between(now, now.plusNanos(1)).stream().findFirst();
    }

    /// Every stretch of it that lies, wholly or in part, in `from` to before `to`, in order.
    default List<Span> between(Instant from, Instant to) {
        Span asked = new Span(from, to);
        return switch (this) {
            case Once(var first, var after) -> {
                Span span = new Span(first, after);
                yield span.meets(asked) ? List.of(span) : List.of();
            }
            case Weekly weekly -> weeks(weekly, asked);
        };
    }

    private static List<Span> weeks(Weekly weekly, Span asked) {
        LocalDate first = asked.from()
                .minus(weekly.length())
                .atZone(weekly.zone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(weekly.day()));
        List<Span> found = new ArrayList<>();
        for (LocalDate date = first; weekly.beginningOn(date).from().isBefore(asked.to()); date = date.plusWeeks(1)) {
            if (weekly.beginningOn(date).meets(asked)) {
                found.add(weekly.beginningOn(date));
            }
        }
        return found;
    }
}
