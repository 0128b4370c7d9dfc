package dev.signalbox.domain.rules;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.ResumeRequest;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.stop.StopScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Stopping is easy for one person; starting again is hard for two.
final class StopRules {
    private StopRules() {}

    static Ruling engage(State state, Command.EngageStop command) {
        if (state.stops().knows(command.stop())) {
            return Ruling.accept();
        }
        return unknown(state, command.scope())
                .orElseGet(() -> Ruling.accept(new Event.StopEngaged(command.stop(), command.scope())));
    }

    /// A stop that is explained as before changes nothing: whoever repeats it may have missed the answer.
    static Ruling explain(State state, Command.ExplainStop command, Context context) {
        if (context.reason().isBlank()) {
            return Ruling.refuse(
                    Rule.REASON_REQUIRED, "reason", "It explains nothing.", "Say what was seen before the stop.");
        }
        return notLive(state.stops(), Set.of(command.stop())).orElseGet(() -> explained(state, command, context));
    }

    private static Ruling explained(State state, Command.ExplainStop command, Context context) {
        boolean saidAlready = state.stops().live().stream()
                .filter(stop -> stop.id().equals(command.stop()))
                .anyMatch(stop -> stop.equals(stop.explained(command.severity(), context.reason())));
        return saidAlready
                ? Ruling.accept()
                : Ruling.accept(new Event.StopExplained(command.stop(), command.severity()));
    }

    static Ruling request(State state, Command.RequestResume command, Context context) {
        return notLive(state.stops(), command.stops())
                .or(() -> noReason(context))
                .orElseGet(() -> needsTwo(state, command.stops())
                        ? Ruling.accept(new Event.ResumeRequested(command.stops()))
                        : cleared(state, command.stops()));
    }

    static Ruling confirm(State state, Command.ConfirmResume command, Context context) {
        Optional<ResumeRequest> request =
                state.stops().request().filter(waiting -> waiting.stops().equals(command.stops()));
        if (request.isEmpty()) {
            return Ruling.refuse(
                    Rule.NO_RESUME_REQUESTED,
                    "stops",
                    "Nobody has asked to lift exactly these stops.",
                    "Ask for it first; somebody else then confirms.");
        }
        if (request.get().by().equals(context.actor().id())) {
            return Ruling.refuse(
                    Rule.SECOND_PERSON_REQUIRED,
                    "",
                    "Nobody resumes alone in production, and you asked for this yourself.",
                    "Ask another person to confirm.");
        }
        return notLive(state.stops(), command.stops()).orElseGet(() -> cleared(state, command.stops()));
    }

    private static Optional<Ruling> unknown(State state, StopScope scope) {
        return switch (scope) {
            case StopScope.Everything() -> Optional.empty();
            case StopScope.WholeEnvironment(var environment) -> unknownEnvironment(state, environment);
            case StopScope.WholeApp(var app, var environment) ->
                state.apps().contains(app)
                        ? unknownEnvironment(state, environment)
                        : Optional.of(Ruling.refuse(
                                Rule.UNKNOWN_APP,
                                "app",
                                "There is no app '" + app + "'.",
                                "Name an app that exists, or stop the whole environment."));
            case StopScope.OneFlag(var flag, var environment) ->
                state.flags().contains(flag)
                        ? unknownEnvironment(state, environment)
                        : Optional.of(RolloutRules.unknownFlag(new FlagAddress(flag, environment)));
        };
    }

    private static Optional<Ruling> unknownEnvironment(State state, EnvironmentKey environment) {
        return state.environments().contains(environment)
                ? Optional.empty()
                : Optional.of(RolloutRules.unknownEnvironment(environment));
    }

    private static Optional<Ruling> notLive(StopLatch latch, Set<StopId> named) {
        boolean allLive = !named.isEmpty()
                && named.stream()
                        .allMatch(id ->
                                latch.live().stream().anyMatch(stop -> stop.id().equals(id)));
        return allLive
                ? Optional.empty()
                : Optional.of(Ruling.refuse(
                        Rule.UNKNOWN_STOP,
                        "stops",
                        named.isEmpty() ? "No stop is named." : "A stop that is named is not live.",
                        "Name one or more live stops."));
    }

    private static Optional<Ruling> noReason(Context context) {
        return context.reason().isBlank()
                ? Optional.of(Ruling.refuse(
                        Rule.REASON_REQUIRED,
                        "reason",
                        "Lifting a stop needs a reason.",
                        "Say why it is safe to go on."))
                : Optional.empty();
    }

    private static boolean needsTwo(State state, Set<StopId> named) {
        return state.stops().live().stream()
                .filter(stop -> named.contains(stop.id()))
                .anyMatch(state::touchesProduction);
    }

    private static Ruling cleared(State state, Set<StopId> named) {
        StopLatch rest = state.stops().clear(named);
        List<Event> events = new ArrayList<>();
        events.add(new Event.StopsCleared(named));
        state.rollouts()
                .values()
                .filter(rollout -> rollout.phase() instanceof RolloutPhase.Live)
                .filter(rollout -> isFreed(state, rest, rollout))
                .sorted((left, right) -> left.address().compareTo(right.address()))
                .map(StopRules::reentry)
                .forEach(events::add);
        return new Ruling.Accepted(events);
    }

    /// True when a stop lay over `rollout` in `state`, and none of `rest` does.
    static boolean isFreed(State state, StopLatch rest, Rollout rollout) {
        List<EmergencyStop> before = state.stopsOver(rollout.address());
        return !before.isEmpty()
                && state.withStops(rest).stopsOver(rollout.address()).isEmpty();
    }

    private static Event reentry(Rollout rollout) {
        int from = rollout.stageIndex();
        return new Event.RolloutReentered(rollout.address(), from, reentryStage(rollout, from));
    }

    /// Where `rollout`, which was on stage `from`, goes on after a stop: never above the retry stage (S2-123).
    static int reentryStage(Rollout rollout, int from) {
        return Math.min(from, rollout.ladder().retryStage());
    }
}
