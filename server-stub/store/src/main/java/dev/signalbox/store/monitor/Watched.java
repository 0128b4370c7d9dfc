package dev.signalbox.store.monitor;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.health.AlertRule;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import dev.signalbox.domain.rules.health.Recorded;
import dev.signalbox.domain.rules.override.Overrides;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A live rollout, where it stands, what it is judged by and what people have found.
///
/// @param stage the one it is on, and `policy`, both under the overrides in force
record Watched(
        TenantId tenant,
        Rollout rollout,
        RolloutPhase.Live live,
        Stage stage,
        EffectivePolicy policy,
        Findings findings) {
    /// Which rollout of which tenant.
    record Key(TenantId tenant, FlagAddress address) {}

    static Optional<Watched> of(TenantId tenant, State state, Rollout rollout) {
        Constraint overridden = Overrides.over(state, rollout.address());
        return rollout.phase() instanceof RolloutPhase.Live live
                        && overridden.stop().isEmpty()
                ? Optional.of(new Watched(
                        tenant,
                        rollout,
                        live,
                        overridden.judging(rollout.stage()),
                        overridden.judging(Policies.effective(state, rollout)),
                        Recorded.on(state, rollout)))
                : Optional.empty();
    }

    /// This, with what is known besides requests.
    Watched knowing(Findings known) {
        return new Watched(tenant, rollout, live, stage, policy, known);
    }

    Key key() {
        return new Key(tenant, rollout.address());
    }

    /// The metrics that are no requests and that the stage, or an alert, has a bound on.
    Set<Metric> series() {
        return Stream.concat(
                        AlertRule.SHIPPED.stream().map(AlertRule::metric),
                        Stream.concat(stage.successCriteria().stream(), stage.rollbackTriggers().stream())
                                .filter(Criterion.Measured.class::isInstance)
                                .map(criterion -> ((Criterion.Measured) criterion).metric()))
                .filter(metric -> metric.origin() == Metric.Origin.SERIES)
                .collect(Collectors.toSet());
    }

    FlagAddress address() {
        return rollout.address();
    }
}
