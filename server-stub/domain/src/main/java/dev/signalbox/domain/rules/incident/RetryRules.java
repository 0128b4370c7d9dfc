package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;

/// Rules on trying again: a date on which it is proposed, and nothing more.
final class RetryRules {
    private RetryRules() {}

    static Ruling schedule(State state, IncidentCommand.ScheduleRetry schedule, Context context) {
        return IncidentRules.onKnown(
                state,
                schedule,
                incident -> IncidentRules.unknownRollout(state, schedule.rollout())
                        .orElseGet(() -> {
                            if (incident.decision().isEmpty()) {
                                return Ruling.refuse(
                                        Rule.UNDECIDED,
                                        "incident",
                                        "Nothing is decided about it.",
                                        "Decide what is done before it is tried again.");
                            }
                            return schedule.due().isAfter(context.now())
                                    ? Ruling.accept(new IncidentEvent.RetryScheduled(
                                            incident.id(), schedule.rollout(), schedule.due()))
                                    : Ruling.refuse(
                                            Rule.TOO_EARLY, "due", "That time is over.", "Give a time from now on.");
                        }));
    }

    static Ruling finish(State state, IncidentCommand.FinishRetry finish) {
        return IncidentRules.onKnown(state, finish, incident -> {
            if (finish.outcome() == Retry.Standing.WAITING) {
                return Ruling.refuse(Rule.NO_RETRY, "outcome", "WAITING is no outcome.", "Say TAKEN or DROPPED.");
            }
            boolean waits = incident.retry()
                    .filter(retry -> retry.standing() == Retry.Standing.WAITING)
                    .isPresent();
            return waits
                    ? Ruling.accept(new IncidentEvent.RetryFinished(incident.id(), finish.outcome()))
                    : Ruling.refuse(Rule.NO_RETRY, "incident", "No retry of it waits.", "Schedule one first.");
        });
    }
}
