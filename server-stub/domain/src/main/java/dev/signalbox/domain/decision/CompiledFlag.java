package dev.signalbox.domain.decision;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.override.Overrides;
import dev.signalbox.domain.rules.scope.Scopes;
import dev.signalbox.domain.scope.EffectiveStage;
import dev.signalbox.domain.scope.ScopeHolds;
import dev.signalbox.domain.stop.EmergencyStop;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One flag of one environment, with everything worked out that does not depend on the subject.
final class CompiledFlag {
    private final Rollout rollout;
    private final String key;
    private final long seed;
    private final Constraint overridden;
    private final @Nullable Decision always;
    private final @Nullable CompiledGates gates;
    private final @Nullable CompiledStage[] stages;
    private final Decision flagOff;

    private CompiledFlag(State state, Rollout rollout) {
        ScopeHolds holds = Scopes.of(state, rollout.address());
        this.rollout = rollout;
        this.key = rollout.address().flag().value();
        this.seed = CohortHash.seed(state.tenant().value(), key);
        this.overridden = Overrides.over(state, rollout.address());
        this.gates = CompiledGates.of(rollout, overridden, holds).orElse(null);
        this.stages = stages(state, rollout, overridden, holds);
        this.flagOff = Decision.off(key, Reason.FLAG_OFF, "flag");
        this.always = sameForAll(state).orElse(null);
    }

    static CompiledFlag of(State state, Rollout rollout) {
        return new CompiledFlag(state, rollout);
    }

    String key() {
        return key;
    }

    FlagAddress address() {
        return rollout.address();
    }

    /// True when a subject's size may matter to its decisions.
    boolean isBySize() {
        for (CompiledStage stage : stages) {
            if (stage != null && stage.isBySize()) {
                return true;
            }
        }
        return false;
    }

    /// C.4; the first step that applies decides. The subject's bucket is worked out only where it decides.
    Decision decide(Subject subject, InstantSource clock) {
        if (always != null) {
            return always;
        }
        if (gates != null) {
            return decideBehind(gates, subject, clock);
        }
        CompiledStage stage = stages[rollout.stageIndex()];
        return stage == null ? flagOff : stage.decide(subject, seed);
    }

    private Decision decideBehind(CompiledGates closing, Subject subject, InstantSource clock) {
        Decision capped = closing.capped(subject, seed);
        if (capped != null) {
            return capped;
        }
        CompiledStage stage = stages[closing.stage(subject, rollout.stageIndex())];
        if (stage == null) {
            return flagOff;
        }
        Decision decided = closing.decide(subject, clock);
        return decided == null ? stage.decide(subject, seed) : decided;
    }

    Explanation explain(Subject subject, InstantSource clock) {
        int bucket = CohortHash.bucket(subject.hash(), seed);
        EffectiveStage effective = gates == null
                ? new EffectiveStage(rollout.stageIndex(), Optional.empty())
                : gates.effective(rollout, subject);
        CompiledStage stage = stages[effective.stage()];
        return new Explanation(
                decide(subject, clock),
                bucket,
                stage == null ? 0 : stage.admitted(),
                effective,
                overridden.strategies(rollout.strategy()),
                stage == null ? Placement.unknown(bucket) : stage.placement(subject, bucket));
    }

    /// The stages that somebody can be on, by index; null where nobody can, and where the stage is off.
    private static @Nullable CompiledStage[] stages(
            State state, Rollout rollout, Constraint overridden, ScopeHolds holds) {
        @Nullable CompiledStage[] stages = new CompiledStage[rollout.stageIndex() + 1];
        if (!(rollout.phase() instanceof RolloutPhase.Live)) {
            return stages;
        }
        for (int index = 0; index < stages.length; index++) {
            int stage = index;
            boolean reached = stage == rollout.stageIndex() || holds.isAnyOn(stage);
            boolean off = rollout.ladder().stage(stage).target() instanceof StageTarget.Off;
            stages[stage] = reached && !off ? new CompiledStage(state, rollout, stage, overridden) : null;
        }
        return stages;
    }

    /// What holds for every subject: a stop (step 1), an override to nobody (2), a flag that is off (3).
    private Optional<Decision> sameForAll(State state) {
        List<EmergencyStop> stops = state.stopsOver(rollout.address());
        if (!stops.isEmpty()) {
            return Optional.of(
                    Decision.off(key, Reason.STOPPED, "stop:" + stops.getFirst().id()));
        }
        Optional<String> variable = overridden.stop();
        if (variable.isPresent()) {
            return Optional.of(Decision.off(key, Reason.STOPPED, "override:" + variable.get()));
        }
        if (gates != null && gates.letsNobodyPass()) {
            return Optional.of(gates.beyondOverride());
        }
        boolean capped = gates != null && gates.isCapped();
        return !capped && stages[rollout.stageIndex()] == null ? Optional.of(flagOff) : Optional.empty();
    }
}
