package dev.signalbox.desktop.rollout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

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
        return times.descendingSet().stream()
                .map(at -> new Row(GraphReading.at(model, at, zone), eventAt(model, at)))
                .toList();
    }

    private static String eventAt(GraphModel model, Instant at) {
        return String.join(
                ", ",
                model.marks().stream()
                        .filter(mark -> mark.at().equals(at))
                        .map(GraphModel.Mark::label)
                        .toList());
    }
}
