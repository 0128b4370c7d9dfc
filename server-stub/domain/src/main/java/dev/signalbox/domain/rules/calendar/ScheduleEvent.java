package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happened to a scheduled act.
public sealed interface ScheduleEvent extends ChapterEvent {
    /// The schedule it is about.
    ScheduleId id();

    /// The rollout that the act is on.
    FlagAddress address();

    /// @param seen the rollout's revision at that time
    record ActScheduled(ScheduleId id, FlagAddress address, PlannedAct act, Instant at, long seen)
            implements ScheduleEvent {}

    record ActHeld(ScheduleId id, FlagAddress address) implements ScheduleEvent {}

    record ActReleased(ScheduleId id, FlagAddress address) implements ScheduleEvent {}

    record ActCancelled(ScheduleId id, FlagAddress address) implements ScheduleEvent {}

    /// Its time had passed when the store could have fired it.
    record ActMissed(ScheduleId id, FlagAddress address) implements ScheduleEvent {}

    /// Its time came and a person has to confirm it.
    record ActProposed(ScheduleId id, FlagAddress address, String why) implements ScheduleEvent {}

    /// The act was done: its own events stand just before this one.
    record ActDone(ScheduleId id, FlagAddress address) implements ScheduleEvent {}

    /// Its time came and a rule forbade it.
    record ActRefused(ScheduleId id, FlagAddress address, String rule, String problem, String fix)
            implements ScheduleEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return switch (this) {
            case ActScheduled planned -> state.filing(Schedules.REGISTER, planned(planned, entry));
            case ActHeld held ->
                standing(state, new ActStanding.Held(entry.actor(), entry.actorName(), entry.at(), entry.reason()));
            case ActReleased released -> standing(state, new ActStanding.Waiting());
            case ActCancelled cancelled ->
                standing(
                        state, new ActStanding.Cancelled(entry.actor(), entry.actorName(), entry.at(), entry.reason()));
            case ActMissed missed -> standing(state, new ActStanding.Missed(entry.at()));
            case ActProposed proposed -> standing(state, new ActStanding.Proposed(entry.at(), proposed.why()));
            case ActDone done -> standing(state, new ActStanding.Done(entry.at()));
            case ActRefused refused ->
                standing(state, new ActStanding.Refused(entry.at(), refused.rule(), refused.problem(), refused.fix()));
        };
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(Schedules.REGISTER, id()));
    }

    @Override
    default String action() {
        return switch (this) {
            case ActScheduled planned -> "schedule.planned";
            case ActHeld held -> "schedule.held";
            case ActReleased released -> "schedule.released";
            case ActCancelled cancelled -> "schedule.cancelled";
            case ActMissed missed -> "schedule.missed";
            case ActProposed proposed -> "schedule.proposed";
            case ActDone done -> "schedule.done";
            case ActRefused refused -> "schedule.refused";
        };
    }

    @Override
    default Optional<FlagAddress> rollout() {
        return Optional.of(address());
    }

    private State standing(State state, ActStanding changed) {
        return state.of(Schedules.REGISTER)
                .get(id())
                .map(act -> state.filing(Schedules.REGISTER, act.standing(changed)))
                .orElse(state);
    }

    private static ScheduledAct planned(ActScheduled event, LogEntry entry) {
        return new ScheduledAct(
                event.id(),
                event.address(),
                event.act(),
                event.at(),
                entry.actor(),
                entry.actorName(),
                entry.reason(),
                event.seen(),
                new ActStanding.Waiting());
    }
}
