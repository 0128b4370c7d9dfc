package dev.signalbox.desktop.calendar;

import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.CalendarWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.calendar.Calendar;
import dev.signalbox.domain.rules.calendar.CalendarEntry;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// From the state to the calendar of some weeks. Pure.
///
/// @param zone whose days they are
record CalendarDrawing(State state, Instant now, ZoneId zone) {
    /// Everything dated in `range`, in order of time. A freeze that has begun before stands on its first day.
    List<CalendarLine> in(Weeks range) {
        return Calendar.between(
                        state,
                        range.from().atStartOfDay(zone).toInstant(),
                        range.end().atStartOfDay(zone).toInstant())
                .stream()
                .map(entry -> line(entry, range))
                .toList();
    }

    private CalendarLine line(CalendarEntry entry, Weeks range) {
        return switch (entry) {
            case CalendarEntry.Planned(var act, var frozenBy) -> planned(act, frozenBy);
            case CalendarEntry.Frozen(var freeze, var span) -> {
                Instant begin = range.from().atStartOfDay(zone).toInstant();
                Instant shown = span.from().isBefore(begin) ? begin : span.from();
                yield new CalendarLine(
                        shown,
                        shown.atZone(zone).toLocalDate(),
                        span.to().minusNanos(1).atZone(zone).toLocalDate(),
                        time(span.from(), shown) + " to " + time(span.to(), shown),
                        "Freeze",
                        Status.STOPPED,
                        "Nothing is raised in " + CalendarWords.scope(freeze.scope()) + ": " + freeze.reason() + " ("
                                + freeze.byName() + ")",
                        Optional.empty(),
                        List.of(new FreezeCommand.LiftFreeze(freeze.id())));
            }
            case CalendarEntry.NextStage(var address, int stage, var name, var at) ->
                of(
                        at,
                        "Next stage",
                        Status.ROLLING,
                        name + " may begin at the earliest, " + address,
                        address,
                        List.of());
            case CalendarEntry.Opens(var address, var at) ->
                of(at, "Opens", Status.ROLLING, address + " is decided from then on", address, List.of());
            case CalendarEntry.Closes(var address, var at) ->
                of(at, "Closes", Status.OFF, address + " is off from then on", address, List.of());
        };
    }

    private String time(Instant at, Instant shown) {
        boolean same = at.atZone(zone).toLocalDate().equals(shown.atZone(zone).toLocalDate());
        return same ? Times.clock(at, zone) : Times.day(at, shown, zone);
    }

    private CalendarLine planned(ScheduledAct act, Optional<FreezeWindow> frozenBy) {
        String what = CalendarWords.act(act.act());
        String words =
                what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ", " + act.address() + ", by "
                        + act.byName() + standing(act.standing())
                        + frozenBy.map(freeze -> ". A freeze will refuse it: " + freeze.reason())
                                .orElse("");
        return of(act.at(), "Scheduled", status(act.standing(), frozenBy), words, act.address(), commands(act));
    }

    private static String standing(ActStanding standing) {
        return switch (standing) {
            case ActStanding.Waiting waiting -> "";
            case ActStanding.Held(var by, var byName, var at, var why) -> ". Held by " + byName;
            case ActStanding.Missed missed -> ". Missed its time; confirm or cancel it";
            case ActStanding.Proposed(var at, var why) -> ". Waits for a person: " + why;
            case ActStanding.Done done -> ". Done";
            case ActStanding.Refused(var at, var rule, var problem, var fix) -> ". Refused: " + problem + " " + fix;
            case ActStanding.Cancelled cancelled -> ". Cancelled";
        };
    }

    private List<Command> commands(ScheduledAct act) {
        Command confirm = new ScheduleCommand.ConfirmAct(act.id());
        Command cancel = new ScheduleCommand.CancelAct(act.id());
        return switch (act.standing()) {
            case ActStanding.Waiting waiting -> List.of(new ScheduleCommand.HoldAct(act.id()), confirm, cancel);
            case ActStanding.Held held ->
                act.at().isAfter(now)
                        ? List.of(new ScheduleCommand.ReleaseAct(act.id()), confirm, cancel)
                        : List.of(confirm, cancel);
            case ActStanding.Missed missed -> List.of(confirm, cancel);
            case ActStanding.Proposed proposed -> List.of(confirm, cancel);
            case ActStanding.Refused refused -> List.of(confirm, cancel);
            case ActStanding.Done done -> List.of();
            case ActStanding.Cancelled cancelled -> List.of();
        };
    }

    private static Status status(ActStanding standing, Optional<FreezeWindow> frozenBy) {
        if (standing.asksSomebody() || frozenBy.isPresent()) {
            return Status.HOLDING;
        }
        return standing instanceof ActStanding.Done ? Status.HEALTHY : Status.DRAFT;
    }

    private CalendarLine of(
            Instant at, String kind, Status status, String words, FlagAddress address, List<Command> commands) {
        return new CalendarLine(
                at,
                at.atZone(zone).toLocalDate(),
                at.atZone(zone).toLocalDate(),
                Times.clock(at, zone),
                kind,
                status,
                words,
                Optional.of(address),
                commands);
    }
}
