package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.ResumeRequest;
import dev.signalbox.domain.stop.StopId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be done with a rollout now, and why the rest cannot: the rule book itself is asked, so the screen never
/// promises what the store would refuse.
///
/// @param primary the next step up, whatever that is in this state; absent on the last stage
/// @param hold pause or go on; absent when not live
/// @param rollBack one jump to off
/// @param lift what is to be done about the stops that lie over it; absent when there is none
record Acts(Optional<Act> primary, Optional<Act> hold, Act rollBack, Optional<Act> lift) {
    /// The acts of `rollout`, for the actor and the reason of `context`.
    static Acts of(State state, Rollout rollout, Context context) {
        return new Acts(
                primary(state, rollout, context),
                hold(state, rollout, context),
                act(
                        state,
                        context,
                        "Turn off now",
                        GraphReading.percent(state.servedPercent(rollout)) + " → 0 % in one jump",
                        new Command.RollBack(rollout.address(), new Grounds.ByHand())),
                lift(state, rollout, context));
    }

    /// What becomes of an act.
    enum Manner {
        SENT,
        /// Kept on this computer, because the store cannot be heard.
        DRAFTED
    }

    /// These acts as their buttons name them when they are done in `manner`.
    Acts as(Manner manner) {
        return switch (manner) {
            case SENT -> this;
            case DRAFTED ->
                new Acts(primary.map(Act::drafted), hold.map(Act::drafted), rollBack.drafted(), lift.map(Act::drafted));
        };
    }

    /// These acts with the times in their obstacles told in `zone`.
    Acts in(ZoneId zone) {
        return new Acts(
                primary.map(act -> act.in(zone)),
                hold.map(act -> act.in(zone)),
                rollBack.in(zone),
                lift.map(act -> act.in(zone)));
    }

    private static Optional<Act> primary(State state, Rollout rollout, Context context) {
        FlagAddress address = rollout.address();
        return switch (rollout.phase()) {
            case RolloutPhase.Draft() ->
                Optional.of(act(
                        state,
                        context,
                        "Start: " + rollout.ladder().stage(1).name(),
                        step(state, rollout, 1),
                        new Command.StartRollout(address)));
            case RolloutPhase.RolledBack rolledBack -> {
                int retry = rollout.ladder().retryStage();
                yield Optional.of(act(
                        state,
                        context,
                        "Restart at " + rollout.ladder().stage(retry).name(),
                        step(state, rollout, retry),
                        new Command.RestartRollout(address)));
            }
            case RolloutPhase.Live live ->
                rollout.nextStage()
                        .map(next -> act(
                                state,
                                context,
                                "Ramp to " + next.name(),
                                step(state, rollout, live.stage() + 1),
                                new Command.MoveToStage(address, live.stage() + 1)));
        };
    }

    private static Optional<Act> hold(State state, Rollout rollout, Context context) {
        FlagAddress address = rollout.address();
        return switch (rollout.phase()) {
            case RolloutPhase.Running running ->
                Optional.of(act(
                        state,
                        context,
                        "Pause",
                        "Exposure stays; nothing moves on",
                        new Command.PauseRollout(address)));
            case RolloutPhase.Paused paused ->
                Optional.of(act(
                        state,
                        context,
                        "Go on",
                        "Exposure stays; the ladder goes on",
                        new Command.ResumeRollout(address)));
            case RolloutPhase.Draft draft -> Optional.empty();
            case RolloutPhase.RolledBack rolledBack -> Optional.empty();
        };
    }

    private static Optional<Act> lift(State state, Rollout rollout, Context context) {
        List<EmergencyStop> over = state.stopsOver(rollout.address());
        if (over.isEmpty()) {
            return Optional.empty();
        }
        Set<StopId> stops = over.stream().map(EmergencyStop::id).collect(Collectors.toSet());
        Optional<ResumeRequest> waiting =
                state.stops().request().filter(request -> request.stops().equals(stops));
        String named =
                over.stream().map(stop -> stop.byName() + "'s stop").distinct().collect(Collectors.joining(" and "));
        return Optional.of(waiting.map(request -> act(
                        state,
                        context,
                        "Confirm: lift " + named,
                        request.byName() + " asked: " + request.reason(),
                        new Command.ConfirmResume(stops)))
                .orElseGet(() -> act(
                        state,
                        context,
                        "Ask to lift " + named,
                        "A second person confirms; the rollout re-enters at "
                                + retry(rollout).name() + " at most",
                        new Command.RequestResume(stops))));
    }

    private static Stage retry(Rollout rollout) {
        return rollout.ladder()
                .stage(Math.min(rollout.stageIndex(), rollout.ladder().retryStage()));
    }

    /// What `command` would do, or why it cannot be done.
    static Act act(State state, Context context, String label, String effect, Command command) {
        return switch (RuleBook.decide(state, command, context)) {
            case Ruling.Accepted accepted -> new Act(label, effect, command, Optional.empty());
            case Ruling.Refused(var refusal) ->
                new Act(label, effect, command, Optional.of(refusal.problem() + " " + refusal.fix()));
        };
    }

    /// The difference that a step makes, such as `5 % → 25 %, about 2,000 more users`.
    private static String step(State state, Rollout rollout, int to) {
        double before = state.servedPercent(rollout);
        StageTarget target = rollout.ladder().stage(to).target();
        if (target instanceof StageTarget.InternalActors) {
            long internal = state.internalActors().size();
            return GraphReading.percent(before) + " → internal people, " + DetailWords.number(internal)
                    + (internal == 1 ? " person" : " people");
        }
        double after = target.plannedPercent(rollout.population());
        long more = Math.round((after - before) / 100 * rollout.population());
        return GraphReading.percent(before) + " → " + GraphReading.percent(after) + ", about "
                + DetailWords.number(more) + " more users";
    }
}
