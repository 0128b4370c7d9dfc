package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;

import dev.signalbox.domain.calendar.FreezeId;
import dev.signalbox.domain.calendar.FreezeScope;
import dev.signalbox.domain.calendar.FreezeWindow;
import dev.signalbox.domain.calendar.ScheduleId;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.calendar.Calendar;
import dev.signalbox.domain.rules.calendar.CalendarEntry;
import dev.signalbox.domain.rules.calendar.FreezeCommand;
import dev.signalbox.domain.rules.calendar.Freezes;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.calendar.Schedules;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.ActBody;
import dev.signalbox.protocol.body.FreezeBody;
import dev.signalbox.protocol.body.ScheduleBody;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Dated things: scheduled acts, freezes, and the calendar of both.
final class CalendarRoutes {
    private static final Duration MONTH = Duration.ofDays(31);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final InstantSource clock;

    CalendarRoutes(InstantSource clock) {
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.of(GET, Paths.CALENDAR, this::calendar),
                Route.of(GET, Paths.SCHEDULES, CalendarRoutes::schedules),
                Route.of(POST, Paths.ROLLOUT_SCHEDULES, CalendarRoutes::schedule),
                onSchedule(Paths.SCHEDULE_HOLD, ScheduleCommand.HoldAct::new),
                onSchedule(Paths.SCHEDULE_RELEASE, ScheduleCommand.ReleaseAct::new),
                onSchedule(Paths.SCHEDULE_CANCEL, ScheduleCommand.CancelAct::new),
                onSchedule(Paths.SCHEDULE_CONFIRM, ScheduleCommand.ConfirmAct::new),
                Route.of(GET, Paths.FREEZES, CalendarRoutes::freezes),
                Route.of(POST, Paths.FREEZES, CalendarRoutes::declare),
                act(Paths.FREEZE_LIFT, call -> new FreezeCommand.LiftFreeze(FreezeId.parse(call.parameter("freeze")))));
    }

    private Answer calendar(Call call) {
        Instant from = call.instant("from").orElseGet(clock::instant);
        Instant to = call.instant("to").orElseGet(() -> from.plus(MONTH));
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new InvalidValueException(
                    "to",
                    "it is not after from, or more than " + LONGEST.toDays() + " days later",
                    "Give a shorter time, or leave it out for " + MONTH.toDays() + " days.");
        }
        return Answer.json(Calendar.between(call.store().state(), from, to).toArray(CalendarEntry[]::new));
    }

    private static Answer schedules(Call call) {
        return Answer.json(Schedules.open(call.store().state()).toArray(ScheduledAct[]::new));
    }

    private static Answer schedule(Call call) {
        ScheduleBody body = call.body(ScheduleBody.class);
        ScheduleId id = body.id().orElseGet(() -> new ScheduleId(UUID.randomUUID()));
        Command command = new ScheduleCommand.ScheduleAct(id, call.address(), body.act(), body.at());
        return Submitter.submit(call, body.reason(), command).with("Signalbox-Schedule", id.toString());
    }

    private static Answer freezes(Call call) {
        return Answer.json(Freezes.standing(call.store().state()).toArray(FreezeWindow[]::new));
    }

    private static Answer declare(Call call) {
        FreezeBody body = call.body(FreezeBody.class);
        FreezeId id = body.id().orElseGet(() -> new FreezeId(UUID.randomUUID()));
        Command command =
                new FreezeCommand.DeclareFreeze(id, body.time(), body.scope().orElse(FreezeScope.EVERYTHING));
        return Submitter.submit(call, body.reason(), command).with("Signalbox-Freeze", id.toString());
    }

    private static Route onSchedule(String path, Function<ScheduleId, Command> command) {
        return act(path, call -> command.apply(ScheduleId.parse(call.parameter("schedule"))));
    }

    private static Route act(String path, Function<Call, Command> command) {
        return Route.of(
                POST,
                path,
                call -> Submitter.submit(call, call.body(ActBody.class).reason(), command.apply(call)));
    }
}
