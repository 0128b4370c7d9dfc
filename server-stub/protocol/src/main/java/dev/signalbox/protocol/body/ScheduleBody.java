package dev.signalbox.protocol.body;

import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import java.time.Instant;
import java.util.Optional;

/// Plans an act for a time.
///
/// @param id the schedule's, so that it can be sent twice; made by the server when not said
public record ScheduleBody(Optional<ScheduleId> id, PlannedAct act, Instant at, Optional<String> reason) {}
