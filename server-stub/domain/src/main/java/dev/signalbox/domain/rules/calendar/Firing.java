package dev.signalbox.domain.rules.calendar;

import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.Verdict;
import dev.signalbox.domain.ladder.Advance;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What becomes of an act when it is due. It goes the way of the ordinary command, so every gate is asked again.
///
/// What lowers fires. A start and a re-entry fire on the rollout that their planner saw; on one that changed since,
/// they are proposed. An advance fires only out of a stage that moves on by itself and has its PASS; otherwise it is
/// proposed.
final class Firing {
    private Firing() {}

    /// Somebody does it now, in their own right.
    static Ruling byHand(State state, ScheduledAct act, Context context) {
        return switch (RuleBook.decide(state, command(act), context)) {
            case Ruling.Refused refused -> refused;
            case Ruling.Accepted(var events) -> done(act, events);
        };
    }

    /// Its time has come.
    static Ruling byTime(State state, ScheduledAct act, Set<Role> planner, Context context) {
        if (!(act.standing() instanceof ActStanding.Waiting)) {
            return Ruling.refuse(
                    Rule.SCHEDULE_WAITS_FOR_SOMEBODY, "schedule", "It waits for a person.", "Confirm or cancel it.");
        }
        if (context.now().isBefore(act.at())) {
            return Ruling.refuse(Rule.TOO_EARLY, "schedule", "Its time has not come.", "Wait until then.");
        }
        if (context.now().isAfter(act.at().plus(Schedules.TOLERANCE))) {
            return Ruling.accept(new ScheduleEvent.ActMissed(act.id(), act.address()));
        }
        Actor onBehalf = new Actor(act.by(), act.byName(), act.act().raises() ? planner : Set.of(Role.OPERATOR));
        return switch (RuleBook.decide(state, command(act), new Context(context.now(), onBehalf, act.reason()))) {
            case Ruling.Refused(var refusal) ->
                Ruling.accept(new ScheduleEvent.ActRefused(
                        act.id(), act.address(), refusal.rule().code(), refusal.problem(), refusal.fix()));
            case Ruling.Accepted(var events) ->
                whyAPerson(state, act)
                        .map(why -> Ruling.accept(new ScheduleEvent.ActProposed(act.id(), act.address(), why)))
                        .orElseGet(() -> done(act, events));
        };
    }

    private static Ruling done(ScheduledAct act, List<Event> events) {
        return new Ruling.Accepted(
                Stream.concat(events.stream(), Stream.of(new ScheduleEvent.ActDone(act.id(), act.address())))
                        .toList());
    }

    private static Command command(ScheduledAct act) {
        return switch (act.act()) {
            case PlannedAct.Start() -> new Command.StartRollout(act.address());
            case PlannedAct.Advance(int stage) -> new Command.MoveToStage(act.address(), stage);
            case PlannedAct.RollBack() -> new Command.RollBack(act.address(), new Grounds.ByHand());
            case PlannedAct.Reenter() -> new Command.RestartRollout(act.address());
        };
    }

    /// Why it may be done, but not by the clock alone.
    private static Optional<String> whyAPerson(State state, ScheduledAct act) {
        return state.rollouts().get(act.address()).flatMap(rollout -> switch (act.act()) {
            case PlannedAct.RollBack() -> Optional.empty();
            case PlannedAct.Start() -> changed(rollout, act);
            case PlannedAct.Reenter() -> changed(rollout, act);
            case PlannedAct.Advance advance -> notByItself(rollout);
        });
    }

    private static Optional<String> changed(Rollout rollout, ScheduledAct act) {
        return rollout.revision() > act.seen()
                ? Optional.of("The rollout has changed since this was planned.")
                : Optional.empty();
    }

    private static Optional<String> notByItself(Rollout rollout) {
        if (rollout.stage().advance() != Advance.AUTOMATIC) {
            return Optional.of("'" + rollout.stage().name() + "' does not advance by itself.");
        }
        boolean passed = rollout.assessment().map(Assessment::verdict).equals(Optional.of(Verdict.PASS));
        return passed
                ? Optional.empty()
                : Optional.of("'" + rollout.stage().name() + "' has no PASS to advance by itself.");
    }
}
