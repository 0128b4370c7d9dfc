package dev.signalbox.domain.rules;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.device.Devices;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.flag.SegmentKey;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.override.Constraint;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.override.Overrides;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.StopLatch;
import java.util.List;

/// Everything a tenant's log says, as of one entry of it. Immutable: whoever holds one keeps it.
///
/// @param internalActors subject keys, each its own value
/// @param registers what the chapters of the rule book keep
/// @param revision sequence number of the last entry folded in; 0 before the first
public record State(
        TenantId tenant,
        Table<EnvironmentKey, Environment> environments,
        Table<AppKey, App> apps,
        Table<FlagKey, Flag> flags,
        Table<FlagAddress, Rollout> rollouts,
        Table<SegmentKey, Segment> segments,
        Table<String, String> internalActors,
        StopLatch stops,
        Devices devices,
        Registers registers,
        long revision) {
    /// The state of a tenant whose log is empty.
    public static State empty(TenantId tenant) {
        return new State(
                tenant,
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                StopLatch.CLEAR,
                Devices.NONE,
                Registers.EMPTY,
                0);
    }

    /// What a chapter keeps in `register`.
    public <K, V> Table<K, V> of(Register<K, V> register) {
        return registers.of(register);
    }

    /// This state with `value` in `register`, in place of what had its key. Only folding an event
    /// calls it.
    public <K, V> State filing(Register<K, V> register, V value) {
        return new State(
                tenant,
                environments,
                apps,
                flags,
                rollouts,
                segments,
                internalActors,
                stops,
                devices,
                registers.with(register, value),
                revision);
    }

    /// The live stops that cover the flag at `address`, oldest first; none for an unknown flag.
    public List<EmergencyStop> stopsOver(FlagAddress address) {
        return flags.get(address.flag())
                .map(flag -> stops.covering(address, flag.app()))
                .orElse(List.of());
    }

    /// True when any environment of kind PRODUCTION lies in what `stop` covers.
    public boolean touchesProduction(EmergencyStop stop) {
        return environments
                .values()
                .filter(environment -> environment.kind() == EnvironmentKind.PRODUCTION)
                .anyMatch(environment -> stop.scope().touches(environment.key()));
    }

    /// True when the flag at `address` lies in an environment of kind PRODUCTION.
    public boolean isProduction(FlagAddress address) {
        return environments
                .get(address.environment())
                .filter(environment -> environment.kind() == EnvironmentKind.PRODUCTION)
                .isPresent();
    }

    /// The exposure in percent that `rollout` plans for, and stops and overrides leave: what evaluators are
    /// told to serve. Exempted subjects and internal actors are not counted.
    public double servedPercent(Rollout rollout) {
        Constraint overridden = Overrides.over(this, rollout.address());
        if (!stopsOver(rollout.address()).isEmpty() || overridden.stop().isPresent() || rollout.plannedPercent() == 0) {
            return 0;
        }
        boolean listedOnly = overridden.strategies(rollout.strategy()).contains(Strategy.WHITELIST);
        int buckets = rollout.stage().target().buckets(rollout.population());
        return listedOnly ? 0 : overridden.admitted(buckets) / 100.0;
    }

    /// This state after `entry`.
    ///
    /// @throws IllegalArgumentException when `entry` is not the next one: a gap must never be
    ///     folded over
    public State after(LogEntry entry) {
        return Evolution.evolve(this, entry);
    }

    State withEnvironments(Table<EnvironmentKey, Environment> changed) {
        return new State(
                tenant, changed, apps, flags, rollouts, segments, internalActors, stops, devices, registers, revision);
    }

    State withApps(Table<AppKey, App> changed) {
        return new State(
                tenant,
                environments,
                changed,
                flags,
                rollouts,
                segments,
                internalActors,
                stops,
                devices,
                registers,
                revision);
    }

    State withFlags(Table<FlagKey, Flag> changed) {
        return new State(
                tenant,
                environments,
                apps,
                changed,
                rollouts,
                segments,
                internalActors,
                stops,
                devices,
                registers,
                revision);
    }

    State withRollout(Rollout changed) {
        return new State(
                tenant,
                environments,
                apps,
                flags,
                rollouts.with(changed.address(), changed),
                segments,
                internalActors,
                stops,
                devices,
                registers,
                revision);
    }

    State withSegments(Table<SegmentKey, Segment> changed) {
        return new State(
                tenant,
                environments,
                apps,
                flags,
                rollouts,
                changed,
                internalActors,
                stops,
                devices,
                registers,
                revision);
    }

    State withInternalActors(Table<String, String> changed) {
        return new State(
                tenant, environments, apps, flags, rollouts, segments, changed, stops, devices, registers, revision);
    }

    State withStops(StopLatch changed) {
        return new State(
                tenant,
                environments,
                apps,
                flags,
                rollouts,
                segments,
                internalActors,
                changed,
                devices,
                registers,
                revision);
    }

    State withDevices(Devices changed) {
        return new State(
                tenant,
                environments,
                apps,
                flags,
                rollouts,
                segments,
                internalActors,
                stops,
                changed,
                registers,
                revision);
    }

    State at(long newRevision) {
        return new State(
                tenant,
                environments,
                apps,
                flags,
                rollouts,
                segments,
                internalActors,
                stops,
                devices,
                registers,
                newRevision);
    }
}
