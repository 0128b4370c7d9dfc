package dev.signalbox.client.draft;

import dev.signalbox.client.policy.FigureText;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One property of a rollout that a change can change.
///
/// @param value what is compared
/// @param words what is shown; two different values may look the same in them
record RolloutField<T>(String name, BiFunction<State, Rollout, T> value, Function<T, String> words) {
    /// In the order in which people ask.
    static final List<RolloutField<?>> ALL = List.of(
            of("Exposure", (state, rollout) -> percent(state.servedPercent(rollout))),
            of("Phase", (state, rollout) -> phase(rollout.phase())),
            of(
                    "Stage",
                    (state, rollout) ->
                            rollout.stageIndex() + ", " + rollout.stage().name()),
            new RolloutField<>("Ladder", (state, rollout) -> rollout.ladder(), RolloutField::ladder),
            of("Population", (state, rollout) -> Long.toString(rollout.population())),
            new RolloutField<>("Health policy", Policies::effective, RolloutField::health),
            of("Strategy", (state, rollout) -> rollout.strategy().seedName()),
            of("Opens", (state, rollout) -> instant(rollout.schedule().startsAt(), "at any time")),
            of("Closes", (state, rollout) -> instant(rollout.schedule().endsAt(), "never")));

    private static RolloutField<String> of(String name, BiFunction<State, Rollout, String> value) {
        return new RolloutField<>(name, value, Function.identity());
    }

    /// What it says of `rollout` in `state`.
    String says(State state, Rollout rollout) {
        return words.apply(value.apply(state, rollout));
    }

    boolean same(State before, Rollout was, State after, Rollout is) {
        return value.apply(before, was).equals(value.apply(after, is));
    }

    private static String percent(double value) {
        return FigureText.rate(value) + " %";
    }

    private static String phase(RolloutPhase phase) {
        return switch (phase) {
            case RolloutPhase.Draft draft -> "planned";
            case RolloutPhase.Running running -> "running";
            case RolloutPhase.Paused paused -> "paused";
            case RolloutPhase.RolledBack rolledBack -> "rolled back";
        };
    }

    private static String ladder(StageLadder ladder) {
        return ladder.name() + ": " + ladder.stages().stream().map(Stage::name).collect(Collectors.joining(", "));
    }

    private static String health(EffectivePolicy health) {
        return "errors up to " + percent(health.maxErrorRate().value()) + ", warning from "
                + percent(health.warnErrorRate().value()) + ", critical from "
                + percent(health.criticalErrorRate().value());
    }

    private static String instant(Optional<Instant> at, String otherwise) {
        return at.map(Instant::toString).orElse(otherwise);
    }
}
