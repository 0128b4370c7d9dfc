package dev.signalbox.store.monitor;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import java.util.Optional;

/// A live rollout, where it stands, and what it is judged by.
record Watched(TenantId tenant, Rollout rollout, RolloutPhase.Live live, EffectivePolicy policy) {
    /// Which rollout of which tenant.
    record Key(TenantId tenant, FlagAddress address) {}

    static Optional<Watched> of(TenantId tenant, State state, Rollout rollout) {
        return rollout.phase() instanceof RolloutPhase.Live live
                ? Optional.of(new Watched(tenant, rollout, live, Policies.effective(state, rollout)))
                : Optional.empty();
    }

    Key key() {
        return new Key(tenant, rollout.address());
    }

    FlagAddress address() {
        return rollout.address();
    }
}
