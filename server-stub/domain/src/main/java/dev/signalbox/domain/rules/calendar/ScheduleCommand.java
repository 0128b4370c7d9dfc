package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A command on a scheduled act.
public sealed interface ScheduleCommand extends ChapterCommand {
    /// The schedule it is about.
    ScheduleId id();

    /// Plans `act` on the rollout at `address` for `at`, for the submission's reason.
    record ScheduleAct(ScheduleId id, FlagAddress address, PlannedAct act, Instant at) implements ScheduleCommand {}

    /// Keeps the act from firing. Anybody on call may.
    record HoldAct(ScheduleId id) implements ScheduleCommand {}

    /// Lets a held act fire when its time comes; its planner or a release manager may.
    record ReleaseAct(ScheduleId id) implements ScheduleCommand {}

    /// Takes the act off the calendar.
    record CancelAct(ScheduleId id) implements ScheduleCommand {}

    /// Does the act now, in the submitter's own right: the answer to a proposal, or to one that was missed.
    record ConfirmAct(ScheduleId id) implements ScheduleCommand {}

    /// Says that the act's time has come. The store alone submits it.
    ///
    /// @param planner what whoever planned it is trusted with now; nothing, when they are gone
    record FireAct(ScheduleId id, Set<Role> planner) implements ScheduleCommand {
        public FireAct {
            planner = Set.copyOf(planner);
        }
    }

    @Override
    default Permission needed(State state, Actor actor) {
        return switch (this) {
            case ScheduleAct planned -> toDo(planned.act());
            case ConfirmAct confirm ->
                act(state).map(ScheduledAct::act).map(ScheduleCommand::toDo).orElse(Permission.RAISE);
            case HoldAct hold -> actor.may(Permission.LOWER) ? Permission.LOWER : Permission.STOP;
            case ReleaseAct release -> isPlanner(state, actor) ? Permission.READ : Permission.RAISE;
            case CancelAct cancel -> isPlanner(state, actor) ? Permission.READ : Permission.RAISE;
            case FireAct fire -> Permission.OPERATE_STORE;
        };
    }

    @Override
    default Direction direction(State state) {
        return switch (this) {
            case ScheduleAct planned -> planned.act().raises() ? Direction.RAISES : Direction.NEITHER;
            case ReleaseAct release -> raisesBy(act(state));
            case ConfirmAct confirm -> raisesBy(act(state));
            case HoldAct hold -> Direction.LOWERS;
            case CancelAct cancel -> Direction.NEITHER;
            case FireAct fire -> Direction.NEITHER;
        };
    }

    @Override
    default Ruling decide(State state, Context context) {
        return ScheduleRules.decide(state, this, context);
    }

    @Override
    default String subject() {
        return "schedule " + id();
    }

    private Optional<ScheduledAct> act(State state) {
        return state.of(Schedules.REGISTER).get(id());
    }

    private boolean isPlanner(State state, Actor actor) {
        return act(state).filter(act -> act.by().equals(actor.id())).isPresent();
    }

    private static Permission toDo(PlannedAct act) {
        return act.raises() ? Permission.RAISE : Permission.LOWER;
    }

    private static Direction raisesBy(Optional<ScheduledAct> act) {
        return act.filter(found -> !found.act().raises()).isPresent() ? Direction.LOWERS : Direction.RAISES;
    }
}
