package dev.signalbox.domain.decision;

import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.scope.EffectiveStage;
import dev.signalbox.domain.scope.ScopeHolds;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may decide about a flag's subjects before its stage does: steps 2 and 4 to 6 of the precedence (C.4), and the
/// scopes that say which stage it is. Most flags have none of it.
final class CompiledGates {
    private final int ceiling;
    private final @Nullable CompiledScopes scopes;
    private final Schedule schedule;
    private final boolean scheduled;
    private final CompiledExemptions exemptions;
    private final Decision beyondOverride;
    private final Decision scheduleClosed;
    private final Decision excluded;
    private final Decision included;

    private CompiledGates(Rollout rollout, Constraint overridden, ScopeHolds holds) {
        String key = rollout.address().flag().value();
        this.ceiling = overridden.share().map(share -> share.value() * 100).orElse(StageTarget.BUCKETS);
        this.scopes = holds.holds().isEmpty() ? null : new CompiledScopes(holds);
        this.schedule = rollout.schedule();
        this.scheduled = !schedule.equals(Schedule.ALWAYS);
        this.exemptions = new CompiledExemptions(rollout.exemptions());
        this.beyondOverride = Decision.off(
                key, Reason.OVERRIDDEN, "override:" + overridden.shareVariable().orElse("none"));
        this.scheduleClosed = Decision.off(key, Reason.SCHEDULE_CLOSED, "schedule");
        this.excluded = Decision.off(key, Reason.EXCLUDED, "exemption");
        this.included = Decision.on(key, Reason.INCLUDED, "exemption");
    }

    /// The gates of `rollout`; absent where nothing can decide before its stage.
    static Optional<CompiledGates> of(Rollout rollout, Constraint overridden, ScopeHolds holds) {
        boolean open = overridden.share().isEmpty()
                && holds.holds().isEmpty()
                && rollout.schedule().equals(Schedule.ALWAYS)
                && rollout.exemptions().size() == 0;
        return open ? Optional.empty() : Optional.of(new CompiledGates(rollout, overridden, holds));
    }

    /// True when an override lets at most a share of all subjects pass.
    boolean isCapped() {
        return ceiling < StageTarget.BUCKETS;
    }

    boolean letsNobodyPass() {
        return ceiling == 0;
    }

    Decision beyondOverride() {
        return beyondOverride;
    }

    /// Step 2: the decision for a subject beyond an override's share, or null.
    @Nullable
    Decision capped(Subject subject, long seed) {
        return isCapped() && CohortHash.bucket(subject.hash(), seed) >= ceiling ? beyondOverride : null;
    }

    /// The stage that holds for `subject` of a rollout on stage `own`.
    int stage(Subject subject, int own) {
        return scopes == null ? own : scopes.stage(subject, own);
    }

    /// Steps 4 to 6: what the schedule and the exemptions decide, or null.
    @Nullable
    Decision decide(Subject subject, InstantSource clock) {
        if (scheduled && !schedule.isOpenAt(clock.instant())) {
            return scheduleClosed;
        }
        ExemptionEffect exempted = exemptions.of(subject);
        if (exempted == null) {
            return null;
        }
        return exempted == ExemptionEffect.FORCE_DISABLE ? excluded : included;
    }

    /// The stage that holds for `subject` of `rollout`, and where it comes from.
    EffectiveStage effective(Rollout rollout, Subject subject) {
        return scopes == null
                ? new EffectiveStage(rollout.stageIndex(), Optional.empty())
                : scopes.effective(rollout, subject);
    }
}
