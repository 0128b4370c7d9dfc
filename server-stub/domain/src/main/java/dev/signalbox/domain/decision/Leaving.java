package dev.signalbox.domain.decision;

import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.List;

/// Who would go off if a rollout were rolled back: those of the known subjects that are on now. Known are the same as
/// for [NextInLine], and no more everybody than there.
///
/// @param known how many subjects were looked at
/// @param subjects by priority, the highest first, then by bucket
public record Leaving(int known, List<NextSubject> subjects) {
    public Leaving {
        subjects = List.copyOf(subjects);
    }

    /// Who would go off if `rollout` were rolled back now. Pure.
    ///
    /// @param clock asked only where the rollout has a schedule
    public static Leaving of(State state, Rollout rollout, InstantSource clock) {
        KnownSubjects known = KnownSubjects.of(state, rollout.stage().target());
        CompiledFlag now = CompiledFlag.of(state, rollout);
        CompiledFlag then = CompiledFlag.of(
                state,
                rollout.in(
                        new RolloutPhase.RolledBack(new RolloutPhase.Draft(), clock.instant(), ""),
                        rollout.revision()));
        return new Leaving(known.count(), known.onlyOnBy(now, then, clock));
    }
}
