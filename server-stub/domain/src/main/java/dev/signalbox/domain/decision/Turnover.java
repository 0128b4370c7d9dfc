package dev.signalbox.domain.decision;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who would come on and who would go off if a rollout were laid out otherwise, or stood elsewhere. Known are the same
/// as for [NextInLine], and who is exempt by name; that is no more everybody than there.
///
/// @param known how many subjects were looked at
/// @param coming by priority, the highest first, then by bucket
/// @param leaving in the same order
public record Turnover(int known, List<NextSubject> coming, List<NextSubject> leaving) {
    public Turnover {
        coming = List.copyOf(coming);
        leaving = List.copyOf(leaving);
    }

    /// A rollout as it is or would be, and the state that it would be decided in.
    public record Standing(State state, Rollout rollout) {
        /// The same, running on the stage of that index since `since`.
        public Standing on(int stage, Instant since) {
            return new Standing(state, rollout.in(new RolloutPhase.Running(stage, since), rollout.revision()));
        }
    }

    /// What changes from `was` to `is`. Pure.
    ///
    /// @param clock asked only where one of them has a schedule
    public static Turnover between(Standing was, Standing is, InstantSource clock) {
        Set<String> keys = new TreeSet<>(named(was));
        keys.addAll(named(is));
        KnownSubjects known = new KnownSubjects(is.state(), keys);
        CompiledFlag before = CompiledFlag.of(was.state(), was.rollout());
        CompiledFlag after = CompiledFlag.of(is.state(), is.rollout());
        return new Turnover(known.count(), known.onlyOnBy(after, before, clock), known.onlyOnBy(before, after, clock));
    }

    private static Set<String> named(Standing standing) {
        Rollout rollout = standing.rollout();
        Set<String> keys = new TreeSet<>(
                KnownSubjects.of(standing.state(), rollout.stage().target()).keys());
        rollout.exemptions()
                .values()
                .filter(exemption -> namesASubject(exemption.kind().orElse(SubjectKind.USER)))
                .map(Exemption::subject)
                .forEach(keys::add);
        return keys;
    }

    private static boolean namesASubject(SubjectKind kind) {
        return switch (kind) {
            case USER, REPOSITORY -> true;
            case PUBLISHER, TENANT -> false;
        };
    }
}
