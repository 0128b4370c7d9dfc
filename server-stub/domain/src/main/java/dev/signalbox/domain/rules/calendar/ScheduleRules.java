package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.Optional;

/// Rules on planning acts, and on what people do about planned ones.
final class ScheduleRules {
    private ScheduleRules() {}

    static Ruling decide(State state, ScheduleCommand command, Context context) {
        if (command instanceof ScheduleCommand.ScheduleAct planned) {
            return plan(state, planned, context);
        }
        return state.of(Schedules.REGISTER)
                .get(command.id())
                .map(act -> onPlanned(state, act, command, context))
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_SCHEDULE,
                        "schedule",
                        "Nothing is scheduled under that id.",
                        "Give the id that the list of schedules shows."));
    }

    private static Ruling onPlanned(State state, ScheduledAct act, ScheduleCommand command, Context context) {
        if (!act.standing().mayStillHappen()) {
            return over(act);
        }
        return switch (command) {
            case ScheduleCommand.ScheduleAct planned -> plan(state, planned, context);
            case ScheduleCommand.HoldAct hold -> hold(act);
            case ScheduleCommand.ReleaseAct release -> release(act, context);
            case ScheduleCommand.CancelAct cancel ->
                Ruling.accept(new ScheduleEvent.ActCancelled(act.id(), act.address()));
            case ScheduleCommand.ConfirmAct confirm -> Firing.byHand(state, act, context);
            case ScheduleCommand.FireAct fire -> Firing.byTime(state, act, fire.planner(), context);
        };
    }

    private static Ruling plan(State state, ScheduleCommand.ScheduleAct planned, Context context) {
        if (state.of(Schedules.REGISTER).contains(planned.id())) {
            return Ruling.refuse(Rule.ALREADY_EXISTS, "id", "Something is scheduled under that id.", "Give a new id.");
        }
        if (context.reason().isBlank()) {
            return Ruling.refuse(
                    Rule.REASON_REQUIRED,
                    "reason",
                    "Nobody may be there to say why when it happens.",
                    "Say why it is planned.");
        }
        return state.rollouts()
                .get(planned.address())
                .map(rollout -> onRollout(rollout, planned, context))
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_ROLLOUT,
                        "flag",
                        "No rollout of " + planned.address() + " is planned.",
                        "Plan the rollout first."));
    }

    private static Ruling onRollout(Rollout rollout, ScheduleCommand.ScheduleAct planned, Context context) {
        return notPossible(planned, context)
                .or(() -> unknownStage(rollout, planned.act()))
                .orElseGet(() -> Ruling.accept(new ScheduleEvent.ActScheduled(
                        planned.id(), planned.address(), planned.act(), planned.at(), rollout.revision())));
    }

    private static Optional<Ruling> notPossible(ScheduleCommand.ScheduleAct planned, Context context) {
        if (!planned.at().isAfter(context.now())) {
            return Optional.of(Ruling.refuse(
                    Rule.TIME_NOT_POSSIBLE, "at", "That time has passed.", "Give a time to come, or do it now."));
        }
        return planned.at().isAfter(context.now().plus(Schedules.HORIZON))
                ? Optional.of(Ruling.refuse(
                        Rule.TIME_NOT_POSSIBLE,
                        "at",
                        "That is more than " + Schedules.HORIZON.toDays() + " days ahead.",
                        "Give an earlier time."))
                : Optional.empty();
    }

    private static Optional<Ruling> unknownStage(Rollout rollout, PlannedAct act) {
        boolean known = !(act instanceof PlannedAct.Advance(int stage))
                || (stage >= 1 && stage <= rollout.ladder().last());
        return known
                ? Optional.empty()
                : Optional.of(Ruling.refuse(
                        Rule.UNKNOWN_STAGE,
                        "stage",
                        "The ladder has no such stage above off.",
                        "Give 1 to " + rollout.ladder().last() + "."));
    }

    private static Ruling hold(ScheduledAct act) {
        return switch (act.standing()) {
            case ActStanding.Waiting waiting -> Ruling.accept(new ScheduleEvent.ActHeld(act.id(), act.address()));
            case ActStanding.Held held -> Ruling.accept();
            case ActStanding.Missed missed -> Ruling.accept();
            case ActStanding.Proposed proposed -> Ruling.accept();
            case ActStanding.Refused refused -> Ruling.accept();
            case ActStanding.Done done -> over(act);
            case ActStanding.Cancelled cancelled -> over(act);
        };
    }

    private static Ruling release(ScheduledAct act, Context context) {
        if (!(act.standing() instanceof ActStanding.Held)) {
            return Ruling.refuse(
                    Rule.NOT_HELD, "schedule", "Nobody holds it.", "Confirm it, cancel it, or let its time come.");
        }
        return act.at().isAfter(context.now())
                ? Ruling.accept(new ScheduleEvent.ActReleased(act.id(), act.address()))
                : Ruling.refuse(
                        Rule.TIME_NOT_POSSIBLE,
                        "schedule",
                        "Its time passed while it was held.",
                        "Confirm it to do it now, or cancel it and plan it anew.");
    }

    private static Ruling over(ScheduledAct act) {
        String what = act.standing() instanceof ActStanding.Done ? "It was done already." : "It was cancelled.";
        return Ruling.refuse(Rule.SCHEDULE_OVER, "schedule", what, "Plan it anew if it is wanted again.");
    }
}
