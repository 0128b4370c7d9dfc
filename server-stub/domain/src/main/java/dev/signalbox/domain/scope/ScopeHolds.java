package dev.signalbox.domain.scope;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.SubjectKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All scopes of one rollout that have a stage of their own. A scope that is not among them inherits (S1-32).
public record ScopeHolds(FlagAddress address, List<ScopeHold> holds) {
    public ScopeHolds {
        holds = holds.isEmpty()
                ? List.of()
                : holds.stream()
                        .sorted(Comparator.comparing(ScopeHold::kind).thenComparing(ScopeHold::id))
                        .toList();
    }

    /// No scope has a stage of its own.
    public static ScopeHolds none(FlagAddress address) {
        return new ScopeHolds(address, List.of());
    }

    /// The scope's own stage; absent when it inherits.
    public Optional<ScopeHold> of(SubjectKind kind, String id) {
        return holds.stream().filter(hold -> hold.isOf(kind, id)).findFirst();
    }

    /// True when a scope is held on stage `stage`.
    public boolean isAnyOn(int stage) {
        for (ScopeHold hold : holds) {
            if (hold.stage() == stage) {
                return true;
            }
        }
        return false;
    }

    /// These, with `hold` in place of what its scope had.
    public ScopeHolds with(ScopeHold hold) {
        return new ScopeHolds(
                address,
                Stream.concat(without(hold.kind(), hold.id()).holds.stream(), Stream.of(hold))
                        .toList());
    }

    /// These, with that scope inheriting.
    public ScopeHolds without(SubjectKind kind, String id) {
        return new ScopeHolds(
                address, holds.stream().filter(hold -> !hold.isOf(kind, id)).toList());
    }
}
