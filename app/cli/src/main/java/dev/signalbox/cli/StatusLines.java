package dev.signalbox.cli;

import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.store.StoreIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What a store holds, a line for each fact.
final class StatusLines {
    private StatusLines() {}

    static List<String> of(StoreIdentity identity, State state) {
        List<String> lines = new ArrayList<>();
        lines.add(identity.name() + " " + identity.version() + ", tenant "
                + identity.tenant().value() + ", as " + identity.actor().name() + ", revision " + state.revision());
        state.stops().live().forEach(stop -> lines.add(line(stop)));
        state.devices()
                .unreviewed()
                .values()
                .sorted(Comparator.comparing(BreakGlass::at)
                        .thenComparing(used -> used.stop().value()))
                .forEach(used -> lines.add(line(used)));
        state.devices()
                .enrolled()
                .values()
                .filter(Device::mayStop)
                .sorted(Comparator.comparing(Device::id))
                .forEach(device -> lines.add(line(device)));
        state.rollouts()
                .values()
                .sorted(Comparator.comparing(Rollout::address))
                .forEach(rollout -> lines.add(line(state, rollout)));
        return lines;
    }

    private static String line(EmergencyStop stop) {
        return "STOPPED " + ScopeWords.of(stop.scope()) + ", by " + stop.byName() + " at " + stop.at();
    }

    private static String line(BreakGlass used) {
        return "TO REVIEW stop " + used.stop() + ", by " + used.byName() + " at " + used.at();
    }

    private static String line(Device device) {
        return "device " + device.id() + " '" + device.name() + "' of " + device.ownerName()
                + " may stop without a token";
    }

    private static String line(State state, Rollout rollout) {
        return rollout.address() + ": " + phase(rollout.phase()) + ", planned " + percent(rollout.plannedPercent())
                + ", served " + percent(state.servedPercent(rollout));
    }

    private static String percent(double value) {
        return (value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value)) + " %";
    }

    private static String phase(RolloutPhase phase) {
        return switch (phase) {
            case RolloutPhase.Draft draft -> "not started";
            case RolloutPhase.Running running -> "running";
            case RolloutPhase.Paused paused -> "paused";
            case RolloutPhase.RolledBack rolledBack -> "rolled back";
        };
    }
}
