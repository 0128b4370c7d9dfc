package dev.signalbox.domain.scope;

import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rollout.Rollout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stage that holds for a scope, and where it comes from (S1-32, S1-44).
///
/// @param stage index on the rollout's ladder
/// @param from the scope whose own stage it is; absent: inherited from the rollout in its environment
public record EffectiveStage(int stage, Optional<ScopeHold> from) {
    /// From the narrowest scope to the widest; beyond the last is the rollout.
    private static final List<SubjectKind> NARROWEST_FIRST =
            List.of(SubjectKind.REPOSITORY, SubjectKind.PUBLISHER, SubjectKind.TENANT);

    /// The stage of `rollout` for whoever belongs to `scopes`, which hold an id by its kind.
    ///
    /// A scope may lag behind a wider one and never lead: its gates were passed by the rollout, not by the
    /// scope. Where two say the same, the wider one counts as the origin.
    public static EffectiveStage of(Rollout rollout, ScopeHolds holds, Map<SubjectKind, String> scopes) {
        EffectiveStage effective = new EffectiveStage(rollout.stageIndex(), Optional.empty());
        for (SubjectKind kind : NARROWEST_FIRST.reversed()) {
            Optional<ScopeHold> own = Optional.ofNullable(scopes.get(kind)).flatMap(id -> holds.of(kind, id));
            if (own.isPresent() && own.get().stage() < effective.stage()) {
                effective = new EffectiveStage(own.get().stage(), own);
            }
        }
        return effective;
    }
}
