package dev.signalbox.domain.rules.scope;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.scope.ScopeHold;
import dev.signalbox.domain.scope.ScopeHolds;

/// Scopes with a stage of their own.
public final class Scopes {
    /// By rollout.
    public static final Register<FlagAddress, ScopeHolds> REGISTER =
            new Register<>("scope-holds", ScopeHolds.class, ScopeHolds::address);

    private Scopes() {}

    /// True when `hold` lets its scope further up than the hold it has now; a scope that inherits is let no further.
    static boolean raises(State state, FlagAddress address, ScopeHold hold) {
        return of(state, address)
                .of(hold.kind(), hold.id())
                .filter(own -> own.stage() < hold.stage())
                .isPresent();
    }

    /// The scopes of the rollout at `address` that do not inherit.
    public static ScopeHolds of(State state, FlagAddress address) {
        return state.of(REGISTER).get(address).orElseGet(() -> ScopeHolds.none(address));
    }
}
