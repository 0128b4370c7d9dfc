package dev.signalbox.desktop.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the calendar says of each dated thing.
class CalendarDrawingTest {
    private static final LocalDate TODAY =
            TestClock.START.atZone(ZoneOffset.UTC).toLocalDate();

    private final TestClock clock = new TestClock();
    private final InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);

    CalendarDrawingTest() {
        Fixtures.apply(log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
    }

    @Test
    void scheduledActSaysWhatWhenAndWho() {
        schedule(Duration.ofHours(5), new PlannedAct.Advance(4));
        CalendarLine line = week().stream()
                .filter(found -> found.kind().equals("Scheduled"))
                .findFirst()
                .orElseThrow();
        assertEquals("08:00", line.time());
        assertEquals(Status.DRAFT, line.status());
        assertEquals("Advance to stage 4, deeplinks.enabled in production, by Tara", line.words());
    }

    @Test
    void actThatAFreezeWillRefuseSaysSo() {
        freeze(Duration.ofHours(4), Duration.ofHours(8));
        schedule(Duration.ofHours(5), new PlannedAct.Advance(4));
        assertEquals(
                List.of(
                        "Nothing is raised in production: Holidays (Tara)",
                        "Advance to stage 4, deeplinks.enabled in production, by Tara. A freeze will refuse it: Holidays"),
                week().stream()
                        .filter(line -> !line.kind().equals("Next stage"))
                        .map(CalendarLine::words)
                        .toList());
    }

    @Test
    void freezeThatBeganBeforeStandsOnTheFirstDay() {
        freeze(Duration.ofHours(1), Duration.ofDays(20));
        Weeks next = Weeks.around(Weeks.Length.WEEK, TODAY).moved(1);
        CalendarLine line = new CalendarDrawing(log.as(Actors.RINA).state(), clock.instant(), ZoneOffset.UTC)
                .in(next)
                .getFirst();
        assertEquals(next.from(), line.day());
    }

    @Test
    void monthIsWholeWeeksFromMonday() {
        Weeks march = Weeks.around(Weeks.Length.MONTH, LocalDate.of(2026, 3, 15));
        assertEquals(List.of(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 4, 6)), List.of(march.from(), march.end()));
        assertEquals("March 2026", march.title());
        assertEquals("April 2026", march.moved(1).title());
        assertEquals(0, march.days().size() % 7);
    }

    private List<CalendarLine> week() {
        return new CalendarDrawing(log.as(Actors.RINA).state(), clock.instant(), ZoneOffset.UTC)
                .in(Weeks.around(Weeks.Length.WEEK, TODAY));
    }

    private void schedule(Duration later, PlannedAct act) {
        Fixtures.apply(
                log.as(Actors.TARA),
                List.of(new ScheduleCommand.ScheduleAct(
                        new ScheduleId(Fixtures.nextId()),
                        Fixtures.IN_PRODUCTION,
                        act,
                        clock.instant().plus(later))));
    }

    private void freeze(Duration from, Duration to) {
        Instant now = clock.instant();
        log.as(Actors.TARA)
                .submit(Fixtures.submission(
                        "Holidays",
                        new FreezeCommand.DeclareFreeze(
                                new FreezeId(Fixtures.nextId()),
                                new FreezeTime.Once(now.plus(from), now.plus(to)),
                                new FreezeScope(Set.of(Fixtures.PRODUCTION), Set.of()))));
    }
}
