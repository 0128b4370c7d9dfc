package dev.signalbox.domain.stop;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.guidance.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every live stop of a tenant: an add-wins observed-remove set (reliability.md 3.3).
///
/// Adding commutes and is idempotent. Removing names ids, and a removed id never comes back, so a late repeat of an old
/// stop does nothing while a new press is always a new stop.
///
/// @param live in the order they were engaged
/// @param cleared ids that were lifted
/// @param request the resume that waits for a second person, if any
public record StopLatch(List<EmergencyStop> live, Set<StopId> cleared, Optional<ResumeRequest> request) {
    /// Nothing is stopped.
    public static final StopLatch CLEAR = new StopLatch(List.of(), Set.of(), Optional.empty());

    public StopLatch {
        live = List.copyOf(live);
        cleared = Set.copyOf(cleared);
    }

    /// This latch with `stop` in it; unchanged when its id was seen before.
    public StopLatch engage(EmergencyStop stop) {
        if (knows(stop.id())) {
            return this;
        }
        List<EmergencyStop> more = new ArrayList<>(live);
        more.add(stop);
        return new StopLatch(more, cleared, request);
    }

    /// This latch with the live stop `id` explained; unchanged when it is not live.
    public StopLatch explain(StopId id, Severity severity, String reason) {
        List<EmergencyStop> told = live.stream()
                .map(stop -> stop.id().equals(id) ? stop.explained(severity, reason) : stop)
                .toList();
        return new StopLatch(told, cleared, request);
    }

    /// This latch with `newRequest` waiting.
    public StopLatch request(ResumeRequest newRequest) {
        return new StopLatch(live, cleared, Optional.of(newRequest));
    }

    /// This latch without the named stops, and without a request that named any of them: what it asked for is gone.
    public StopLatch clear(Set<StopId> named) {
        List<EmergencyStop> rest =
                live.stream().filter(stop -> !named.contains(stop.id())).toList();
        Set<StopId> gone = new HashSet<>(cleared);
        gone.addAll(named);
        return new StopLatch(rest, gone, request.filter(waiting -> Collections.disjoint(waiting.stops(), named)));
    }

    /// True when a stop with this id is live or was lifted.
    public boolean knows(StopId id) {
        return cleared.contains(id) || live.stream().anyMatch(stop -> stop.id().equals(id));
    }

    /// The live stops that cover the flag at `address` of `app`, oldest first.
    public List<EmergencyStop> covering(FlagAddress address, AppKey app) {
        if (live.isEmpty()) {
            return List.of();
        }
        return live.stream().filter(stop -> stop.scope().covers(address, app)).toList();
    }
}
