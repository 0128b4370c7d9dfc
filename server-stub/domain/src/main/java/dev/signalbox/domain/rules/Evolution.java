package dev.signalbox.domain.rules;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.device.BreakGlass;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.Devices;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.bypass.Bypasses;
import dev.signalbox.domain.stop.EmergencyStop;
import dev.signalbox.domain.stop.ResumeRequest;
import dev.signalbox.domain.stop.StopId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Folds the log into state. Total over events: what was accepted once is never refused here.
final class Evolution {
    private Evolution() {}

    static State evolve(State state, LogEntry entry) {
        if (entry.sequence() != state.revision() + 1) {
            throw new IllegalArgumentException(
                    "Entry " + entry.sequence() + " does not follow revision " + state.revision() + ".");
        }
        return Bypasses.entered(applied(state, entry), entry).at(entry.sequence());
    }

    private static State applied(State state, LogEntry entry) {
        return switch (entry.event()) {
            case Event.EnvironmentCreated(var environment) ->
                state.withEnvironments(state.environments().with(environment.key(), environment));
            case Event.AppCreated(var app) -> state.withApps(state.apps().with(app.key(), app));
            case Event.FlagCreated(var flag) -> state.withFlags(state.flags().with(flag.key(), flag));
            case Event.FlagDescribed(var key, var description, var owner) ->
                state.flags()
                        .get(key)
                        .map(flag -> state.withFlags(state.flags().with(key, flag.saying(description, owner))))
                        .orElse(state);
            case Event.SegmentDefined(var segment) ->
                state.withSegments(state.segments().with(segment.key(), segment));
            case Event.InternalActorChanged(var subject, var status) ->
                state.withInternalActors(
                        switch (status) {
                            case INTERNAL -> state.internalActors().with(subject, subject);
                            case EXTERNAL -> state.internalActors().without(subject);
                        });
            case Event.StopEngaged(var stop, var scope) ->
                state.withStops(state.stops()
                        .engage(new EmergencyStop(
                                stop,
                                scope,
                                entry.actor(),
                                entry.actorName(),
                                entry.at(),
                                entry.reason(),
                                Optional.empty())));
            case Event.StopExplained(var stop, var severity) ->
                state.withStops(state.stops().explain(stop, severity, entry.reason()));
            case Event.ResumeRequested(var stops) ->
                state.withStops(state.stops()
                        .request(new ResumeRequest(
                                stops, entry.actor(), entry.actorName(), entry.at(), entry.reason())));
            case Event.StopsCleared(var stops) -> lifted(state, stops, entry);
            case Event.OnDevice event -> state.withDevices(devices(state.devices(), entry, event));
            case Event.OnRollout event -> onRollout(state, entry, event);
            case ChapterEvent event -> event.fold(state, entry);
        };
    }

    private static Devices devices(Devices devices, LogEntry entry, Event.OnDevice event) {
        return switch (event) {
            case Event.DeviceEnrolled(var id, var name, var key) ->
                devices.with(new Device(id, name, key, entry.actor(), entry.actorName(), entry.at(), Optional.empty()));
            case Event.DeviceRevoked(var id) -> devices.revoking(id, entry.at());
            case Event.BreakGlassUsed(var id, var stop) ->
                devices.with(new BreakGlass(stop, id, entry.actor(), entry.actorName(), entry.at()));
            case Event.BreakGlassReviewed(var stop) -> devices.reviewed(stop);
        };
    }

    /// Without the named stops. A rollout that was rolled back under one of them has no way back
    /// above the retry stage any more, not even by an undo (S2-123).
    private static State lifted(State state, Set<StopId> stops, LogEntry entry) {
        State lifted = state.withStops(state.stops().clear(stops));
        for (Rollout rollout : state.rollouts().values().toList()) {
            if (rollout.phase() instanceof RolloutPhase.RolledBack(RolloutPhase.Live before, var at, var by)
                    && StopRules.isFreed(state, lifted.stops(), rollout)) {
                RolloutPhase capped = moved(before, StopRules.reentryStage(rollout, before.stage()), entry);
                lifted = lifted.withRollout(rollout.in(new RolloutPhase.RolledBack(capped, at, by), entry.sequence()));
            }
        }
        return lifted;
    }

    private static State onRollout(State state, LogEntry entry, Event.OnRollout event) {
        long revision = entry.sequence();
        FlagAddress address = event.address();
        return switch (event) {
            case Event.RolloutPlanned(var planned, var ladder, var population, var health, var planning) ->
                state.withRollout(Rollout.draft(planned, ladder, population, health, revision));
            case Event.RolloutStarted(var started, var stage) ->
                change(
                        state,
                        address,
                        rollout -> rollout.startedAt(entry.at())
                                .in(new RolloutPhase.Running(stage, entry.at()), revision));
            case Event.StageMoved(var moved, var from, var to, var bypass) ->
                change(state, address, rollout -> rollout.in(moved(rollout.phase(), to, entry), revision));
            case Event.RolloutPaused paused ->
                change(state, address, rollout -> rollout.in(paused(rollout.phase(), entry), revision));
            case Event.RolloutResumed resumed ->
                change(state, address, rollout -> rollout.in(resumed(rollout.phase()), revision));
            case Event.RolledBack rolledBack ->
                change(
                        state,
                        address,
                        rollout -> rollout.in(
                                new RolloutPhase.RolledBack(rollout.phase(), entry.at(), entry.actor()), revision));
            case Event.RollbackUndone undone ->
                change(state, address, rollout -> rollout.in(before(rollout.phase()), revision));
            case Event.RolloutRestarted(var restarted, var stage) ->
                change(
                        state,
                        address,
                        rollout -> rollout.startedAt(entry.at())
                                .in(new RolloutPhase.Running(stage, entry.at()), revision));
            case Event.RolloutReentered(var reentered, var from, var stage) ->
                change(state, address, rollout -> rollout.in(moved(rollout.phase(), stage, entry), revision));
            case Event.ExemptionSet(var exempted, var exemption) ->
                change(
                        state,
                        address,
                        rollout -> rollout.exempting(rollout.exemptions().with(exemption.key(), exemption), revision));
            case Event.WhitelistAdded(var exempted, var exemptions) ->
                change(state, address, rollout -> rollout.exempting(with(rollout, exemptions), revision));
            case Event.WhitelistRemoved(var exempted, var keys) ->
                change(state, address, rollout -> rollout.exempting(without(rollout, keys), revision));
            case Event.StrategyChanged(var changed, var strategy) ->
                change(state, address, rollout -> rollout.admittingBy(strategy, revision));
            case Event.ExemptionRemoved(var exempted, var subject) ->
                change(
                        state,
                        address,
                        rollout -> rollout.exempting(rollout.exemptions().without(subject), revision));
            case Event.HealthPolicyChanged(var changed, var health) ->
                change(state, address, rollout -> rollout.judgedBy(health, revision));
            case Event.ScheduleChanged(var changed, var schedule) ->
                change(state, address, rollout -> rollout.scheduled(schedule, revision));
            case Event.AssessmentChanged(var assessed, var assessment) ->
                change(state, address, rollout -> rollout.assessed(assessment));
        };
    }

    private static Table<String, Exemption> with(Rollout rollout, List<Exemption> exemptions) {
        Table<String, Exemption> all = rollout.exemptions();
        for (Exemption exemption : exemptions) {
            all = all.with(exemption.key(), exemption);
        }
        return all;
    }

    private static Table<String, Exemption> without(Rollout rollout, List<String> keys) {
        Table<String, Exemption> rest = rollout.exemptions();
        for (String key : keys) {
            rest = rest.without(key);
        }
        return rest;
    }

    private static State change(State state, FlagAddress address, UnaryOperator<Rollout> change) {
        return state.rollouts().get(address).map(change).map(state::withRollout).orElse(state);
    }

    private static RolloutPhase moved(RolloutPhase phase, int stage, LogEntry entry) {
        return phase instanceof RolloutPhase.Paused
                ? new RolloutPhase.Paused(stage, entry.at(), entry.at())
                : new RolloutPhase.Running(stage, entry.at());
    }

    private static RolloutPhase paused(RolloutPhase phase, LogEntry entry) {
        return phase instanceof RolloutPhase.Running(int stage, var since)
                ? new RolloutPhase.Paused(stage, since, entry.at())
                : phase;
    }

    private static RolloutPhase resumed(RolloutPhase phase) {
        return phase instanceof RolloutPhase.Paused(int stage, var since, var pausedAt)
                ? new RolloutPhase.Running(stage, since)
                : phase;
    }

    private static RolloutPhase before(RolloutPhase phase) {
        return phase instanceof RolloutPhase.RolledBack(var before, var at, var by) ? before : phase;
    }
}
