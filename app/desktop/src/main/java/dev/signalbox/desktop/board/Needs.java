package dev.signalbox.desktop.board;

import dev.signalbox.desktop.navigation.Route;
import dev.signalbox.desktop.navigation.Undelivered;
import dev.signalbox.desktop.widget.Status;
import dev.signalbox.desktop.words.CalendarWords;
import dev.signalbox.desktop.words.HealthWords;
import dev.signalbox.desktop.words.ScopeWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.aftercare.Launch;
import dev.signalbox.domain.aftercare.StaleFlag;
import dev.signalbox.domain.calendar.ActStanding;
import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Alert;
import dev.signalbox.domain.health.AlertLevel;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.aftercare.Aftercare;
import dev.signalbox.domain.rules.aftercare.OpenDuty;
import dev.signalbox.domain.rules.bypass.Bypasses;
import dev.signalbox.domain.rules.bypass.LedgerLine;
import dev.signalbox.domain.rules.calendar.Schedules;
import dev.signalbox.domain.rules.health.Alerts;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.source.SourceState;
import dev.signalbox.domain.stop.EmergencyStop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What waits for a person, from every chapter that knows of something: the most urgent first. Pure, and so the same
/// from what was read last.
///
/// @param zone for times of day
record Needs(State state, Beside beside, Instant now, ZoneId zone) {
    /// @param rows worst first
    List<Need> of(List<BoardRow> rows) {
        return Stream.of(
                        Incidents.open(state).stream().map(this::incident),
                        rows.stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.status() == Status.REGRESSING)
                                .map(Needs::regressing),
                        beside.undelivered().stream().map(Needs::undelivered),
                        state.stops().live().stream().map(this::stop),
                        request(),
                        Alerts.standing(state).stream().map(this::alert),
                        gates(),
                        beside.sources().stream().flatMap(Needs::failing),
                        Schedules.asking(state).stream().map(this::scheduled),
                        Bypasses.overdue(state, now).stream().map(this::review),
                        Incidents.retriesDue(state, now).stream().flatMap(this::retry),
                        Aftercare.due(state, now).stream().map(this::duty),
                        Aftercare.stale(state, now).stream().map(this::stale),
                        Aftercare.removals(state).stream().map(this::removal))
                .flatMap(needs -> needs)
                .toList();
    }

    private Need incident(Incident incident) {
        return new Need(
                Status.REGRESSING,
                incident.severity() + " " + incident.title() + ": "
                        + incident.phase().label() + ", since " + day(incident.detectedAt()),
                new Route.Incident());
    }

    private Need stop(EmergencyStop stop) {
        return new Need(
                Status.STOPPED,
                "Stopped " + Times.clock(stop.at(), zone) + " by " + stop.byName() + ": " + ScopeWords.of(stop.scope()),
                log());
    }

    private Stream<Need> request() {
        return state.stops().request().stream()
                .map(request -> new Need(
                        Status.HOLDING,
                        request.byName() + " asks a second person to lift "
                                + (request.stops().size() == 1
                                        ? "a stop"
                                        : request.stops().size() + " stops"),
                        log()));
    }

    private static Need regressing(BoardCell cell) {
        return new Need(
                Status.REGRESSING, cell.address() + ": " + cell.words(), new Route.RolloutDetail(cell.address()));
    }

    private static Need undelivered(Undelivered undelivered) {
        return new Need(undelivered.status(), undelivered.words(), new Route.Drafts());
    }

    private Stream<Need> gates() {
        return state.rollouts()
                .values()
                .flatMap(rollout -> gate(rollout).stream())
                .sorted(Comparator.comparing(Need::words));
    }

    private Optional<Need> gate(Rollout rollout) {
        return OpenGate.of(state, rollout, now)
                .map(gate -> new Need(
                        Status.HOLDING,
                        rollout.address() + ": " + gate.words(),
                        new Route.RolloutDetail(rollout.address(), Route.Aim.NEXT_STEP)));
    }

    private Need alert(Alert alert) {
        return new Need(
                alert.rule().level() == AlertLevel.CRITICAL ? Status.REGRESSING : Status.HOLDING,
                "Alert since " + day(alert.raisedAt()) + ": " + alert.address() + ", " + HealthWords.of(alert),
                new Route.RolloutDetail(alert.address()));
    }

    /// A source that brings nothing leaves its rollout without a verdict.
    private static Stream<Need> failing(SourceState source) {
        return source.cause().stream()
                .map(cause -> new Need(
                        Status.UNKNOWN, "Metric source " + source.key() + " fails: " + cause, new Route.Sources()));
    }

    private Need scheduled(ScheduledAct act) {
        String why = switch (act.standing()) {
            case ActStanding.Held(var by, var byName, var at, var reason) -> "held by " + byName;
            case ActStanding.Missed missed -> "missed its time";
            case ActStanding.Proposed(var at, var reason) -> reason;
            case ActStanding.Refused(var at, var rule, var problem, var fix) -> "was refused: " + problem;
            case ActStanding.Waiting waiting -> "waits";
            case ActStanding.Done done -> "is done";
            case ActStanding.Cancelled cancelled -> "was cancelled";
        };
        return new Need(
                Status.HOLDING,
                "Scheduled for " + day(act.at()) + ", " + CalendarWords.act(act.act()) + ", " + act.address() + ": "
                        + why,
                new Route.Calendar());
    }

    /// Where it can be looked at: a stop by a device's key beside the devices.
    private Need review(LedgerLine line) {
        return new Need(
                Status.UNKNOWN,
                "Review overdue since " + day(line.due()) + ": " + line.kind().label()
                        + line.rollout().map(address -> ", " + address).orElse("") + ", by " + line.byName(),
                line.rollout().<Route>map(Route.RolloutDetail::new).orElseGet(Route.Connections::new));
    }

    private Stream<Need> retry(Incident incident) {
        return incident.retry().stream()
                .map(retry -> new Need(
                        Status.DRAFT,
                        "Try again, as planned after the incident: " + retry.rollout(),
                        new Route.RolloutDetail(retry.rollout())));
    }

    private Need duty(OpenDuty open) {
        return new Need(
                Status.HOLDING,
                "Check due for " + hours(open.waiting(now)) + ": " + open.duty().rollout() + ", "
                        + open.duty().phase().label() + (open.missed() == 0 ? "" : ", " + open.missed() + " missed"),
                new Route.RolloutDetail(open.duty().rollout()));
    }

    private Need stale(StaleFlag flag) {
        return new Need(
                Status.UNKNOWN,
                "Stale since " + day(flag.staleSince()) + ": take "
                        + flag.rollout().flag() + " out of the code",
                new Route.RolloutDetail(flag.rollout()));
    }

    /// Its steps are called done on the page of one of the flag's rollouts, in production if it has one there.
    private Need removal(Launch launch) {
        Route where = state.rollouts()
                .keys()
                .filter(address -> address.flag().equals(launch.flag()))
                .min(Comparator.comparing(this::isElsewhere).thenComparing(address -> address))
                .<Route>map(Route.RolloutDetail::new)
                .orElseGet(() -> new Route.FlagPage(Optional.of(launch.flag())));
        return new Need(
                Status.UNKNOWN,
                "Launched " + day(launch.launchedAt()) + ": take " + launch.flag() + " out, "
                        + launch.assignee().map(name -> "by " + name).orElse("nobody does yet") + ". "
                        + launch.left().getFirst().label(),
                where);
    }

    private boolean isElsewhere(FlagAddress address) {
        return state.environments()
                .get(address.environment())
                .filter(environment -> environment.kind() == EnvironmentKind.PRODUCTION)
                .isEmpty();
    }

    private static Route log() {
        return new Route.Audit(Optional.empty());
    }

    private String day(Instant at) {
        return Times.day(at, now, zone);
    }

    private static String hours(Duration length) {
        return length.toHours() > 0 ? length.toHours() + " h" : Math.max(1, length.toMinutes()) + " min";
    }
}
