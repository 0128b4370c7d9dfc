package dev.signalbox.desktop.incident;

import dev.signalbox.client.session.Session;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.incident.IncidentCommand;
import dev.signalbox.domain.rules.incident.Incidents;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is done about the incident that is worked on; where none is, nothing is done. Confined to the screen's thread.
final class Papers {
    private final Session session;
    private final Deeds deeds;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Supplier<Optional<Incident>> running;
    private final Runnable closed;

    /// @param running the incident that is worked on
    /// @param closed called when it is closed
    Papers(
            Session session,
            Deeds deeds,
            InstantSource clock,
            Supplier<UUID> ids,
            Supplier<Optional<Incident>> running,
            Runnable closed) {
        this.session = session;
        this.deeds = deeds;
        this.clock = clock;
        this.ids = ids;
        this.running = running;
        this.closed = closed;
    }

    /// Turns off whatever the incident affects, or says that it is off.
    void contain() {
        onRunning("Contained", this::containing, "");
    }

    /// The command that contains `incident`.
    Command containing(Incident incident) {
        return new IncidentCommand.ContainIncident(incident.id(), new StopId(ids.get()));
    }

    void moveOn(IncidentPhase phase, String why, Consumer<Deeds.Came> next) {
        onRunning(phase.label(), incident -> new IncidentCommand.MoveIncident(incident.id(), phase), why, next);
    }

    /// Takes the incident into one's own hands.
    void take() {
        onRunning("Taking it over", incident -> new IncidentCommand.TakeIncident(incident.id()), "");
    }

    void grade(Severity severity) {
        onRunning("The severity", incident -> new IncidentCommand.GradeIncident(incident.id(), severity), "");
    }

    /// Records the decision: what was advised, or something else and why.
    void decide(Resolution resolution, String why, Consumer<Deeds.Came> next) {
        onRunning("The decision", incident -> new IncidentCommand.DecideIncident(incident.id(), resolution), why, next);
    }

    void note(String text, Consumer<Deeds.Came> next) {
        onRunning("The note", incident -> new IncidentCommand.NoteOnIncident(incident.id(), text), "", next);
    }

    /// Says that `text` went out to `audience`, by hand.
    void sent(Audience audience, String text, Consumer<Deeds.Came> next) {
        onRunning(
                "The message to " + audience.label(),
                incident -> new IncidentCommand.RecordMessage(incident.id(), audience, text),
                "",
                next);
    }

    /// Has it proposed tomorrow to try `address` again (S2-123).
    void retryTomorrow(FlagAddress address) {
        onRunning(
                "The retry",
                incident -> new IncidentCommand.ScheduleRetry(
                        incident.id(), address, clock.instant().plus(Retry.USUALLY_AFTER)),
                "");
    }

    /// Ends the incident; what caused it explains its stops too, where nobody has said why they were.
    void close(String why, Consumer<Deeds.Came> next) {
        running.get()
                .ifPresent(incident -> session.view()
                        .state()
                        .ifPresent(state -> explained(Incidents.unexplained(state, incident), incident, why, next)));
    }

    private void explained(List<EmergencyStop> stops, Incident incident, String why, Consumer<Deeds.Came> next) {
        if (stops.isEmpty()) {
            deeds.perform("The end", new IncidentCommand.CloseIncident(incident.id()), why, came -> {
                if (came.isTaken()) {
                    closed.run();
                }
                next.accept(came);
            });
            return;
        }
        deeds.perform(
                "Why it was stopped",
                new Command.ExplainStop(stops.getFirst().id(), incident.severity()),
                why,
                came -> {
                    if (came == Deeds.Came.DONE) {
                        explained(stops.subList(1, stops.size()), incident, why, next);
                    }
                });
    }

    private void onRunning(String label, Function<Incident, Command> command, String why) {
        onRunning(label, command, why, came -> {});
    }

    private void onRunning(String label, Function<Incident, Command> command, String why, Consumer<Deeds.Came> next) {
        running.get().ifPresent(incident -> deeds.perform(label, command.apply(incident), why, next));
    }
}
