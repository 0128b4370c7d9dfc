package dev.signalbox.protocol.body;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.LatencyHistogram;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.health.Tally;
import java.time.Instant;
import java.util.List;

/// A batch of metrics, a JSON list. Taken or refused as a whole.
///
/// @param samples 1 to 1,000
public record SamplesBody(List<SampleBody> samples) {
    private static final int MOST = 1000;

    public SamplesBody {
        samples = List.copyOf(samples);
        if (samples.isEmpty() || samples.size() > MOST) {
            throw new InvalidValueException(
                    "samples", "there are " + samples.size() + " of them", "Send 1 to " + MOST + " at a time.");
        }
    }

    /// The samples as the store takes them.
    ///
    /// @param now for those that do not say when
    public List<MetricSample> in(EnvironmentKey environment, Instant now) {
        return samples.stream()
                .map(sample -> new MetricSample(
                        new FlagAddress(sample.flag(), environment),
                        sample.variant(),
                        sample.at().orElse(now),
                        tally(sample),
                        sample.lastError(),
                        sample.backlog(),
                        sample.cache()))
                .toList();
    }

    private static Tally tally(SampleBody sample) {
        return new Tally(
                sample.successes(),
                sample.errors(),
                sample.securityReports().orElse(0L),
                latency(sample.latenciesMs().orElse(List.of())));
    }

    private static LatencyHistogram latency(List<Double> milliseconds) {
        return LatencyHistogram.of(
                milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
