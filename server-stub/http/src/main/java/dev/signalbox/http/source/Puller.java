package dev.signalbox.http.source;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.source.Sources;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.SourceKey;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.source.Pulled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Asks every source in use when it is due. [#tick] is its whole work and is driven by a timer, or by a test.
///
/// What fails is said in the source's state and tried again; it brings no figures, and so no verdict. Safe for one
/// thread at a time; the asking itself runs where the executor says, each source once at a time.
final class Puller {
    /// How soon a Prometheus is asked again that had nothing yet.
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Engine engine;
    private final PrometheusSource prometheus;
    private final DocumentSource documents;
    private final SourceTokens tokens;
    private final Executor executor;
    private final Set<Name> underWay = ConcurrentHashMap.newKeySet();

    Puller(Engine engine, Fetcher fetcher, SourceTokens tokens, Executor executor) {
        this.engine = engine;
        this.prometheus = new PrometheusSource(fetcher);
        this.documents = new DocumentSource(fetcher);
        this.tokens = tokens;
        this.executor = executor;
    }

    /// Asks whatever is due now.
    void tick() {
        for (TenantId tenant : engine.tenants()) {
            try (RolloutStore store = engine.store(tenant, Actor.MONITOR)) {
                State state = store.state();
                for (SourceState how : engine.sources(tenant)) {
                    state.of(Sources.REGISTER)
                            .get(how.key())
                            .ifPresent(kept -> askIfDue(tenant, state, kept.source(), how));
                }
            }
        }
    }

    private void askIfDue(TenantId tenant, State state, MetricSource source, SourceState how) {
        Asked asked = new Asked(source, how, "", engine.clock().instant(), Optional.empty(), stageSince(state, source));
        Name name = new Name(tenant, source.key());
        if (isDue(asked) && underWay.add(name)) {
            executor.execute(() -> {
                try {
                    engine.take(tenant, answer(tenant, asked));
                } catch (RuntimeException failed) {
                    System.getLogger(Puller.class.getName())
                            .log(System.Logger.Level.WARNING, source.key() + " could not be asked.", failed);
                } finally {
                    underWay.remove(name);
                }
            });
        }
    }

    private static boolean isDue(Asked asked) {
        Instant now = asked.now();
        Duration since = asked.state()
                .triedAt()
                .map(tried -> Duration.between(tried, now))
                .orElse(Duration.ofDays(1));
        return switch (asked.source().origin()) {
            case Origin.Prometheus origin -> since.compareTo(AGAIN) >= 0 && PrometheusSource.isDue(asked);
            case Origin.JsonDocument origin -> since.compareTo(asked.source().interval()) >= 0;
        };
    }

    private Pulled answer(TenantId tenant, Asked asked) {
        MetricSource source = asked.source();
        String remembered = engine.remembered(tenant, source.key());
        Asked ready = new Asked(source, asked.state(), remembered, asked.now(), Optional.empty(), asked.stageSince());
        try {
            Optional<String> token = source.token().isPresent()
                    ? Optional.of(tokens.token(
                            tenant, source.token().get(), source.origin().url()))
                    : Optional.empty();
            ready = new Asked(source, asked.state(), remembered, asked.now(), token, asked.stageSince());
            return switch (source.origin()) {
                case Origin.Prometheus origin -> prometheus.pull(ready, origin);
                case Origin.JsonDocument origin -> documents.pull(ready, origin);
            };
        } catch (SourceFault fault) {
            return ready.failed(fault.problem());
        }
    }

    private static Optional<Instant> stageSince(State state, MetricSource source) {
        return state.rollouts()
                .get(source.address())
                .map(Rollout::phase)
                .filter(RolloutPhase.Live.class::isInstance)
                .map(phase -> ((RolloutPhase.Live) phase).since());
    }

    private record Name(TenantId tenant, SourceKey source) {}
}
