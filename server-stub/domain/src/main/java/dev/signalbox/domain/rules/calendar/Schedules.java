package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.rules.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The scheduled acts of a tenant.
public final class Schedules {
    /// By id.
    public static final Register<ScheduleId, ScheduledAct> REGISTER =
            new Register<>("scheduled-act", ScheduledAct.class, ScheduledAct::id);

    /// How late an act may still fire by itself. Later than this it counts as missed, and somebody is asked.
    public static final Duration TOLERANCE = Duration.ofMinutes(2);

    /// How far ahead an act may be planned.
    public static final Duration HORIZON = Duration.ofDays(366);

    private static final Comparator<ScheduledAct> BY_TIME =
            Comparator.comparing(ScheduledAct::at).thenComparing(act -> act.id().value());

    private Schedules() {}

    /// Every act of which something may still come, in the order of their times.
    public static List<ScheduledAct> open(State state) {
        return state.of(REGISTER)
                .values()
                .filter(act -> act.standing().mayStillHappen())
                .sorted(BY_TIME)
                .toList();
    }

    /// The open acts that go no further until somebody says what to do, in the order of their times.
    public static List<ScheduledAct> asking(State state) {
        return open(state).stream().filter(act -> act.standing().asksSomebody()).toList();
    }

    /// The acts whose time has come at `now`, in the order of their times: what the store has to fire.
    public static List<ScheduledAct> due(State state, Instant now) {
        return open(state).stream()
                .filter(act -> act.standing() instanceof ActStanding.Waiting)
                .filter(act -> !now.isBefore(act.at()))
                .toList();
    }
}
