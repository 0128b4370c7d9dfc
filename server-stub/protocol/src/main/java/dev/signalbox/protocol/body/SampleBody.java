package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.FlagKey;
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
public record SampleBody(
        FlagKey flag,
        Variant variant,
        long successes,
        long errors,
        Optional<Long> securityReports,
        Optional<List<Double>> latenciesMs,
        Optional<String> lastError,
        Optional<Instant> at) {}
