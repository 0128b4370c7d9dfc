package dev.signalbox.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.fx.FxRig;
import dev.signalbox.desktop.fx.ManualTicker;
import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.Screenshots;
import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The calendar by keyboard and as text.
class CalendarFxTest {
    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
    private final List<Route> opened = new ArrayList<>();
    private final Session session;
    private final FxRig rig;
    private CalendarScreen screen;

    CalendarFxTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        for (int days = 1; days < 6; days++) {
            log.as(Actors.TARA)
                    .submit(Fixtures.submission(
                            "As planned",
                            new ScheduleCommand.ScheduleAct(
                                    new ScheduleId(Fixtures.nextId()),
                                    Fixtures.IN_PRODUCTION,
                                    days == 5 ? new PlannedAct.RollBack() : new PlannedAct.Advance(4),
                                    clock.instant().plus(Duration.ofDays(3L * days)))));
        }
        log.as(Actors.TARA)
                .submit(Fixtures.submission(
                        "Quarterly figures",
                        new FreezeCommand.DeclareFreeze(
                                new FreezeId(Fixtures.nextId()),
                                new FreezeTime.Once(
                                        clock.instant().plus(Duration.ofDays(5)),
                                        clock.instant().plus(Duration.ofDays(8))),
                                FreezeScope.EVERYTHING)));
        session = Session.open(log.as(Actors.RINA), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        rig = FxRig.open(() -> {
            screen = new CalendarScreen(
                    session, opened::add, SameThread.withScreen(), new ManualTicker(), clock, ZoneOffset.UTC);
            return (Parent) screen.root();
        });
        FxRig.onFx(() -> {
            screen.shown(new Route.Calendar());
            return true;
        });
        Eventually.await("the calendar is drawn", () -> !rows().isEmpty());
    }

    @AfterEach
    void close() {
        rig.close();
        session.close();
    }

    @Test
    void everyEntryIsARowThatAReaderSpeaks() {
        assertEquals(
                List.of("Scheduled", "Freeze", "Scheduled", "Scheduled", "Scheduled", "Scheduled"),
                rows().stream()
                        .map(CalendarLine::kind)
                        .filter(kind -> !kind.equals("Next stage"))
                        .toList());
        Screenshots.take(rig, "calendar");
    }

    @Test
    void keysGoThroughTheWeeksAndOpenWhatIsChosen() {
        act("calendar.open");
        assertEquals(List.of(new Route.RolloutDetail(Fixtures.IN_PRODUCTION)), opened);
        rig.click("calendar-week");
        String week = title();
        act("calendar.after");
        act("calendar.before");
        assertEquals(week, title());
        Screenshots.take(rig, "calendar-week");
    }

    private void act(String id) {
        FxRig.onFx(() -> {
            screen.actions().stream()
                    .filter(action -> action.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .run();
            return true;
        });
        rig.settle();
    }

    private String title() {
        return FxRig.onFx(() -> rig.<Label>find("calendar-title").getText());
    }

    private List<CalendarLine> rows() {
        return FxRig.rowsOf(rig.find("calendar-table"));
    }
}
