package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.Optional;

/// A command on an incident. Nothing here ever raises exposure, and no stop ever waits for one of
/// these.
public sealed interface IncidentCommand extends ChapterCommand {
    /// The incident it is about.
    IncidentId incident();

    /// Opens an incident over `scope`. The same id sent twice counts once.
    ///
    /// @param stop the live stop it follows on, whose scope it then takes over: it is contained
    ///     since that stop
    /// @param seen the row of the decision matrix that was seen; absent where nobody says
    record OpenIncident(
            IncidentId incident,
            String title,
            Severity severity,
            StopScope scope,
            Optional<StopId> stop,
            Optional<MatrixRow> seen)
            implements IncidentCommand {
        /// One of which nobody says what was seen.
        public OpenIncident(
                IncidentId incident, String title, Severity severity, StopScope scope, Optional<StopId> stop) {
            this(incident, title, severity, scope, stop, Optional.empty());
        }
    }

    /// Turns off whatever the incident affects, by the stop `stop`, unless it is off already.
    record ContainIncident(IncidentId incident, StopId stop) implements IncidentCommand {}

    /// Goes on to `phase`. Containing, deciding and closing have commands of their own.
    record MoveIncident(IncidentId incident, IncidentPhase phase) implements IncidentCommand {}

    /// Takes the incident into one's own hands.
    record TakeIncident(IncidentId incident) implements IncidentCommand {}

    record GradeIncident(IncidentId incident, Severity severity) implements IncidentCommand {}

    record NoteOnIncident(IncidentId incident, String text) implements IncidentCommand {}

    /// Decides what is done; the submission's reason says why.
    record DecideIncident(IncidentId incident, Resolution resolution) implements IncidentCommand {}

    /// Says that a message went out, by hand.
    record RecordMessage(IncidentId incident, Audience audience, String text) implements IncidentCommand {}

    /// Has it proposed from `due` on to try `rollout` again.
    record ScheduleRetry(IncidentId incident, FlagAddress rollout, Instant due) implements IncidentCommand {}

    /// Says what became of the retry.
    record FinishRetry(IncidentId incident, Retry.Standing outcome) implements IncidentCommand {}

    /// Closes the incident; the submission's reason says what it was.
    record CloseIncident(IncidentId incident) implements IncidentCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return this instanceof ContainIncident ? Permission.STOP : Permission.RESPOND;
    }

    @Override
    default Direction direction(State state) {
        return this instanceof ContainIncident ? Direction.LOWERS : Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return IncidentRules.decide(state, this, context);
    }

    @Override
    default String subject() {
        return "incident " + incident();
    }
}
