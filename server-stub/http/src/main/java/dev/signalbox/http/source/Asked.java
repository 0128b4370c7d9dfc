package dev.signalbox.http.source;

import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import dev.signalbox.domain.source.MetricSource;
import dev.signalbox.domain.source.Quantiles;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.store.source.Pulled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One asking of a source.
///
/// @param state how it went so far
/// @param remembered what the answer is compared with, empty for nothing
/// @param now when it is asked
/// @param token to send as a bearer's
/// @param stageSince when the rollout's stage began, if it is live: what was before must not condemn it
record Asked(
        MetricSource source,
        SourceState state,
        String remembered,
        Instant now,
        Optional<String> token,
        Optional<Instant> stageSince) {
    /// It brought `samples`, and goes until `until`.
    Pulled brought(
            List<MetricSample> samples,
            OptionalLong backlog,
            Optional<Instant> until,
            String nextRemembered,
            Optional<String> cause) {
        SourceState after = new SourceState(source.key(), Optional.of(now), until, cause);
        return new Pulled(source.address(), state, after, nextRemembered, samples, backlog);
    }

    /// It brought nothing, for this reason.
    Pulled failed(String cause) {
        return brought(List.of(), OptionalLong.empty(), state.takenUntil(), remembered, Optional.of(cause));
    }

    /// What happened in the interval that ends at `end`.
    ///
    /// It counts at the interval's last second, so that the latest interval is judged as the latest. One that
    /// began before the stage did counts at its first second: before the stage.
    MetricSample sample(Instant end, long successes, long errors, Quantiles quantiles) {
        Instant start = end.minus(source.interval());
        Instant at = stageSince.filter(start::isBefore).isPresent() ? start : end.minusSeconds(1);
        Tally tally = new Tally(successes, errors, 0, quantiles.histogram(successes + errors));
        return new MetricSample(source.address(), source.variant(), at, tally, Optional.empty());
    }
}
