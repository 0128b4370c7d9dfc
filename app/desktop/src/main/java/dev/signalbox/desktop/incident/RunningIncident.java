package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.incident.IncidentView.Clock;
import dev.signalbox.desktop.incident.IncidentView.Draft;
import dev.signalbox.desktop.incident.IncidentView.Effect;
import dev.signalbox.desktop.incident.IncidentView.Hands;
import dev.signalbox.desktop.incident.IncidentView.Running;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.RollbackLevel;
import dev.signalbox.domain.incident.Affected;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Choice;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.MessageDrafts;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Stance;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.rules.incident.Timeline;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The incident that is worked on. Pure.
///
/// @param log what is known of it, in any order
record RunningIncident(State state, List<LogEntry> log, IncidentDrawing.Desk desk) {
    /// @param seen the row of the decision matrix that is advised from
    /// @param level the way back that is chosen
    Running view(Incident incident, Optional<MatrixRow> seen, RollbackLevel level) {
        Affected affected = Incidents.affected(state, incident);
        return new Running(
                incident,
                incident.owner().equals(desk.me()) ? Hands.MINE : Hands.SOMEBODY_ELSES,
                effect(incident),
                incident.clocks().stream()
                        .map(clock -> Clock.of(clock, desk.now()))
                        .toList(),
                Incidents.next(incident.phase()),
                seen.map(row -> decisions(row, level)).orElse(List.of()),
                Arrays.stream(Audience.values())
                        .map(audience ->
                                new Draft(audience, MessageDrafts.draft(incident, affected, audience, desk.now())))
                        .toList(),
                Timeline.of(state, incident, log).stream().map(this::line).toList());
    }

    private Effect effect(Incident incident) {
        if (incident.containedAt().isPresent()) {
            return Effect.CONTAINED;
        }
        return Incidents.wasTurnedOff(state, incident.scope()) ? Effect.OFF : Effect.ON;
    }

    /// The advice for `row` first, then what can be done instead; a rollback is by `level`.
    private static List<Resolution> decisions(MatrixRow row, RollbackLevel level) {
        List<Resolution> either = List.of(
                Resolution.of(row, Choice.FULL_ROLLBACK, Optional.of(level)),
                Resolution.of(row, Choice.HOTFIX, Optional.empty()));
        boolean advised = either.stream().anyMatch(made -> made.stance() == Stance.ACCEPTED);
        return Stream.concat(advised ? Stream.empty() : Stream.of(Resolution.asAdvised(row)), either.stream())
                .sorted(Comparator.comparing(Resolution::stance))
                .toList();
    }

    private String line(LogEntry entry) {
        return Times.local(entry.at(), desk.zone()) + "  " + entry.actorName() + ": " + EventWords.of(entry.event())
                + (entry.reason().isBlank() ? "" : " (" + entry.reason() + ")");
    }
}
