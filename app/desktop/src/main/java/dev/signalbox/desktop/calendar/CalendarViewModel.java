package dev.signalbox.desktop.calendar;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.fx.Ticker;
import dev.signalbox.desktop.live.Drawing;
import dev.signalbox.desktop.live.Following;
import dev.signalbox.domain.rules.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// The calendar without a screen. Confined to the screen's thread.
final class CalendarViewModel {
    private static final Duration PASSES_EVERY = Duration.ofMinutes(1);

    private final Session session;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Runnable looked;
    private final Following following;
    private final Drawing<Shown> drawing;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private Weeks range;
    private Instant drawnAt = Instant.MIN;

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

    /// @param looked called whenever there may be something new
    CalendarViewModel(
            Session session, TaskRunner tasks, Ticker ticker, InstantSource clock, ZoneId zone, Runnable looked) {
        this.session = session;
        this.clock = clock;
        this.zone = zone;
        this.looked = looked;
        this.following = new Following(session, tasks, ticker, clock);
        this.drawing = Drawing.prompt("calendar", tasks, this::drawn);
        this.range = Weeks.around(Weeks.Length.MONTH, today());
        this.shown = new ReadOnlyObjectWrapper<>(new Shown(range, List.of(), today()));
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// How old it is; empty while it is live.
    ReadOnlyStringProperty staleness() {
        return following.staleness();
    }

    void attach() {
        following.begin(this::draw, this::tick);
    }

    void detach() {
        following.end();
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

    /// The day that it stands on: today where that is shown, else the first one.
    LocalDate day() {
        LocalDate today = today();
        return today.isBefore(range.from()) || !today.isBefore(range.end()) ? range.from() : today;
    }

    private void show(Weeks wanted) {
        range = wanted;
        draw();
    }

    /// What was ahead is past a minute later.
    private void tick() {
        looked.run();
        if (!clock.instant().isBefore(drawnAt.plus(PASSES_EVERY))) {
            draw();
        }
    }

    private void draw() {
        looked.run();
        Weeks wanted = range;
        Instant now = clock.instant();
        drawnAt = now;
        LocalDate today = today();
        Optional<State> state = session.view().state();
        drawing.ask(() -> new Shown(
                wanted,
                state.map(known -> new CalendarDrawing(known, now, zone).in(wanted))
                        .orElse(List.of()),
                today));
    }

    private void drawn(Shown drawn) {
        if (!drawn.equals(shown.get())) {
            shown.set(drawn);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
