package dev.signalbox.domain.rules.incident;

import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.incident.Incident;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happened in an incident, written by the log itself: its own entries and those about what
/// it affects.
public final class Timeline {
    private Timeline() {}

    /// The entries of `log` that belong to `incident`, oldest first: about itself at any time,
    /// and about what it affects from an hour before it was seen until it was closed.
    ///
    /// @param log entries in any order
    public static List<LogEntry> of(State state, Incident incident, Collection<LogEntry> log) {
        return log.stream()
                .filter(entry -> isItsOwn(incident, entry.event())
                        || (isInItsTime(incident, entry) && concerns(state, incident, entry.event())))
                .sorted(Comparator.comparingLong(LogEntry::sequence))
                .toList();
    }

    private static boolean isItsOwn(Incident incident, Event event) {
        return event instanceof IncidentEvent own
                ? own.incident().equals(incident.id())
                : stops(event).stream().anyMatch(incident.stops()::contains);
    }

    private static Set<StopId> stops(Event event) {
        if (event instanceof Event.ResumeRequested(var stops)) {
            return stops;
        }
        if (event instanceof Event.StopsCleared(var stops)) {
            return stops;
        }
        return stop(event).map(Set::of).orElse(Set.of());
    }

    private static Optional<StopId> stop(Event event) {
        if (event instanceof Event.StopEngaged(var stop, var scope)) {
            return Optional.of(stop);
        }
        return event instanceof Event.StopExplained(var stop, var severity) ? Optional.of(stop) : Optional.empty();
    }

    private static boolean isInItsTime(Incident incident, LogEntry entry) {
        boolean begun = !entry.at().isBefore(incident.detectedAt().minus(Suspects.WINDOW));
        return begun
                && incident.closedAt()
                        .filter(closed -> entry.at().isAfter(closed))
                        .isEmpty();
    }

    private static boolean concerns(State state, Incident incident, Event event) {
        if (event instanceof IncidentEvent) {
            return false;
        }
        if (event instanceof Event.StopEngaged(StopId stop, StopScope scope)) {
            return Incidents.rollouts(state, scope).stream().anyMatch(address -> isAffected(state, incident, address));
        }
        Optional<FlagAddress> address = event.rollout();
        return address.filter(found -> isAffected(state, incident, found)).isPresent();
    }

    private static boolean isAffected(State state, Incident incident, FlagAddress address) {
        return state.flags()
                .get(address.flag())
                .map(Flag::app)
                .filter(app -> incident.affects(address, app))
                .isPresent();
    }
}
