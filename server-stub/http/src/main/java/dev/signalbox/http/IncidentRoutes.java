package dev.signalbox.http;

import static dev.signalbox.http.Verb.GET;
import static dev.signalbox.http.Verb.POST;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.MessageDrafts;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.rules.incident.Suspects;
import dev.signalbox.domain.rules.incident.Timeline;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.AuditRecord;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.body.ActBody;
import dev.signalbox.protocol.body.IncidentBodies;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Incidents: look, open, and every act on one.
final class IncidentRoutes {
    /// How much of the log is looked through for suspects and for a timeline.
    private static final int LOOKED_THROUGH = 1_000;

    private final InstantSource clock;

    IncidentRoutes(InstantSource clock) {
        this.clock = clock;
    }

    List<Route> routes() {
        return Stream.concat(looks(), acts()).toList();
    }

    private Stream<Route> looks() {
        return Stream.of(
                Route.of(
                        GET,
                        Paths.INCIDENTS,
                        call -> Answer.json(Incidents.all(call.store().state()))),
                Route.of(GET, Paths.INCIDENT, call -> Answer.json(incident(call))),
                Route.of(GET, Paths.INCIDENT_SUSPECTS, this::suspects),
                Route.of(GET, Paths.INCIDENT_TIMELINE, this::timeline),
                Route.of(GET, Paths.INCIDENT_MESSAGES, this::drafts));
    }

    private Stream<Route> acts() {
        return Stream.of(
                Route.of(POST, Paths.INCIDENTS, IncidentRoutes::open),
                act(
                        Paths.INCIDENT_CONTAIN,
                        IncidentBodies.Containment.class,
                        IncidentBodies.Containment::reason,
                        (id, body) -> new IncidentCommand.ContainIncident(
                                id, body.stop().orElseGet(() -> new StopId(UUID.randomUUID())))),
                act(
                        Paths.INCIDENT_PHASE,
                        IncidentBodies.Move.class,
                        IncidentBodies.Move::reason,
                        (id, body) -> new IncidentCommand.MoveIncident(id, body.phase())),
                act(
                        Paths.INCIDENT_OWNER,
                        ActBody.class,
                        ActBody::reason,
                        (id, body) -> new IncidentCommand.TakeIncident(id)),
                act(
                        Paths.INCIDENT_SEVERITY,
                        IncidentBodies.Grade.class,
                        IncidentBodies.Grade::reason,
                        (id, body) -> new IncidentCommand.GradeIncident(id, body.severity())),
                act(
                        Paths.INCIDENT_NOTES,
                        IncidentBodies.Writing.class,
                        body -> Optional.empty(),
                        (id, body) -> new IncidentCommand.NoteOnIncident(id, body.text())),
                act(
                        Paths.INCIDENT_DECISION,
                        IncidentBodies.Decision.class,
                        IncidentBodies.Decision::reason,
                        (id, body) -> new IncidentCommand.DecideIncident(id, body.resolution())),
                act(
                        Paths.INCIDENT_MESSAGES,
                        IncidentBodies.Message.class,
                        body -> Optional.empty(),
                        (id, body) -> new IncidentCommand.RecordMessage(id, body.audience(), body.text())),
                act(
                        Paths.INCIDENT_RETRY,
                        IncidentBodies.Again.class,
                        IncidentBodies.Again::reason,
                        (id, body) -> new IncidentCommand.ScheduleRetry(id, body.rollout(), body.due())),
                act(
                        Paths.INCIDENT_RETRY_OUTCOME,
                        IncidentBodies.Outcome.class,
                        IncidentBodies.Outcome::reason,
                        (id, body) -> new IncidentCommand.FinishRetry(id, body.outcome())),
                act(
                        Paths.INCIDENT_CLOSE,
                        ActBody.class,
                        ActBody::reason,
                        (id, body) -> new IncidentCommand.CloseIncident(id)));
    }

    /// How a body becomes a command on the incident of the path.
    private interface Reading<B> {
        Command command(IncidentId incident, B body);
    }

    private static <B> Route act(String path, Class<B> type, Function<B, Optional<String>> reason, Reading<B> reading) {
        return Route.of(POST, path, call -> {
            B body = call.body(type);
            return Submitter.submit(call, reason.apply(body), reading.command(id(call), body));
        });
    }

    private static Answer open(Call call) {
        IncidentBodies.Opening body = call.body(IncidentBodies.Opening.class);
        IncidentId id = body.incident().orElseGet(() -> new IncidentId(UUID.randomUUID()));
        if (body.scope().isEmpty() && body.stop().isEmpty()) {
            throw new InvalidValueException("scope", "neither a scope nor a stop is there", "Give one of them.");
        }
        // A stop brings its own scope; what stands here is not looked at then.
        StopScope scope = body.scope().orElseGet(StopScope.Everything::new);
        Answer answer = Submitter.submit(
                call,
                body.reason(),
                new IncidentCommand.OpenIncident(id, body.title(), body.severity(), scope, body.stop(), body.seen()));
        return answer instanceof Answer.Whole whole ? whole.with("Signalbox-Incident", id.toString()) : answer;
    }

    private Answer suspects(Call call) {
        Incident incident = incident(call);
        return Answer.json(Suspects.of(call.store().state(), incident.scope(), incident.detectedAt(), log(call)));
    }

    private Answer timeline(Call call) {
        return Answer.json(Timeline.of(call.store().state(), incident(call), log(call)));
    }

    private Answer drafts(Call call) {
        State state = call.store().state();
        Incident incident = incident(call);
        return Answer.json(Stream.of(Audience.values())
                .map(audience -> new IncidentBodies.Message(
                        audience,
                        MessageDrafts.draft(incident, Incidents.affected(state, incident), audience, clock.instant())))
                .toList());
    }

    private static List<LogEntry> log(Call call) {
        return call.store().audit(AuditQuery.newest(LOOKED_THROUGH)).records().stream()
                .map(AuditRecord::entry)
                .toList();
    }

    private static Incident incident(Call call) {
        return call.store()
                .state()
                .of(Incidents.REGISTER)
                .get(id(call))
                .orElseThrow(() -> Unknown.thing(Rule.UNKNOWN_INCIDENT, "incident", call.parameter("incident")));
    }

    private static IncidentId id(Call call) {
        return IncidentId.parse(call.parameter("incident"));
    }
}
