package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.health.CacheUse;
import dev.signalbox.domain.health.Variant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an application saw on one path of one flag.
///
/// @param variant `new` or `old`
/// @param latenciesMs one figure a request, in milliseconds; as many as were measured
/// @param lastError text of the latest failure
/// @param at when; the store's clock when not said
/// @param backlog how many jobs waited then
/// @param cache how the cache fared meanwhile
public record SampleBody(
        FlagKey flag,
        Variant variant,
        long successes,
        long errors,
        Optional<Long> securityReports,
        Optional<List<Double>> latenciesMs,
        Optional<String> lastError,
        Optional<Instant> at,
        Optional<Long> backlog,
        Optional<CacheUse> cache) {
    /// Requests alone.
    public SampleBody(
            FlagKey flag,
            Variant variant,
            long successes,
            long errors,
            Optional<Long> securityReports,
            Optional<List<Double>> latenciesMs,
            Optional<String> lastError,
            Optional<Instant> at) {
        this(
                flag,
                variant,
                successes,
                errors,
                securityReports,
                latenciesMs,
                lastError,
                at,
                Optional.empty(),
                Optional.empty());
    }
}
