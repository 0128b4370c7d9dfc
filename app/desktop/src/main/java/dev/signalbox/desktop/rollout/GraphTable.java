package dev.signalbox.desktop.rollout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The graph as rows of text: one for every mark, and twelve spread over the time so far. Newest first.
final class GraphTable {
    private static final int SPREAD = 12;

    private GraphTable() {}

    /// A row.
    ///
    /// @param event what happened then; empty when nothing did
    record Row(GraphReading reading, String event) {}

    static List<Row> rows(GraphModel model, ZoneId zone) {
        TreeSet<Instant> times = new TreeSet<>();
        Duration past = Duration.between(model.from(), model.now());
        if (past.isPositive()) {
            LongStream.rangeClosed(0, SPREAD)
                    .mapToObj(
                            index -> model.from().plus(past.multipliedBy(index).dividedBy(SPREAD)))
                    .forEach(times::add);
        }
        model.marks().forEach(mark -> times.add(mark.at()));
        model.unhealthy().forEach(span -> times.add(span.from()));
        return times.descendingSet().stream()
                .map(at -> new Row(GraphReading.at(model, at, zone), eventAt(model, at)))
                .toList();
    }

    private static String eventAt(GraphModel model, Instant at) {
        Stream<String> broken = model.unhealthy().stream()
                .filter(span -> span.from().equals(at))
                .map(span -> "Unhealthy for " + DetailWords.length(Duration.between(span.from(), span.to())) + ": "
                        + DetailWords.evidence(span.why()));
        Stream<String> done =
                model.marks().stream().filter(mark -> mark.at().equals(at)).map(GraphModel.Mark::words);
        return Stream.concat(done, broken).collect(Collectors.joining(", "));
    }
}
