package dev.signalbox.domain.rules.incident;

import static dev.signalbox.domain.testing.World.IN_PRODUCTION;

import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.testing.World;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One of every command on incidents.
public final class IncidentMatrix {
    static final IncidentId INCIDENT = new IncidentId(new UUID(3, 1));
    static final Resolution AS_ADVISED = new Resolution(
            MatrixRow.HIGH_ERROR_RATE, Stance.ACCEPTED, Choice.FULL_ROLLBACK, Optional.of(RollbackLevel.FLAG_OFF));
    static final StopScope LINKS = new StopScope.OneFlag(IN_PRODUCTION.flag(), IN_PRODUCTION.environment());
    static final Command OPEN =
            new IncidentCommand.OpenIncident(INCIDENT, "5 % errors at 25 %", Severity.P0, LINKS, Optional.empty());
    static final Command CONTAIN = new IncidentCommand.ContainIncident(INCIDENT, World.stop(7));
    static final Command INVESTIGATE = move(IncidentPhase.INVESTIGATING);
    static final Command DECIDE = new IncidentCommand.DecideIncident(INCIDENT, AS_ADVISED);
    static final Command CLOSE = new IncidentCommand.CloseIncident(INCIDENT);

    private IncidentMatrix() {}

    static Command move(IncidentPhase phase) {
        return new IncidentCommand.MoveIncident(INCIDENT, phase);
    }

    /// Those that whoever works on incidents may submit.
    public static List<Command> paperwork() {
        return List.of(
                OPEN,
                INVESTIGATE,
                DECIDE,
                CLOSE,
                new IncidentCommand.TakeIncident(INCIDENT),
                new IncidentCommand.GradeIncident(INCIDENT, Severity.P1),
                new IncidentCommand.NoteOnIncident(INCIDENT, "only on Android"),
                new IncidentCommand.RecordMessage(INCIDENT, Audience.STATUS_PAGE, "We are looking into it."),
                new IncidentCommand.ScheduleRetry(INCIDENT, IN_PRODUCTION, World.START),
                new IncidentCommand.FinishRetry(INCIDENT, Retry.Standing.DROPPED));
    }

    /// The one that stops.
    public static Command containment() {
        return CONTAIN;
    }
}
