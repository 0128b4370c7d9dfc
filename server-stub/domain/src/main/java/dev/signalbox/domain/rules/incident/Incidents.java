package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.Affected;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be read of incidents. All of it is pure, so it works offline.
public final class Incidents {
    /// All incidents, closed ones included.
    public static final Register<IncidentId, Incident> REGISTER =
            new Register<>("incident", Incident.class, Incident::id);

    private Incidents() {}

    /// Every incident: open ones first, worst first, then the latest.
    public static List<Incident> all(State state) {
        return state.of(REGISTER)
                .values()
                .sorted(Comparator.comparing(Incident::runs)
                        .reversed()
                        .thenComparing(Incident::severity)
                        .thenComparing(
                                Comparator.comparing(Incident::detectedAt).reversed())
                        .thenComparing(incident -> incident.id().value()))
                .toList();
    }

    /// The open ones, worst first.
    public static List<Incident> open(State state) {
        return all(state).stream().filter(Incident::runs).toList();
    }

    /// The open ones that affect the flag at `address`, worst first.
    public static List<Incident> over(State state, FlagAddress address) {
        return open(state).stream()
                .filter(incident -> state.flags()
                        .get(address.flag())
                        .filter(flag -> incident.affects(address, flag.app()))
                        .isPresent())
                .toList();
    }

    /// The incidents whose retry is to be proposed at `now`.
    public static List<Incident> retriesDue(State state, Instant now) {
        return state.of(REGISTER)
                .values()
                .filter(incident ->
                        incident.retry().filter(retry -> retry.isDue(now)).isPresent())
                .sorted(Comparator.comparing(
                        incident -> incident.retry().map(Retry::due).orElse(Instant.MAX)))
                .toList();
    }

    /// The live stops of `incident` that nobody has explained. One that was lifted since has the
    /// reason of its lifting, and can be explained no more.
    public static List<EmergencyStop> unexplained(State state, Incident incident) {
        return state.stops().live().stream()
                .filter(stop -> incident.stops().contains(stop.id()))
                .filter(stop -> stop.severity().isEmpty())
                .toList();
    }

    /// The phases that people may move an incident on to from `phase` by hand. What was thought
    /// mended is looked into again.
    public static List<IncidentPhase> next(IncidentPhase phase) {
        return switch (phase) {
            case DETECTED, CONTAINED -> List.of(IncidentPhase.INVESTIGATING);
            case INVESTIGATING -> List.of(IncidentPhase.DECIDING);
            case DECIDING -> List.of(IncidentPhase.INVESTIGATING);
            case EXECUTING -> List.of(IncidentPhase.MONITORING, IncidentPhase.INVESTIGATING);
            case MONITORING -> List.of(IncidentPhase.INVESTIGATING);
            case CLOSED -> List.of();
        };
    }

    static String wayOn(IncidentPhase phase) {
        return next(phase).stream()
                .map(next -> next.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    /// True when nobody is exposed to any rollout in `scope`.
    public static boolean isOff(State state, StopScope scope) {
        return covered(state, scope)
                .allMatch(rollout -> !(rollout.phase() instanceof RolloutPhase.Live)
                        || !state.stopsOver(rollout.address()).isEmpty());
    }

    /// True when something in `scope` was begun, and nobody is exposed to it any more.
    public static boolean wasTurnedOff(State state, StopScope scope) {
        return isOff(state, scope)
                && covered(state, scope).anyMatch(rollout -> rollout.startedAt().isPresent());
    }

    /// The rollouts in `scope`, by address.
    public static List<FlagAddress> rollouts(State state, StopScope scope) {
        return covered(state, scope).map(Rollout::address).sorted().toList();
    }

    private static Stream<Rollout> covered(State state, StopScope scope) {
        return state.rollouts()
                .values()
                .filter(rollout -> state.flags()
                        .get(rollout.address().flag())
                        .filter(flag -> scope.covers(rollout.address(), flag.app()))
                        .isPresent());
    }

    /// What `incident` touches, in words for its messages.
    public static Affected affected(State state, Incident incident) {
        return switch (incident.scope()) {
            case StopScope.Everything() -> new Affected("everything, in every environment", "");
            case StopScope.WholeEnvironment(var environment) -> new Affected("everything in " + environment, "");
            case StopScope.WholeApp(var app, var environment) ->
                new Affected(
                        app + " in " + environment,
                        state.apps().get(app).map(found -> found.name()).orElse(""));
            case StopScope.OneFlag(var flag, var environment) ->
                new Affected(
                        flag + " in " + environment,
                        state.flags().get(flag).map(Flag::description).orElse(""));
        };
    }
}
