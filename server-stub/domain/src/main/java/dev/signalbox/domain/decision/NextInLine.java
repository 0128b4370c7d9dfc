package dev.signalbox.domain.decision;

import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.List;

/// Who would come on by a stage that has not begun: those of the known subjects that are off now and would be
/// on then.
///
/// Known are the categorised subjects, internal actors, and members of the stage's segment. Subjects that the
/// store has only ever decided for are not kept, so a preview is no count of everybody.
///
/// @param stage index of the stage
/// @param known how many subjects were looked at
/// @param subjects by priority, the highest first, then by bucket
public record NextInLine(int stage, String stageName, int known, List<NextSubject> subjects) {
    public NextInLine {
        subjects = List.copyOf(subjects);
    }

    /// Who would come on if `rollout` went to stage `stage` now. Pure.
    ///
    /// @param clock asked only where the rollout has a schedule
    /// @throws dev.signalbox.domain.flag.InvalidValueException when the ladder has no such stage
    public static NextInLine at(State state, Rollout rollout, int stage, InstantSource clock) {
        KnownSubjects known =
                KnownSubjects.of(state, rollout.ladder().stage(stage).target());
        CompiledFlag now = CompiledFlag.of(state, rollout);
        CompiledFlag then = CompiledFlag.of(
                state, rollout.in(new RolloutPhase.Running(stage, clock.instant()), rollout.revision()));
        return new NextInLine(
                stage, rollout.ladder().stage(stage).name(), known.count(), known.onlyOnBy(then, now, clock));
    }
}
