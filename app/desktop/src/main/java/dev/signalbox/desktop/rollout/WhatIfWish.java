package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.whatif.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person wants tried out.
///
/// @param ladder in place of the rollout's own; absent for that
/// @param figures in place of those that every stage is judged by; what they leave out stays as it is
record WhatIfWish(Optional<StageLadder> ladder, HealthPolicy figures) {
    /// The rollout as it is.
    static final WhatIfWish AS_IT_IS = new WhatIfWish(Optional.empty(), HealthPolicy.INHERITED);

    /// This on `rollout`, from `start` on.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when the figures contradict those that stay
    Scenario on(State state, Rollout rollout, Instant start) {
        StageLadder from = ladder.orElse(rollout.ladder());
        List<Stage> stages = from.stages().stream().map(this::changed).toList();
        return Scenario.of(
                state,
                rollout.address(),
                new StageLadder(from.name(), stages, from.skipping(), from.retryStage()),
                rollout.health(),
                start);
    }

    /// A bound on the error rate that the stage itself has would govern over the policy's: one that is tried
    /// takes its place.
    private Stage changed(Stage stage) {
        if (stage.target() instanceof StageTarget.Off || figures.equals(HealthPolicy.INHERITED)) {
            return stage;
        }
        List<Criterion> triggers = figures.maxErrorRate().isEmpty()
                ? stage.rollbackTriggers()
                : stage.rollbackTriggers().stream()
                        .filter(trigger -> !isErrorRate(trigger))
                        .toList();
        return new Stage(
                stage.name(),
                stage.target(),
                stage.earliest(),
                stage.minimum(),
                stage.actions(),
                stage.successCriteria(),
                triggers,
                stage.advance(),
                Optional.of(over(stage.health().orElse(HealthPolicy.INHERITED))));
    }

    private static boolean isErrorRate(Criterion trigger) {
        return trigger instanceof Criterion.Measured measured && measured.metric() == Metric.ERROR_RATE;
    }

    private HealthPolicy over(HealthPolicy own) {
        return new HealthPolicy(
                figures.maxErrorRate().or(own::maxErrorRate),
                figures.warnErrorRate().or(own::warnErrorRate),
                figures.criticalErrorRate().or(own::criticalErrorRate),
                figures.window().or(own::window),
                own.interval(),
                own.humanCheck(),
                figures.minSample().or(own::minSample),
                own.onRollback());
    }
}
