package dev.signalbox.http.source;

import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.Quantiles;
import dev.signalbox.store.source.Pulled;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Asks a Prometheus for every interval since the last one that was taken.
///
/// An interval is taken when both successes and errors are known of it, and once. What is missing is left out: it is
/// no data, and no zero.
final class PrometheusSource {
    /// How long an answer may need until it holds what was scraped.
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /// After a longer break only as many intervals are made up for.
    private static final int MOST_INTERVALS = 60;

    private final Fetcher fetcher;

    PrometheusSource(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// True when there is an interval that is over and was not taken.
    static boolean isDue(Asked asked) {
        return first(asked).compareTo(last(asked)) <= 0;
    }

    Pulled pull(Asked asked, Origin.Prometheus origin) throws SourceFault {
        Figures figures = origin.figures();
        NavigableMap<Instant, Double> successes = values(asked, origin, "successes", figures.successes());
        NavigableMap<Instant, Double> errors = values(asked, origin, "errors", figures.errors());
        Map<Instant, Double> p50 = values(asked, origin, "p50", figures.p50());
        Map<Instant, Double> p95 = values(asked, origin, "p95", figures.p95());
        Map<Instant, Double> p99 = values(asked, origin, "p99", figures.p99());
        NavigableMap<Instant, Double> backlog = values(asked, origin, "backlog", figures.backlog());
        List<MetricSample> samples = new ArrayList<>();
        for (Map.Entry<Instant, Double> entry : successes.entrySet()) {
            Instant end = entry.getKey();
            if (errors.containsKey(end)) {
                Quantiles quantiles = new Quantiles(at(p50, end), at(p95, end), at(p99, end));
                samples.add(asked.sample(end, Math.round(entry.getValue()), Math.round(errors.get(end)), quantiles));
            }
        }
        Optional<Instant> until = successes.descendingKeySet().stream()
                .filter(errors::containsKey)
                .findFirst()
                .or(() -> asked.state().takenUntil());
        return asked.brought(samples, latest(backlog), until, "", missing(successes, errors));
    }

    private static Optional<String> missing(
            NavigableMap<Instant, Double> successes, NavigableMap<Instant, Double> errors) {
        if (successes.isEmpty() || errors.isEmpty()) {
            String what = successes.isEmpty() ? "successes" : "errors";
            return Optional.of(
                    "The query for " + what + " brought no data. Where none means 0, end it with 'or vector(0)'.");
        }
        return Optional.empty();
    }

    private static OptionalDouble at(Map<Instant, Double> values, Instant end) {
        Double value = values.get(end);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalLong latest(NavigableMap<Instant, Double> values) {
        return values.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(values.lastEntry().getValue()));
    }

    private NavigableMap<Instant, Double> values(
            Asked asked, Origin.Prometheus origin, String figure, Optional<String> query) throws SourceFault {
        return query.isPresent() ? values(asked, origin, figure, query.get()) : new TreeMap<>();
    }

    private NavigableMap<Instant, Double> values(Asked asked, Origin.Prometheus origin, String figure, String query)
            throws SourceFault {
        try {
            return PrometheusAnswer.values(fetcher.get(address(asked, origin, query), asked.token()));
        } catch (SourceFault fault) {
            throw new SourceFault("Asked for " + figure + ": " + fault.problem(), fault);
        }
    }

    private static URI address(Asked asked, Origin.Prometheus origin, String query) {
        long step = asked.source().interval().toSeconds();
        String base = origin.url().value().replaceAll("/+$", "");
        return URI.create(base + "/api/v1/query_range?query="
                + URLEncoder.encode(query.replace("$interval", step + "s"), StandardCharsets.UTF_8)
                + "&start=" + first(asked).getEpochSecond()
                + "&end=" + last(asked).getEpochSecond()
                + "&step=" + step);
    }

    /// The end of the first interval that was not taken.
    private static Instant first(Asked asked) {
        Duration interval = asked.source().interval();
        Instant last = last(asked);
        Instant oldest = last.minus(interval.multipliedBy(MOST_INTERVALS));
        return asked.state()
                .takenUntil()
                .map(until -> floor(until, interval).plus(interval))
                .map(next -> next.isBefore(oldest) ? oldest : next)
                .orElse(last);
    }

    /// The end of the last interval that is over.
    private static Instant last(Asked asked) {
        return floor(asked.now().minus(SETTLING), asked.source().interval());
    }

    private static Instant floor(Instant instant, Duration interval) {
        return Instant.ofEpochSecond(
                Math.floorDiv(instant.getEpochSecond(), interval.toSeconds()) * interval.toSeconds());
    }
}
