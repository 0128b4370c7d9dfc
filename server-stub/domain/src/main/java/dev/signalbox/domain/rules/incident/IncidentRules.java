package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Rules on incidents. They order the paperwork, and never stand before a stop.
final class IncidentRules {
    private IncidentRules() {}

    static Ruling decide(State state, IncidentCommand command, Context context) {
        return switch (command) {
            case IncidentCommand.OpenIncident open -> open(state, open, context);
            case IncidentCommand.ContainIncident contain -> contain(state, contain, context);
            case IncidentCommand.MoveIncident move -> onOpen(state, move, incident -> move(incident, move, context));
            case IncidentCommand.TakeIncident take ->
                onOpen(
                        state,
                        take,
                        incident -> incident.owner().equals(context.actor().id())
                                ? Ruling.accept()
                                : Ruling.accept(new IncidentEvent.IncidentTaken(incident.id())));
            case IncidentCommand.GradeIncident grade ->
                onOpen(
                        state,
                        grade,
                        incident -> incident.severity() == grade.severity()
                                ? Ruling.accept()
                                : Ruling.accept(new IncidentEvent.IncidentGraded(incident.id(), grade.severity())));
            case IncidentCommand.NoteOnIncident note -> Writings.note(state, note);
            case IncidentCommand.DecideIncident decide ->
                onOpen(state, decide, incident -> decide(incident, decide, context));
            case IncidentCommand.RecordMessage message -> Writings.message(state, message);
            case IncidentCommand.ScheduleRetry retry -> RetryRules.schedule(state, retry, context);
            case IncidentCommand.FinishRetry finish -> RetryRules.finish(state, finish);
            case IncidentCommand.CloseIncident close ->
                onOpen(state, close, incident -> close(state, incident, context));
        };
    }

    private static Ruling open(State state, IncidentCommand.OpenIncident open, Context context) {
        if (state.of(Incidents.REGISTER).contains(open.incident())) {
            return Ruling.accept();
        }
        return Writings.tooLong("title", open.title(), Incident.LONGEST_TITLE)
                .or(() -> unknownScope(state, open.scope()))
                .orElseGet(() -> opened(state, open, context));
    }

    private static Ruling opened(State state, IncidentCommand.OpenIncident open, Context context) {
        if (open.stop().isEmpty()) {
            return openedByItself(state, open, context);
        }
        Optional<EmergencyStop> stop = state.stops().live().stream()
                .filter(live -> open.stop().filter(live.id()::equals).isPresent())
                .findFirst();
        return stop.map(live -> Ruling.accept(opening(open, live.scope(), live.at())))
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_STOP,
                        "stop",
                        "The stop that it follows on is not live.",
                        "Name a live stop, or open the incident without one."));
    }

    /// Whoever turned it off first and comes to the papers then is not asked to contain it again.
    private static Ruling openedByItself(State state, IncidentCommand.OpenIncident open, Context context) {
        IncidentEvent opening = opening(open, open.scope(), context.now());
        return Incidents.wasTurnedOff(state, open.scope())
                ? Ruling.accept(opening, new IncidentEvent.IncidentContained(open.incident(), Optional.empty()))
                : Ruling.accept(opening);
    }

    private static IncidentEvent opening(IncidentCommand.OpenIncident open, StopScope scope, Instant detectedAt) {
        return new IncidentEvent.IncidentOpened(
                open.incident(), open.title(), open.severity(), scope, detectedAt, open.stop(), open.seen());
    }

    private static Optional<Ruling> unknownScope(State state, StopScope scope) {
        return switch (scope) {
            case StopScope.Everything() -> Optional.empty();
            case StopScope.WholeEnvironment(var environment) -> unknownEnvironment(state, environment);
            case StopScope.WholeApp(var app, var environment) ->
                state.apps().contains(app)
                        ? unknownEnvironment(state, environment)
                        : unknown(Rule.UNKNOWN_APP, "app", "There is no app '" + app + "'.");
            case StopScope.OneFlag(var flag, var environment) ->
                state.flags().contains(flag)
                        ? unknownEnvironment(state, environment)
                        : unknown(Rule.UNKNOWN_FLAG, "flag", "There is no flag '" + flag + "'.");
        };
    }

    private static Optional<Ruling> unknownEnvironment(State state, EnvironmentKey environment) {
        return state.environments().contains(environment)
                ? Optional.empty()
                : unknown(Rule.UNKNOWN_ENVIRONMENT, "environment", "There is no environment '" + environment + "'.");
    }

    private static Optional<Ruling> unknown(Rule rule, String field, String problem) {
        return Optional.of(Ruling.refuse(rule, field, problem, "Name one that exists."));
    }

    /// Possible in every phase but closed: what was let go too early is contained again.
    private static Ruling contain(State state, IncidentCommand.ContainIncident contain, Context context) {
        return onOpen(state, contain, incident -> {
            if (Incidents.isOff(state, incident.scope())) {
                return incident.containedAt().isPresent()
                        ? Ruling.accept()
                        : Ruling.accept(new IncidentEvent.IncidentContained(incident.id(), Optional.empty()));
            }
            Command stop = new Command.EngageStop(contain.stop(), incident.scope());
            return switch (RuleBook.decide(state, stop, context)) {
                case Ruling.Refused refused -> refused;
                case Ruling.Accepted(var events) -> contained(contain, events);
            };
        });
    }

    /// A stop that was lifted since contains nothing any more, however often it is sent.
    private static Ruling contained(IncidentCommand.ContainIncident contain, List<Event> stopped) {
        if (stopped.isEmpty()) {
            return Ruling.accept();
        }
        List<Event> events = new ArrayList<>(stopped);
        events.add(new IncidentEvent.IncidentContained(contain.incident(), Optional.of(contain.stop())));
        return new Ruling.Accepted(events);
    }

    private static Ruling move(Incident incident, IncidentCommand.MoveIncident move, Context context) {
        IncidentPhase from = incident.phase();
        if (move.phase() == from) {
            return Ruling.accept();
        }
        if (from == IncidentPhase.DETECTED
                && move.phase() == IncidentPhase.INVESTIGATING
                && context.reason().isBlank()) {
            return Ruling.refuse(
                    Rule.REASON_REQUIRED,
                    "reason",
                    "The incident is not contained.",
                    "Contain it first, or say why it needs no containing.");
        }
        return Incidents.next(from).contains(move.phase())
                ? Ruling.accept(new IncidentEvent.IncidentMoved(incident.id(), move.phase()))
                : Ruling.refuse(
                        Rule.WRONG_PHASE,
                        "phase",
                        "The incident is " + from.label().toLowerCase(Locale.ROOT) + ".",
                        "From here it goes on to " + Incidents.wayOn(from) + ".");
    }

    private static Ruling decide(Incident incident, IncidentCommand.DecideIncident decide, Context context) {
        if (incident.phase().isBefore(IncidentPhase.INVESTIGATING)) {
            return Ruling.refuse(
                    Rule.WRONG_PHASE,
                    "incident",
                    "Nobody has looked into the incident yet.",
                    "Begin to investigate first.");
        }
        Resolution resolution = decide.resolution();
        if (resolution.stance() != resolution.byTheMatrix()) {
            return Ruling.refuse(
                    Rule.STANCE_WRONG,
                    "stance",
                    "For \"" + resolution.seen().issue() + "\" the matrix advises otherwise than this says.",
                    "Send the stance " + resolution.byTheMatrix() + ".");
        }
        boolean unexplained =
                resolution.stance() == Stance.OVERRIDDEN && context.reason().isBlank();
        return unexplained
                ? Ruling.refuse(
                        Rule.REASON_REQUIRED,
                        "reason",
                        "It goes against the guidance.",
                        "Say why, or accept the guidance.")
                : Ruling.accept(new IncidentEvent.IncidentDecided(incident.id(), resolution));
    }

    private static Ruling close(State state, Incident incident, Context context) {
        if (incident.decision().isEmpty()) {
            return Ruling.refuse(
                    Rule.UNDECIDED, "incident", "Nothing is decided about it.", "Decide: hotfix or full rollback.");
        }
        if (context.reason().isBlank()) {
            return Ruling.refuse(Rule.REASON_REQUIRED, "reason", "It does not say what it was.", "Say what caused it.");
        }
        return Incidents.unexplained(state, incident).stream()
                .findFirst()
                .map(stop -> Ruling.refuse(
                        Rule.STOP_UNEXPLAINED,
                        "stops",
                        "The stop by " + stop.byName() + " is not explained.",
                        "Say what was seen before it, and how bad it was."))
                .orElseGet(() -> Ruling.accept(new IncidentEvent.IncidentClosed(incident.id())));
    }

    static Ruling onOpen(State state, IncidentCommand command, Function<Incident, Ruling> rule) {
        return onKnown(
                state,
                command,
                incident -> incident.runs()
                        ? rule.apply(incident)
                        : Ruling.refuse(
                                Rule.INCIDENT_CLOSED,
                                "incident",
                                "The incident is closed.",
                                "Open a new one for what happens now."));
    }

    static Ruling onKnown(State state, IncidentCommand command, Function<Incident, Ruling> rule) {
        return state.of(Incidents.REGISTER)
                .get(command.incident())
                .map(rule)
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_INCIDENT,
                        "incident",
                        "There is no incident " + command.incident() + ".",
                        "Name one from the list, or open one."));
    }

    static Optional<Ruling> unknownRollout(State state, FlagAddress address) {
        return state.rollouts().contains(address)
                ? Optional.empty()
                : Optional.of(Ruling.refuse(
                        Rule.UNKNOWN_ROLLOUT,
                        "rollout",
                        "No rollout of " + address + " is planned.",
                        "Name a rollout that exists."));
    }
}
