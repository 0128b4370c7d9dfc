package dev.signalbox.client.conflict;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a command asks for, whether the rules allow it or not: what stands in the column "mine". Pure.
final class Wish {
    private static final UUID NO_COMMAND = new UUID(0, 0);

    private Wish() {}

    /// `state` as it would be with `command` done to the rollout `before` in it.
    static State in(State state, Command.OnRollout command, Rollout before) {
        return event(command, before)
                .map(event ->
                        state.after(new LogEntry(state.revision() + 1, Instant.EPOCH, "", "", NO_COMMAND, "", event)))
                .orElse(state);
    }

    private static Optional<Event> event(Command.OnRollout command, Rollout before) {
        return switch (command) {
            case Command.PlanRollout(var address, var ladder, var population, var health) ->
                Optional.of(new Event.RolloutPlanned(address, ladder, population, health));
            case Command.StartRollout(var address) -> Optional.of(new Event.RolloutStarted(address, 1));
            case Command.MoveToStage(var address, int stage) ->
                Optional.of(new Event.StageMoved(
                        address,
                        before.stageIndex(),
                        Math.min(stage, before.ladder().last())));
            case Command.PauseRollout(var address) -> Optional.of(new Event.RolloutPaused(address));
            case Command.ResumeRollout(var address) -> Optional.of(new Event.RolloutResumed(address));
            case Command.RollBack(var address, var grounds) ->
                Optional.of(new Event.RolledBack(address, before.stageIndex(), grounds));
            case Command.UndoRollBack(var address) -> Optional.of(new Event.RollbackUndone(address, reached(before)));
            case Command.RestartRollout(var address) ->
                Optional.of(new Event.RolloutRestarted(
                        address,
                        Math.min(Math.max(1, reached(before)), before.ladder().retryStage())));
            case Command.SetExemption(var address, var exemption) ->
                Optional.of(new Event.ExemptionSet(address, exemption));
            case Command.RemoveExemption(var address, var subject) ->
                Optional.of(new Event.ExemptionRemoved(address, subject));
            case Command.AddToWhitelist(var address, var kind, var subjects, var note) ->
                Optional.of(new Event.WhitelistAdded(
                        address,
                        subjects.stream()
                                .sorted()
                                .map(subject -> new Exemption(subject, ExemptionEffect.FORCE_ENABLE, note, kind))
                                .toList()));
            case Command.RemoveFromWhitelist(var address, var kind, var subjects) ->
                Optional.of(new Event.WhitelistRemoved(
                        address,
                        subjects.stream()
                                .sorted()
                                .map(subject -> new Exemption(subject, ExemptionEffect.FORCE_ENABLE, "", kind).key())
                                .toList()));
            case Command.SetStrategy(var address, var strategy) ->
                Optional.of(new Event.StrategyChanged(address, strategy));
            case Command.SetHealthPolicy(var address, var health) ->
                Optional.of(new Event.HealthPolicyChanged(address, health));
            case Command.SetSchedule(var address, var schedule) ->
                Optional.of(new Event.ScheduleChanged(address, schedule));
            case Command.RecordAssessment assessment -> Optional.empty();
        };
    }

    private static int reached(Rollout rollout) {
        return rollout.phase() instanceof RolloutPhase.RolledBack(RolloutPhase.Live live, var at, var by)
                ? live.stage()
                : 1;
    }
}
