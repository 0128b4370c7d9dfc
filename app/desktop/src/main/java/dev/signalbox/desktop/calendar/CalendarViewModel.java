package dev.signalbox.desktop.calendar;

import dev.signalbox.client.session.LinkWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The calendar without a screen. Confined to the screen's thread.
final class CalendarViewModel {
    private final Session session;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyStringWrapper staleness = new ReadOnlyStringWrapper("");
    private Weeks range;
    private Optional<Subscription> watch = Optional.empty();
    private javafx.util.Subscription ticks = javafx.util.Subscription.EMPTY;
    private long asked;

    /// What is shown.
    ///
    /// @param today on the clocks of the person's zone
    record Shown(Weeks range, List<CalendarLine> lines, LocalDate today) {
        Shown {
            lines = List.copyOf(lines);
        }

        List<CalendarLine> on(LocalDate day) {
            return lines.stream().filter(line -> line.isOn(day)).toList();
        }
    }

    CalendarViewModel(Session session, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone) {
        this.session = session;
        this.tasks = tasks;
        this.ticker = ticker;
        this.clock = clock;
        this.zone = zone;
        this.range = Weeks.around(Weeks.Length.MONTH, today());
        this.shown = new ReadOnlyObjectWrapper<>(new Shown(range, List.of(), today()));
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// How old it is; empty while it is live.
    ReadOnlyStringProperty staleness() {
        return staleness.getReadOnlyProperty();
    }

    void attach() {
        watch = Optional.of(session.watch(view -> tasks.screen().execute(this::draw)));
        ticks = ticker.everySecond(() -> staleness.set(LinkWords.staleness(session.view(), clock.instant())));
        draw();
    }

    void detach() {
        watch.ifPresent(Subscription::close);
        watch = Optional.empty();
        ticks.unsubscribe();
    }

    /// Goes `by` weeks or months on, or back.
    void move(int by) {
        show(range.moved(by));
    }

    void showToday() {
        show(Weeks.around(range.length(), today()));
    }

    void show(Weeks.Length length) {
        show(Weeks.around(length, range.anchor()));
    }

    private void show(Weeks wanted) {
        range = wanted;
        draw();
    }

    private void draw() {
        long mine = ++asked;
        Weeks wanted = range;
        Instant now = clock.instant();
        LocalDate today = today();
        staleness.set(LinkWords.staleness(session.view(), now));
        Optional<State> state = session.view().state();
        tasks.run(
                () -> new Shown(
                        wanted,
                        state.map(known -> new CalendarDrawing(known, now, zone).in(wanted))
                                .orElse(List.of()),
                        today),
                drawn -> {
                    if (mine == asked && !drawn.equals(shown.get())) {
                        shown.set(drawn);
                    }
                },
                failure -> System.getLogger(CalendarViewModel.class.getName())
                        .log(System.Logger.Level.ERROR, "No calendar.", failure));
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
