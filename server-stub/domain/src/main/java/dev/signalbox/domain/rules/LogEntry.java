package dev.signalbox.domain.rules;

import java.time.Instant;
import java.util.UUID;

/// One entry of a tenant's log.
///
/// @param sequence 1, 2, 3, ... without a gap; the state's revision after it
/// @param at the store's clock when it was accepted
/// @param actor id of whoever caused it
/// @param actorName their name, as people read it
/// @param command the command it came from; one command may cause several entries
/// @param reason what they said about it, possibly nothing
public record LogEntry(
        long sequence, Instant at, String actor, String actorName, UUID command, String reason, Event event) {
    /// What set it off: the schedule, when the store's timer did it; else what the event says.
    public Trigger trigger() {
        return actor.equals(Actor.SCHEDULE.id()) ? Trigger.SCHEDULE : event.trigger();
    }
}
