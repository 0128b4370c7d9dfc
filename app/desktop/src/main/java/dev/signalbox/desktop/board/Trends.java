package dev.signalbox.desktop.board;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.words.Standing;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// The error rates of what is live, for the sparks: of the first rows only, because those are what a person looks at
/// and each costs a question to the store. Confined to the screen's thread.
final class Trends {
    /// How many rollouts are followed at most.
    static final int MOST = 24;

    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final Session session;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final ObservableMap<FlagAddress, List<Double>> errorRates = FXCollections.observableHashMap();
    private List<FlagAddress> followed = List.of();
    private Instant asked = Instant.MIN;

    Trends(Session session, TaskRunner tasks, InstantSource clock) {
        this.session = session;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Error rates in percent, oldest first, by rollout.
    ObservableMap<FlagAddress, List<Double>> errorRates() {
        return errorRates;
    }

    /// Follows what is live at the top of `board`.
    void follow(BoardSnapshot board) {
        List<FlagAddress> live = board.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.exposure() == Standing.Exposure.LIVE)
                .map(BoardCell::address)
                .limit(MOST)
                .toList();
        if (!live.equals(followed)) {
            List<FlagAddress> before = followed;
            followed = live;
            errorRates.keySet().retainAll(live);
            Instant now = clock.instant();
            live.stream().filter(address -> !before.contains(address)).forEach(address -> ask(address, now));
        }
    }

    /// Asks anew when the last answers have grown old.
    void refresh() {
        Instant now = clock.instant();
        if (asked.equals(Instant.MIN) || Duration.between(asked, now).compareTo(PAUSE) >= 0) {
            asked = now;
            followed.forEach(address -> ask(address, now));
        }
    }

    private void ask(FlagAddress address, Instant now) {
        MetricQuery query = new MetricQuery(address, now.minus(WINDOW), now, STEP);
        // Without an answer the last trend stays: the connection's own words say that it is old.
        tasks.when(session.metrics(query), this::show, unavailable -> {});
    }

    private void show(MetricSeries series) {
        List<Double> rates = new ArrayList<>();
        series.points().stream()
                .filter(point -> point.newPath().total() > 0)
                .forEach(point -> rates.add(point.newPath().value(Metric.ERROR_RATE)));
        errorRates.put(series.address(), List.copyOf(rates));
    }
}
