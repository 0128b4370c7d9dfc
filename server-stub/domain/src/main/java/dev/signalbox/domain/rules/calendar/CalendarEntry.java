package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.calendar.Span;
import dev.signalbox.domain.flag.FlagAddress;
import java.time.Instant;
import java.util.Optional;

/// One dated thing.
public sealed interface CalendarEntry {
    /// When it is, or begins.
    Instant at();

    /// Somebody scheduled an act.
    ///
    /// @param frozenBy the freeze that will refuse it as things stand; absent when none will
    record Planned(ScheduledAct act, Optional<FreezeWindow> frozenBy) implements CalendarEntry {
        @Override
        public Instant at() {
            return act.at();
        }
    }

    /// A freeze holds; one that comes again has an entry for each time.
    record Frozen(FreezeWindow freeze, Span span) implements CalendarEntry {
        @Override
        public Instant at() {
            return span.from();
        }
    }

    /// The next stage of a live rollout may begin, as far as time goes.
    ///
    /// @param stage the next stage's index
    /// @param name its name
    record NextStage(FlagAddress address, int stage, String name, Instant at) implements CalendarEntry {}

    /// A flag's window opens (`starts_at`, S1-18).
    record Opens(FlagAddress address, Instant at) implements CalendarEntry {}

    /// A flag's window closes (`ends_at`, S1-18).
    record Closes(FlagAddress address, Instant at) implements CalendarEntry {}
}
