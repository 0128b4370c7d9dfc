package dev.signalbox.domain.decision;

import dev.signalbox.domain.collection.Registers;
import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.device.Devices;
import dev.signalbox.domain.flag.App;
import dev.signalbox.domain.flag.Environment;
import dev.signalbox.domain.flag.EnvironmentKind;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.flag.Segment;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rollout.Strategy;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.testing.World;
import java.util.Map;
import java.util.Optional;

/// Puts a state with one rollout together, piece by piece, without the commands that would lead to it.
record Scene(
        StageLadder ladder,
        RolloutPhase phase,
        Schedule schedule,
        Map<String, Exemption> exemptions,
        Map<String, String> internalActors,
        Optional<Segment> segment,
        StopLatch stops,
        Registers registers,
        Optional<Strategy> strategy) {
    Scene(
            StageLadder ladder,
            RolloutPhase phase,
            Schedule schedule,
            Map<String, Exemption> exemptions,
            Map<String, String> internalActors,
            Optional<Segment> segment,
            StopLatch stops) {
        this(ladder, phase, schedule, exemptions, internalActors, segment, stops, Registers.EMPTY, Optional.empty());
    }

    static final long POPULATION = 10_000;

    /// On stage `stage` of `ladder`, and nothing else.
    static Scene on(StageLadder ladder, int stage) {
        return new Scene(
                ladder,
                new RolloutPhase.Running(stage, World.START),
                Schedule.ALWAYS,
                Map.of(),
                Map.of(),
                Optional.empty(),
                StopLatch.CLEAR);
    }

    Scene with(Segment newSegment) {
        return new Scene(ladder, phase, schedule, exemptions, internalActors, Optional.of(newSegment), stops);
    }

    CompiledFlags compiled() {
        return CompiledFlags.of(state(), World.PRODUCTION, () -> World.START);
    }

    State state() {
        Flag flag = new Flag(World.LINKS, World.APP, "Opens links inside the app", "mobile");
        return new State(
                World.TENANT,
                Table.of(Map.of(
                        World.PRODUCTION, new Environment(World.PRODUCTION, EnvironmentKind.PRODUCTION, "Production"))),
                Table.of(Map.of(World.APP, new App(World.APP, "EasyMO"))),
                Table.of(Map.of(World.LINKS, flag)),
                Table.of(Map.of(World.IN_PRODUCTION, rollout())),
                segment.map(found -> Table.of(Map.of(found.key(), found))).orElseGet(Table::empty),
                Table.of(internalActors),
                stops,
                Devices.NONE,
                registers,
                1);
    }

    private Rollout rollout() {
        return new Rollout(
                World.IN_PRODUCTION,
                ladder,
                POPULATION,
                HealthPolicy.DEFAULT,
                schedule,
                Table.of(exemptions),
                phase,
                Optional.of(World.START),
                Optional.empty(),
                1,
                strategy);
    }
}
