package dev.signalbox.desktop.incident;

import dev.signalbox.desktop.incident.IncidentView.Clock;
import dev.signalbox.desktop.incident.IncidentView.Draft;
import dev.signalbox.desktop.incident.IncidentView.Running;
import dev.signalbox.desktop.words.EventWords;
import dev.signalbox.desktop.words.Times;
import dev.signalbox.domain.incident.Affected;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.MessageDrafts;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.rules.incident.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The incident that is open. Pure.
///
/// @param log what is known of it, in any order
record RunningIncident(State state, List<LogEntry> log, IncidentDrawing.Desk desk) {
    /// The worst of those that are open.
    Optional<Running> view() {
        return Incidents.open(state).stream().findFirst().map(this::view);
    }

    private Running view(Incident incident) {
        Affected affected = Incidents.affected(state, incident);
        return new Running(
                incident,
                incident.clocks().stream()
                        .map(clock -> Clock.of(clock, desk.now()))
                        .toList(),
                Incidents.next(incident.phase()),
                Arrays.stream(Audience.values())
                        .map(audience ->
                                new Draft(audience, MessageDrafts.draft(incident, affected, audience, desk.now())))
                        .toList(),
                Timeline.of(state, incident, log).stream().map(this::line).toList());
    }

    private String line(LogEntry entry) {
        return Times.local(entry.at(), desk.zone()) + "  " + entry.actorName() + ": " + EventWords.of(entry.event())
                + (entry.reason().isBlank() ? "" : " (" + entry.reason() + ")");
    }
}
