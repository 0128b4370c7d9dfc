package dev.signalbox.protocol.json;

import static dev.signalbox.protocol.json.Examples.ADDRESS;
import static dev.signalbox.protocol.json.Examples.NOON;
import static dev.signalbox.protocol.json.Examples.STOP;

import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentDecision;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Note;
import dev.signalbox.domain.incident.Passage;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.incident.SentMessage;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.rules.incident.IncidentEvent;
import dev.signalbox.domain.stop.StopScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One of everything that is stored or sent of incidents.
final class IncidentExamples {
    static final IncidentId INCIDENT = IncidentId.parse("00000000-0000-4000-8000-0000000001c1");

    private static final StopScope SCOPE = new StopScope.OneFlag(ADDRESS.flag(), ADDRESS.environment());
    private static final Resolution RESOLUTION = new Resolution(
            MatrixRow.HIGH_ERROR_RATE, Stance.OVERRIDDEN, Choice.FULL_ROLLBACK, Optional.of(RollbackLevel.CODE));

    private IncidentExamples() {}

    static Incident incident() {
        return new Incident(
                INCIDENT,
                "5 % errors at 25 %",
                Severity.P0,
                SCOPE,
                Set.of(STOP),
                "ivo",
                "Ivo",
                List.of(
                        new Passage(IncidentPhase.DETECTED, NOON, "ivo", "Ivo"),
                        new Passage(IncidentPhase.CONTAINED, NOON.plusSeconds(20), "ivo", "Ivo")),
                List.of(new Note(NOON.plusSeconds(60), "rina", "Rina", "Only on Android")),
                List.of(new IncidentDecision(RESOLUTION, "off is not enough", "rina", "Rina", NOON.plusSeconds(600))),
                List.of(new SentMessage(Audience.STATUS_PAGE, "We are looking", NOON.plusSeconds(90), "ivo", "Ivo")),
                Optional.of(new Retry(ADDRESS, NOON.plusSeconds(86400), Retry.Standing.WAITING, "rina", "Rina")),
                Optional.of(MatrixRow.HIGH_ERROR_RATE));
    }

    static List<Event> events() {
        return List.of(
                new IncidentEvent.IncidentOpened(
                        INCIDENT,
                        "5 % errors at 25 %",
                        Severity.P0,
                        SCOPE,
                        NOON,
                        Optional.of(STOP),
                        Optional.of(MatrixRow.HIGH_ERROR_RATE)),
                new IncidentEvent.IncidentContained(INCIDENT, Optional.of(STOP)),
                new IncidentEvent.IncidentMoved(INCIDENT, IncidentPhase.INVESTIGATING),
                new IncidentEvent.IncidentTaken(INCIDENT),
                new IncidentEvent.IncidentGraded(INCIDENT, Severity.P1),
                new IncidentEvent.IncidentNoted(INCIDENT, "Only on Android"),
                new IncidentEvent.IncidentDecided(INCIDENT, RESOLUTION),
                new IncidentEvent.IncidentMessageSent(INCIDENT, Audience.USERS, "It works again"),
                new IncidentEvent.RetryScheduled(INCIDENT, ADDRESS, NOON),
                new IncidentEvent.RetryFinished(INCIDENT, Retry.Standing.TAKEN),
                new IncidentEvent.IncidentClosed(INCIDENT));
    }

    static List<Command> commands() {
        return List.of(
                new IncidentCommand.OpenIncident(
                        INCIDENT,
                        "5 % errors at 25 %",
                        Severity.P0,
                        SCOPE,
                        Optional.of(STOP),
                        Optional.of(MatrixRow.HIGH_ERROR_RATE)),
                new IncidentCommand.ContainIncident(INCIDENT, STOP),
                new IncidentCommand.MoveIncident(INCIDENT, IncidentPhase.INVESTIGATING),
                new IncidentCommand.TakeIncident(INCIDENT),
                new IncidentCommand.GradeIncident(INCIDENT, Severity.P1),
                new IncidentCommand.NoteOnIncident(INCIDENT, "Only on Android"),
                new IncidentCommand.DecideIncident(INCIDENT, RESOLUTION),
                new IncidentCommand.RecordMessage(INCIDENT, Audience.INCIDENTS_CHANNEL, "P0: errors"),
                new IncidentCommand.ScheduleRetry(INCIDENT, ADDRESS, NOON),
                new IncidentCommand.FinishRetry(INCIDENT, Retry.Standing.DROPPED),
                new IncidentCommand.CloseIncident(INCIDENT));
    }
}
