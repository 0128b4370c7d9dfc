package dev.signalbox.domain.source;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.stream.Stream;

/// What a source asks.
public sealed interface Origin {
    /// Where it is.
    SourceUrl url();

    /// What is asked of it.
    Figures figures();

    /// A Prometheus, or whatever else answers `/api/v1/query_range`.
    ///
    /// @param url its base, without that path
    /// @param figures PromQL, each of which comes to one series
    record Prometheus(SourceUrl url, Figures figures) implements Origin {}

    /// Any JSON document.
    ///
    /// @param figures JSON pointers to numbers
    record JsonDocument(SourceUrl url, Figures figures, Counting counting) implements Origin {
        /// @throws InvalidValueException for what is no JSON pointer
        public JsonDocument {
            Stream.concat(
                            Stream.of(figures.successes(), figures.errors()),
                            Stream.of(figures.p50(), figures.p95(), figures.p99(), figures.backlog())
                                    .flatMap(pointer -> pointer.stream()))
                    .filter(pointer -> !pointer.startsWith("/"))
                    .findFirst()
                    .ifPresent(pointer -> {
                        throw new InvalidValueException(
                                "figures", "'" + pointer + "' is no JSON pointer", "Give one such as /jobs/failed.");
                    });
        }
    }

    /// What a document's counts are counted from.
    enum Counting {
        /// Since the last interval began.
        OF_THE_INTERVAL,
        /// Since the program started: the store takes the difference, and a smaller count for a new start.
        SINCE_THE_START
    }
}
