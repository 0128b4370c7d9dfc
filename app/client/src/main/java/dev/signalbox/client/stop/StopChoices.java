package dev.signalbox.client.stop;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The widths that a stop can have from where a person is, with what each covers. Made of a state that is at hand, so
/// that it needs no store.
///
/// @param reaches at least the environment and everything, narrowest first
public record StopChoices(List<StopReach> reaches) {
    public StopChoices {
        reaches = List.copyOf(reaches);
    }

    /// The choices in `environment`, on `flag` when a person is looking at one.
    public static StopChoices of(State state, EnvironmentKey environment, Optional<FlagAddress> flag) {
        Optional<StopReach> oneFlag = flag.map(address -> oneFlag(state, address));
        Optional<StopReach> wholeApp = flag.flatMap(address -> state.flags().get(address.flag()))
                .map(found -> reach(
                        state,
                        StopWidth.APP,
                        new StopScope.WholeApp(found.app(), environment),
                        nameOf(state, found.app()),
                        environmentName(state, environment)));
        StopReach whole = reach(
                state,
                StopWidth.ENVIRONMENT,
                new StopScope.WholeEnvironment(environment),
                "all of " + environmentName(state, environment),
                "");
        StopReach everything = reach(state, StopWidth.EVERYTHING, new StopScope.Everything(), "everything", "");
        return new StopChoices(Stream.of(oneFlag, wholeApp, Optional.of(whole), Optional.of(everything))
                .flatMap(Optional::stream)
                .toList());
    }

    /// What `width` covers; absent where a person is looking at no flag.
    public Optional<StopReach> at(StopWidth width) {
        return reaches.stream().filter(reach -> reach.width() == width).findFirst();
    }

    /// The narrowest one, which is what the context is about.
    public StopReach narrowest() {
        return reaches.getFirst();
    }

    private static StopReach oneFlag(State state, FlagAddress address) {
        return reach(
                state,
                StopWidth.FLAG,
                new StopScope.OneFlag(address.flag(), address.environment()),
                address.flag().value(),
                environmentName(state, address.environment()));
    }

    private static StopReach reach(State state, StopWidth width, StopScope scope, String what, String where) {
        List<Rollout> live = state.rollouts()
                .values()
                .filter(rollout -> rollout.phase() instanceof RolloutPhase.Live)
                .filter(rollout -> covers(state, scope, rollout.address()))
                .sorted((left, right) -> left.address().compareTo(right.address()))
                .toList();
        return new StopReach(
                width,
                scope,
                what,
                where,
                live.stream().mapToDouble(state::servedPercent).max().orElse(0),
                live.stream().mapToLong(rollout -> users(state, rollout)).sum(),
                live.stream().map(Rollout::address).toList(),
                already(state, scope));
    }

    private static boolean covers(State state, StopScope scope, FlagAddress address) {
        return state.flags()
                .get(address.flag())
                .map(flag -> scope.covers(address, flag.app()))
                .orElse(false);
    }

    private static long users(State state, Rollout rollout) {
        if (!state.stopsOver(rollout.address()).isEmpty()) {
            return 0;
        }
        return rollout.stage().target() instanceof StageTarget.InternalActors
                ? state.internalActors().size()
                : Math.round(rollout.plannedPercent() / 100 * rollout.population());
    }

    private static Optional<EmergencyStop> already(State state, StopScope scope) {
        return state.stops().live().stream()
                .filter(stop -> includes(state, stop.scope(), scope))
                .findFirst();
    }

    /// Whether `wide` covers all that `narrow` does.
    private static boolean includes(State state, StopScope wide, StopScope narrow) {
        return switch (narrow) {
            case StopScope.Everything() -> wide instanceof StopScope.Everything;
            case StopScope.WholeEnvironment whole -> wide instanceof StopScope.Everything || wide.equals(whole);
            case StopScope.WholeApp app ->
                wide instanceof StopScope.Everything
                        || wide.equals(new StopScope.WholeEnvironment(app.environment()))
                        || wide.equals(app);
            case StopScope.OneFlag(var flag, var environment) ->
                covers(state, wide, new FlagAddress(flag, environment));
        };
    }

    private static String nameOf(State state, AppKey app) {
        return state.apps().get(app).map(found -> found.name()).orElse(app.value());
    }

    private static String environmentName(State state, EnvironmentKey environment) {
        return state.environments()
                .get(environment)
                .map(found -> found.name())
                .orElse(environment.value())
                .toUpperCase(Locale.ROOT);
    }
}
