package dev.signalbox.store.monitor;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.rules.health.Recorded;
import java.util.Optional;

/// A live rollout, where it stands, what it is judged by and what people have found.
record Watched(TenantId tenant, Rollout rollout, RolloutPhase.Live live, EffectivePolicy policy, Findings findings) {
    /// Which rollout of which tenant.
    record Key(TenantId tenant, FlagAddress address) {}

    static Optional<Watched> of(TenantId tenant, State state, Rollout rollout) {
        return rollout.phase() instanceof RolloutPhase.Live live
                ? Optional.of(new Watched(
                        tenant, rollout, live, Policies.effective(state, rollout), Recorded.on(state, rollout)))
                : Optional.empty();
    }

    Key key() {
        return new Key(tenant, rollout.address());
    }

    FlagAddress address() {
        return rollout.address();
    }
}
