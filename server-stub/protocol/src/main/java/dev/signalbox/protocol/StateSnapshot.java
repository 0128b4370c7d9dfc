package dev.signalbox.protocol;

import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.Devices;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopLatch;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A state as it travels: every table a list in the order of its keys.
///
/// @param internalActors subject keys
/// @param revision of the last entry folded in
/// @param devices enrolled ones, revoked ones too
/// @param registers what the chapters of the rule book keep, by the register's kind
/// @param unreviewed stops by a device's key that wait for a review
public record StateSnapshot(
        TenantId tenant,
        long revision,
        List<Environment> environments,
        List<App> apps,
        List<Flag> flags,
        List<Rollout> rollouts,
        List<Segment> segments,
        List<String> internalActors,
        StopLatch stops,
        List<Device> devices,
        List<BreakGlass> unreviewed,
        Registers registers) {
    public StateSnapshot {
        environments = List.copyOf(environments);
        apps = List.copyOf(apps);
        flags = List.copyOf(flags);
        rollouts = List.copyOf(rollouts);
        segments = List.copyOf(segments);
        internalActors = List.copyOf(internalActors);
        devices = List.copyOf(devices);
        unreviewed = List.copyOf(unreviewed);
    }

    /// `state`, ready to travel.
    public static StateSnapshot of(State state) {
        return new StateSnapshot(
                state.tenant(),
                state.revision(),
                inOrder(state.environments(), Environment::key),
                inOrder(state.apps(), App::key),
                inOrder(state.flags(), Flag::key),
                inOrder(state.rollouts(), Rollout::address),
                inOrder(state.segments(), Segment::key),
                inOrder(state.internalActors(), Function.identity()),
                state.stops(),
                inOrder(state.devices().enrolled(), Device::id),
                inOrder(state.devices().unreviewed(), used -> used.stop().value()),
                state.registers());
    }

    /// The state that travelled.
    public State state() {
        return new State(
                tenant,
                table(environments, Environment::key),
                table(apps, App::key),
                table(flags, Flag::key),
                table(rollouts, Rollout::address),
                table(segments, Segment::key),
                table(internalActors, Function.identity()),
                stops,
                new Devices(table(devices, Device::id), table(unreviewed, BreakGlass::stop)),
                registers,
                revision);
    }

    private static <K extends Comparable<? super K>, V> List<V> inOrder(Table<?, V> table, Function<V, K> key) {
        return table.values().sorted(Comparator.comparing(key)).toList();
    }

    private static <K, V> Table<K, V> table(List<V> values, Function<V, K> key) {
        return Table.of(values.stream().collect(Collectors.toMap(key, Function.identity())));
    }
}
