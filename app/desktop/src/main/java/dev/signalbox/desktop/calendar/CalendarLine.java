package dev.signalbox.desktop.calendar;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Command;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One dated thing, ready to be read.
///
/// @param day on the clocks of the person's zone
/// @param last the last day it lies on
/// @param time such as `03:00` or `03:00 to 3 Mar 08:00`
/// @param kind what sort of thing it is, in a word
/// @param address what it is about; absent for a freeze
/// @param commands what can be done about it; none, where it follows from a plan
record CalendarLine(
        Instant at,
        LocalDate day,
        LocalDate last,
        String time,
        String kind,
        Status status,
        String words,
        Optional<FlagAddress> address,
        List<Command> commands) {
    CalendarLine {
        commands = List.copyOf(commands);
    }

    /// True when some of it lies on `other`.
    boolean isOn(LocalDate other) {
        return !other.isBefore(day) && !other.isAfter(last);
    }

    /// True when both say where the same thing stands, now and a little later.
    boolean isSameThingAs(CalendarLine other) {
        return at.equals(other.at) && kind.equals(other.kind) && address.equals(other.address);
    }

    /// The whole of it as one sentence.
    String spoken() {
        return day + ", " + time + ": " + kind + ". " + words;
    }
}
