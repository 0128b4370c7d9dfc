package dev.signalbox.http.source;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What a Prometheus answers to a range query.
final class PrometheusAnswer {
    private PrometheusAnswer() {}

    /// The values of its one series; without those that are no numbers, and empty without a series.
    ///
    /// @throws SourceFault when it has several, a negative value, or is no such answer
    static NavigableMap<Instant, Double> values(String text) throws SourceFault {
        JsonNode answer = Json.read(text);
        if (!answer.at("/status").asString("").equals("success")) {
            throw new SourceFault("It is no answer of a Prometheus: its status is not 'success'.");
        }
        JsonNode result = answer.at("/data/result");
        if (!answer.at("/data/resultType").asString("").equals("matrix") || !result.isArray()) {
            throw new SourceFault("It is no answer to a range query.");
        }
        if (result.size() > 1) {
            throw new SourceFault("The query comes to " + result.size() + " series. Sum them up to one.");
        }
        NavigableMap<Instant, Double> values = new TreeMap<>();
        for (JsonNode pair : result.at("/0/values")) {
            put(values, pair.path(0).asDouble(Double.NaN), pair.path(1).asString(""));
        }
        return values;
    }

    private static void put(NavigableMap<Instant, Double> values, double at, String text) throws SourceFault {
        double value = number(text);
        if (!Double.isFinite(at) || !Double.isFinite(value)) {
            return;
        }
        if (value < 0) {
            throw new SourceFault("It gives " + text + ", which is below 0.");
        }
        values.put(Instant.ofEpochSecond((long) at), value);
    }

    /// Prometheus writes infinities as `+Inf`, which is none of Java's words for it.
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
