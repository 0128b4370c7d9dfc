package dev.signalbox.client.remote;

import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.protocol.Paths;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// Asks every server of a store who it is. Reads only.
public final class Probe {
    private final InstantSource clock;
    private final LongSupplier nanos;

    private Probe(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /// A probe that compares servers' clocks with `clock`.
    public static Probe by(InstantSource clock) {
        return new Probe(clock, System::nanoTime);
    }

    static Probe by(InstantSource clock, LongSupplier nanos) {
        return new Probe(clock, nanos);
    }

    /// What each endpoint of `access` says, in their order. Blocks, for five seconds per endpoint at most.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when the authority's file cannot be used
    public List<EndpointReport> ask(Access access) {
        return access.endpoints().stream()
                .map(endpoint ->
                        ask(Access.where(endpoint), new Access(List.of(endpoint), access.token(), access.trust())))
                .toList();
    }

    /// The first answer makes the connection, and the second one measures it.
    private EndpointReport ask(String where, Access one) {
        try (Http http = new Http(one, Patience.STANDARD)) {
            http.get(Paths.IDENTITY, Map.of(), StoreIdentity.class);
            Instant asked = clock.instant();
            long begun = nanos.getAsLong();
            Reply reply = http.question(Paths.IDENTITY, Map.of());
            Duration latency = Duration.ofNanos(nanos.getAsLong() - begun);
            StoreIdentity identity = reply.read(StoreIdentity.class);
            Duration ahead = Duration.between(asked.plus(latency.dividedBy(2)), identity.now());
            return new EndpointReport.Answered(where, identity, reply.certificate(), latency, ahead);
        } catch (StoreUnavailableException unusable) {
            return new EndpointReport.Failed(where, String.valueOf(unusable.getMessage()));
        }
    }
}
