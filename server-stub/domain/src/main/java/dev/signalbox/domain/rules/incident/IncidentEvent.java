package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.guidance.MatrixRow;
import dev.signalbox.domain.guidance.Severity;
import dev.signalbox.domain.incident.Audience;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.incident.IncidentDecision;
import dev.signalbox.domain.incident.IncidentId;
import dev.signalbox.domain.incident.IncidentPhase;
import dev.signalbox.domain.incident.Note;
import dev.signalbox.domain.incident.Passage;
import dev.signalbox.domain.incident.Resolution;
import dev.signalbox.domain.incident.Retry;
import dev.signalbox.domain.incident.SentMessage;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happened to an incident.
public sealed interface IncidentEvent extends ChapterEvent {
    /// The incident it is about.
    IncidentId incident();

    /// @param detectedAt when it was seen: when it was opened, or its stop was pressed
    /// @param stop the stop it follows on, by which it is contained
    /// @param seen the row of the decision matrix that was seen; absent where nobody said
    record IncidentOpened(
            IncidentId incident,
            String title,
            Severity severity,
            StopScope scope,
            Instant detectedAt,
            Optional<StopId> stop,
            Optional<MatrixRow> seen)
            implements IncidentEvent {}

    /// @param stop the stop that did it; absent when everything was off already
    record IncidentContained(IncidentId incident, Optional<StopId> stop) implements IncidentEvent {}

    record IncidentMoved(IncidentId incident, IncidentPhase phase) implements IncidentEvent {}

    record IncidentTaken(IncidentId incident) implements IncidentEvent {}

    record IncidentGraded(IncidentId incident, Severity severity) implements IncidentEvent {}

    record IncidentNoted(IncidentId incident, String text) implements IncidentEvent {}

    record IncidentDecided(IncidentId incident, Resolution resolution) implements IncidentEvent {}

    record IncidentMessageSent(IncidentId incident, Audience audience, String text) implements IncidentEvent {}

    record RetryScheduled(IncidentId incident, FlagAddress address, Instant due) implements IncidentEvent {}

    record RetryFinished(IncidentId incident, Retry.Standing outcome) implements IncidentEvent {}

    record IncidentClosed(IncidentId incident) implements IncidentEvent {}

    @Override
    default State fold(State state, LogEntry entry) {
        return state.of(Incidents.REGISTER)
                .get(incident())
                .map(known -> changed(known, entry))
                .or(() -> begun(entry))
                .map(incident -> state.filing(Incidents.REGISTER, incident))
                .orElse(state);
    }

    private Optional<Incident> begun(LogEntry entry) {
        if (!(this instanceof IncidentOpened opened)) {
            return Optional.empty();
        }
        Passage detected = new Passage(IncidentPhase.DETECTED, opened.detectedAt(), entry.actor(), entry.actorName());
        Passage contained = new Passage(IncidentPhase.CONTAINED, opened.detectedAt(), entry.actor(), entry.actorName());
        return Optional.of(Incident.opened(
                opened.incident(),
                opened.title(),
                opened.severity(),
                opened.scope(),
                opened.stop().map(Set::of).orElse(Set.of()),
                opened.stop().isPresent() ? List.of(detected, contained) : List.of(detected),
                opened.seen()));
    }

    private Incident changed(Incident known, LogEntry entry) {
        return switch (this) {
            case IncidentOpened again -> known;
            case IncidentContained contained -> {
                Incident passed = known.passing(passage(IncidentPhase.CONTAINED, entry));
                yield contained.stop().map(passed::stoppedBy).orElse(passed);
            }
            case IncidentMoved moved -> known.passing(passage(moved.phase(), entry));
            case IncidentTaken taken -> known.ownedBy(entry.actor(), entry.actorName());
            case IncidentGraded graded -> known.graded(graded.severity());
            case IncidentNoted noted ->
                known.noting(new Note(entry.at(), entry.actor(), entry.actorName(), noted.text()));
            case IncidentDecided decided -> decided(known, decided, entry);
            case IncidentMessageSent sent ->
                known.telling(
                        new SentMessage(sent.audience(), sent.text(), entry.at(), entry.actor(), entry.actorName()));
            case RetryScheduled retry ->
                known.retrying(new Retry(
                        retry.address(), retry.due(), Retry.Standing.WAITING, entry.actor(), entry.actorName()));
            case RetryFinished finished ->
                known.retry()
                        .map(retry -> known.retrying(retry.with(finished.outcome())))
                        .orElse(known);
            case IncidentClosed closed -> known.passing(passage(IncidentPhase.CLOSED, entry));
        };
    }

    /// Whoever decides at once has spent no time on deciding.
    private static Incident decided(Incident known, IncidentDecided event, LogEntry entry) {
        Incident incident = known.phase() == IncidentPhase.INVESTIGATING
                ? known.passing(passage(IncidentPhase.DECIDING, entry))
                : known;
        Incident decided = incident.decided(
                new IncidentDecision(event.resolution(), entry.reason(), entry.actor(), entry.actorName(), entry.at()));
        return decided.phase() == IncidentPhase.EXECUTING
                ? decided
                : decided.passing(passage(IncidentPhase.EXECUTING, entry));
    }

    private static Passage passage(IncidentPhase phase, LogEntry entry) {
        return new Passage(phase, entry.at(), entry.actor(), entry.actorName());
    }

    @Override
    default List<Filed<?, ?>> files() {
        return List.of(new Filed<>(Incidents.REGISTER, incident()));
    }

    @Override
    default Optional<FlagKey> flagKey() {
        if (this instanceof IncidentOpened opened
                && opened.scope() instanceof StopScope.OneFlag(var flag, var environment)) {
            return Optional.of(flag);
        }
        return this instanceof RetryScheduled retry
                ? Optional.of(retry.address().flag())
                : Optional.empty();
    }

    @Override
    default String action() {
        return switch (this) {
            case IncidentOpened event -> "incident.opened";
            case IncidentContained event -> "incident.contained";
            case IncidentMoved event -> "incident.moved";
            case IncidentTaken event -> "incident.taken";
            case IncidentGraded event -> "incident.graded";
            case IncidentNoted event -> "incident.noted";
            case IncidentDecided event -> "incident.decided";
            case IncidentMessageSent event -> "notification.sent";
            case RetryScheduled event -> "incident.retry_scheduled";
            case RetryFinished event -> "incident.retry_finished";
            case IncidentClosed event -> "incident.closed";
        };
    }
}
