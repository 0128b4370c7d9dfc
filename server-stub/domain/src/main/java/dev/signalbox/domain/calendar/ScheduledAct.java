package dev.signalbox.domain.calendar;

import dev.signalbox.domain.flag.FlagAddress;
import java.time.Instant;

/// An act on a rollout, planned for a time.
///
/// @param at when it is due, by the store's clock
/// @param by the id of whoever planned it
/// @param byName their name
/// @param reason why it is planned; it becomes the reason of the act
/// @param seen the rollout's revision when it was planned: a start or re-entry fires by itself on no later one
public record ScheduledAct(
        ScheduleId id,
        FlagAddress address,
        PlannedAct act,
        Instant at,
        String by,
        String byName,
        String reason,
        long seen,
        ActStanding standing) {
    /// This act with another standing.
    public ScheduledAct standing(ActStanding changed) {
        return new ScheduledAct(id, address, act, at, by, byName, reason, seen, changed);
    }
}
