package dev.signalbox.domain.decision;

import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Schedule;
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
    private final int ceiling;
    private final boolean scheduled;
    private final CompiledExemptions exemptions;
    private final @Nullable CompiledScopes scopes;
    private final @Nullable CompiledStage[] stages;
    private final Decision beyondOverride;
    private final Decision flagOff;
    private final Decision scheduleClosed;
    private final Decision excluded;
    private final Decision included;

    private CompiledFlag(State state, Rollout rollout) {
        ScopeHolds holds = Scopes.of(state, rollout.address());
        this.rollout = rollout;
        this.key = rollout.address().flag().value();
        this.seed = CohortHash.seed(state.tenant().value(), key);
        this.overridden = Overrides.over(state, rollout.address());
        this.ceiling = overridden.share().map(share -> share.value() * 100).orElse(StageTarget.BUCKETS);
        this.scheduled = !rollout.schedule().equals(Schedule.ALWAYS);
        this.exemptions = new CompiledExemptions(rollout.exemptions());
        this.scopes = holds.holds().isEmpty() ? null : new CompiledScopes(holds);
        this.stages = stages(state, rollout, overridden, holds);
        this.beyondOverride = Decision.off(
                key, Reason.OVERRIDDEN, "override:" + overridden.shareVariable().orElse("none"));
        this.flagOff = Decision.off(key, Reason.FLAG_OFF, "flag");
        this.scheduleClosed = Decision.off(key, Reason.SCHEDULE_CLOSED, "schedule");
        this.excluded = Decision.off(key, Reason.EXCLUDED, "exemption");
        this.included = Decision.on(key, Reason.INCLUDED, "exemption");
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

    Decision decide(Subject subject, InstantSource clock) {
        return always == null ? decideFor(subject, clock) : always;
    }

    /// C.4 from step 2 on; the first that applies decides. The subject's bucket is worked out only where it
    /// decides.
    private Decision decideFor(Subject subject, InstantSource clock) {
        if (ceiling < StageTarget.BUCKETS && bucket(subject) >= ceiling) {
            return beyondOverride;
        }
        CompiledStage stage = stages[stageFor(subject)];
        if (stage == null) {
            return flagOff;
        }
        if (scheduled && !rollout.schedule().isOpenAt(clock.instant())) {
            return scheduleClosed;
        }
        ExemptionEffect exempted = exemptions.of(subject);
        if (exempted != null) {
            return exempted == ExemptionEffect.FORCE_DISABLE ? excluded : included;
        }
        return stage.decide(subject, seed);
    }

    Explanation explain(Subject subject, InstantSource clock) {
        int bucket = bucket(subject);
        EffectiveStage effective = scopes == null
                ? new EffectiveStage(rollout.stageIndex(), Optional.empty())
                : scopes.effective(rollout, subject);
        CompiledStage stage = stages[effective.stage()];
        return new Explanation(
                decide(subject, clock),
                bucket,
                stage == null ? 0 : stage.admitted(),
                effective,
                overridden.strategies(rollout.strategy()),
                stage == null ? Placement.unknown(bucket) : stage.placement(subject, bucket));
    }

    private int bucket(Subject subject) {
        return CohortHash.bucket(subject.hash(), seed);
    }

    private int stageFor(Subject subject) {
        int own = rollout.stageIndex();
        return scopes == null ? own : scopes.stage(subject, own);
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
            boolean reached =
                    stage == rollout.stageIndex() || holds.holds().stream().anyMatch(hold -> hold.stage() == stage);
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
        if (ceiling == 0) {
            return Optional.of(beyondOverride);
        }
        return ceiling == StageTarget.BUCKETS && stages[rollout.stageIndex()] == null
                ? Optional.of(flagOff)
                : Optional.empty();
    }
}
