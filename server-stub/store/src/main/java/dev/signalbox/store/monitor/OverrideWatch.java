package dev.signalbox.store.monitor;

import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.override.OverrideReader;
import dev.signalbox.domain.override.OverrideReading;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.override.OverrideCommand;
import dev.signalbox.domain.rules.override.Overrides;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Looks what the process's environment overrides, and says so to every tenant's log when it changed (S3-71).
final class OverrideWatch {
    private final Engine engine;
    private final Supplier<Map<String, String>> environment;

    OverrideWatch(Engine engine, Supplier<Map<String, String>> environment) {
        this.engine = engine;
        this.environment = environment;
    }

    /// Says what is new. What could not be made durable is said again the next time.
    void observe() {
        Map<String, String> variables = environment.get();
        for (TenantId tenant : engine.tenants()) {
            try (RolloutStore store = engine.store(tenant, Actor.MONITOR)) {
                State state = store.state();
                List<OverrideReading> now = OverrideReader.read(variables, Overrides.watched(state));
                if (!Set.copyOf(now).equals(known(state))) {
                    store.submit(Submission.of(UUID.randomUUID(), "", new OverrideCommand.ObserveOverrides(now)));
                }
            }
        }
    }

    private static Set<OverrideReading> known(State state) {
        return Overrides.inForce(state).stream()
                .map(override ->
                        new OverrideReading(override.prefix(), override.key(), override.value(), override.effect()))
                .collect(Collectors.toSet());
    }
}
