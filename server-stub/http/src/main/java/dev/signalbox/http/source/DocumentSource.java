package dev.signalbox.http.source;

import dev.signalbox.domain.source.Figures;
import dev.signalbox.domain.source.Origin;
import dev.signalbox.domain.source.Quantiles;
import dev.signalbox.store.source.Pulled;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/// Asks for a JSON document and finds the figures in it.
final class DocumentSource {
    private final Fetcher fetcher;

    DocumentSource(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    Pulled pull(Asked asked, Origin.JsonDocument origin) throws SourceFault {
        JsonNode document = Json.read(fetcher.get(URI.create(origin.url().value()), asked.token()));
        Figures figures = origin.figures();
        Counts counts = new Counts(count(document, figures.successes()), count(document, figures.errors()));
        OptionalDouble backlog = number(document, figures.backlog());
        Quantiles quantiles = new Quantiles(
                number(document, figures.p50()), number(document, figures.p95()), number(document, figures.p99()));
        Optional<Counts> happened = switch (origin.counting()) {
            case OF_THE_INTERVAL -> Optional.of(counts);
            case SINCE_THE_START ->
                Counts.remembered(asked.remembered(), origin).map(counts::since);
        };
        return asked.brought(
                happened.map(since -> asked.sample(asked.now(), since.successes(), since.errors(), quantiles))
                        .map(List::of)
                        .orElse(List.of()),
                backlog.isPresent() ? OptionalLong.of(Math.round(backlog.getAsDouble())) : OptionalLong.empty(),
                Optional.of(asked.now()),
                counts.text(origin),
                Optional.empty());
    }

    private static long count(JsonNode document, String pointer) throws SourceFault {
        return Math.round(number(document, pointer));
    }

    private static OptionalDouble number(JsonNode document, Optional<String> pointer) throws SourceFault {
        return pointer.isPresent() ? OptionalDouble.of(number(document, pointer.get())) : OptionalDouble.empty();
    }

    private static double number(JsonNode document, String pointer) throws SourceFault {
        JsonNode found = document.at(pointer);
        if (!found.isNumber() || !Double.isFinite(found.asDouble())) {
            throw new SourceFault("There is no number at " + pointer + " in its answer.");
        }
        if (found.asDouble() < 0) {
            throw new SourceFault("The number at " + pointer + " is below 0.");
        }
        return found.asDouble();
    }

    /// Counts of a document, as they are remembered until the next one.
    private record Counts(long successes, long errors) {
        private static final int PARTS = 3;

        /// What was remembered of the same place: another one's counts say nothing.
        static Optional<Counts> remembered(String text, Origin origin) {
            String[] parts = text.split(" ", PARTS);
            return parts.length == PARTS && parts[PARTS - 1].equals(place(origin))
                    ? Optional.of(new Counts(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                    : Optional.empty();
        }

        String text(Origin origin) {
            return successes + " " + errors + " " + place(origin);
        }

        /// A count that became smaller began anew.
        Counts since(Counts before) {
            boolean anew = successes < before.successes || errors < before.errors;
            return anew ? this : new Counts(successes - before.successes, errors - before.errors);
        }

        private static String place(Origin origin) {
            return origin.url() + " " + origin.figures().successes() + " "
                    + origin.figures().errors();
        }
    }
}
