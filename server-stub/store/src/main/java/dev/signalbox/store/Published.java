package dev.signalbox.store;

import dev.signalbox.domain.decision.CompiledFlags;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What readers see of a tenant: one durable state and the flags compiled from it, swapped as one reference.
record Published(State state, Map<EnvironmentKey, CompiledFlags> flags) {
    Published {
        flags = Map.copyOf(flags);
    }

    static Published of(State state, InstantSource clock) {
        Map<EnvironmentKey, CompiledFlags> flags = new HashMap<>();
        state.environments().keys().forEach(key -> flags.put(key, CompiledFlags.of(state, key, clock)));
        return new Published(state, flags);
    }

    Published after(State next, List<LogEntry> entries, InstantSource clock) {
        Map<EnvironmentKey, CompiledFlags> changed = new HashMap<>();
        flags.forEach((key, compiled) -> changed.put(key, compiled.after(next, entries)));
        for (LogEntry entry : entries) {
            if (entry.event() instanceof Event.EnvironmentCreated(var environment)) {
                changed.put(environment.key(), CompiledFlags.of(next, environment.key(), clock));
            }
        }
        return new Published(next, changed);
    }
}
