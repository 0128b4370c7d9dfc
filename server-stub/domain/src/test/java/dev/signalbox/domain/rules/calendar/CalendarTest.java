package dev.signalbox.domain.rules.calendar;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;
import static dev.signalbox.domain.testing.World.RINA;
import static dev.signalbox.domain.testing.World.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeTime;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.calendar.PlannedAct;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.calendar.Span;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.testing.World;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Everything dated, in one list.
final class CalendarTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final FreezeTime.Weekly WEEKEND =
            new FreezeTime.Weekly(DayOfWeek.FRIDAY, LocalTime.of(16, 0), STOCKHOLM, Duration.ofHours(64));

    @Test
    void calendarNamesActsFreezesWindowsAndNextStagesInOrder() {
        World world = World.runningAt(2);
        world.does(RINA, new Command.SetSchedule(IN_PRODUCTION, new Schedule(at(3), at(5))));
        world.does(RINA, schedule(1, new PlannedAct.Advance(3), 4));
        world.does(RINA, schedule(2, new PlannedAct.RollBack(), 6));
        world.does(RINA, schedule(3, new PlannedAct.RollBack(), 2));
        world.does(RINA, new ScheduleCommand.CancelAct(new ScheduleId(new UUID(5, 3))));
        world.does(
                RINA,
                new FreezeCommand.DeclareFreeze(
                        new FreezeId(new UUID(6, 1)),
                        new FreezeTime.Once(START.plus(DAY), START.plus(DAY.multipliedBy(5))),
                        FreezeScope.EVERYTHING));
        FreezeWindow freeze = Freezes.standing(world.state()).getFirst();

        assertEquals(
                List.of(
                        new CalendarEntry.NextStage(IN_PRODUCTION, 3, "25 %", START),
                        new CalendarEntry.Frozen(freeze, new Span(START.plus(DAY), START.plus(DAY.multipliedBy(5)))),
                        new CalendarEntry.Opens(IN_PRODUCTION, at(3).orElseThrow()),
                        new CalendarEntry.Planned(Schedules.open(world.state()).getFirst(), Optional.of(freeze)),
                        new CalendarEntry.Closes(IN_PRODUCTION, at(5).orElseThrow()),
                        new CalendarEntry.Planned(Schedules.open(world.state()).getLast(), Optional.empty())),
                Calendar.between(world.state(), START, START.plus(DAY.multipliedBy(7))));
    }

    @Test
    void whatLiesOutsideIsLeftOutAndAFreezeThatReachesInIsShown() {
        World world = World.furnished();
        world.does(
                RINA,
                new FreezeCommand.DeclareFreeze(
                        new FreezeId(new UUID(6, 1)),
                        new FreezeTime.Once(START, START.plus(DAY)),
                        FreezeScope.EVERYTHING));

        assertEquals(
                1,
                Calendar.between(world.state(), START.plus(DAY).minusNanos(1), START.plus(DAY))
                        .size());
        assertEquals(List.of(), Calendar.between(world.state(), START.plus(DAY), START.plus(DAY.multipliedBy(2))));
    }

    @Test
    void weeklyFreezeComesAgainByTheClockOnTheWall() {
        Instant monday = Instant.parse("2026-03-16T12:00:00Z");

        assertEquals(
                List.of(span("2026-03-20T15:00:00Z"), span("2026-03-27T15:00:00Z"), span("2026-04-03T14:00:00Z")),
                WEEKEND.between(monday, monday.plus(Duration.ofDays(21))));
    }

    @Test
    void weeklyFreezeHoldsOverSundayAndEndsOnMonday() {
        assertEquals(Optional.empty(), WEEKEND.at(Instant.parse("2026-03-20T14:59:59Z")));
        assertEquals(Optional.of(span("2026-03-20T15:00:00Z")), WEEKEND.at(Instant.parse("2026-03-22T12:00:00Z")));
        assertEquals(Optional.of(span("2026-03-20T15:00:00Z")), WEEKEND.at(Instant.parse("2026-03-23T06:59:59Z")));
        assertEquals(Optional.empty(), WEEKEND.at(Instant.parse("2026-03-23T07:00:00Z")));
    }

    @Test
    void weekLongFreezeLeavesNoGapAndALongerOneIsNone() {
        FreezeTime.Weekly always =
                new FreezeTime.Weekly(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneId.of("UTC"), FreezeTime.WEEK);

        assertEquals(true, always.at(Instant.parse("2026-03-22T23:59:59Z")).isPresent());
        assertThrows(
                InvalidValueException.class,
                () -> new FreezeTime.Weekly(
                        DayOfWeek.MONDAY, LocalTime.MIDNIGHT, STOCKHOLM, FreezeTime.WEEK.plusNanos(1)));
        assertThrows(
                InvalidValueException.class,
                () -> new FreezeTime.Weekly(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, STOCKHOLM, Duration.ZERO));
        assertThrows(InvalidValueException.class, () -> new FreezeTime.Once(START, START));
    }

    private static Span span(String from) {
        Instant begins = Instant.parse(from);
        return new Span(begins, begins.plus(Duration.ofHours(64)));
    }

    private static Command schedule(int number, PlannedAct act, int days) {
        return new ScheduleCommand.ScheduleAct(
                new ScheduleId(new UUID(5, number)), IN_PRODUCTION, act, START.plus(DAY.multipliedBy(days)));
    }

    private static Optional<Instant> at(int days) {
        return Optional.of(START.plus(DAY.multipliedBy(days)));
    }
}
