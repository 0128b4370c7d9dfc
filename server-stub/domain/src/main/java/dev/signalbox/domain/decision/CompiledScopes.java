package dev.signalbox.domain.decision;

import dev.signalbox.domain.flag.SubjectKind;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.scope.EffectiveStage;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.domain.scope.ScopeHolds;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// A rollout's held scopes, ready to be asked without allocating. Says what
/// [dev.signalbox.domain.scope.EffectiveStage] says.
final class CompiledScopes {
    private final ScopeHolds holds;
    private final SubjectKind[] kinds;
    private final Map<String, Integer>[] stages;

    @SuppressWarnings({"unchecked", "rawtypes"})
    CompiledScopes(ScopeHolds holds) {
        Map<SubjectKind, Map<String, Integer>> byKind = new EnumMap<>(SubjectKind.class);
        for (ScopeHold hold : holds.holds()) {
            byKind.computeIfAbsent(hold.kind(), none -> new HashMap<>()).put(hold.id(), hold.stage());
        }
        this.holds = holds;
        this.kinds = byKind.keySet().toArray(SubjectKind[]::new);
        this.stages = byKind.values().toArray(Map[]::new);
    }

    /// The stage that holds for `subject` of a rollout on stage `stage`.
    int stage(Subject subject, int stage) {
        int lowest = stage;
        for (int index = 0; index < kinds.length; index++) {
            String name = subject.name(kinds[index]);
            Integer own = name == null ? null : stages[index].get(name);
            lowest = own == null ? lowest : Math.min(lowest, own);
        }
        return lowest;
    }

    /// The stage that holds for `subject`, and where it comes from.
    EffectiveStage effective(Rollout rollout, Subject subject) {
        Map<SubjectKind, String> scopes = new EnumMap<>(SubjectKind.class);
        for (SubjectKind kind : kinds) {
            String name = subject.name(kind);
            if (name != null) {
                scopes.put(kind, name);
            }
        }
        return EffectiveStage.of(rollout, holds, scopes);
    }
}
