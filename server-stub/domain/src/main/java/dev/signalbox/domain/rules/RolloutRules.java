package dev.signalbox.domain.rules;

import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import java.time.Duration;
import java.util.Optional;

/// Rules on a rollout that exists.
final class RolloutRules {
    private RolloutRules() {}

    static Ruling decide(State state, Command.OnRollout command, Context context) {
        FlagAddress address = command.address();
        if (!state.flags().contains(address.flag())) {
            return unknownFlag(address);
        }
        if (!state.environments().contains(address.environment())) {
            return unknownEnvironment(address.environment());
        }
        return state.rollouts()
                .get(address)
                .map(rollout -> decide(state, rollout, command, context))
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_ROLLOUT,
                        "flag",
                        "No rollout of " + address + " is planned.",
                        "Plan the rollout first."));
    }

    private static Ruling decide(State state, Rollout rollout, Command.OnRollout command, Context context) {
        return switch (command) {
            case Command.PlanRollout plan -> PlanRules.plan(state, plan);
            case Command.StartRollout start -> start(state, rollout);
            case Command.MoveToStage move -> StageRules.move(state, rollout, move, context);
            case Command.PauseRollout pause -> pause(rollout);
            case Command.ResumeRollout resume -> resume(rollout);
            case Command.RollBack rollBack -> rollBack(rollout, rollBack);
            case Command.UndoRollBack undo -> undo(rollout, context);
            case Command.RestartRollout restart -> restart(state, rollout, context);
            case Command.SetExemption set -> ExemptionRules.set(rollout, set);
            case Command.RemoveExemption remove -> ExemptionRules.remove(rollout, remove);
            case Command.AddToWhitelist add -> ExemptionRules.add(rollout, add);
            case Command.RemoveFromWhitelist remove -> ExemptionRules.remove(rollout, remove);
            case Command.SetStrategy(var address, var strategy) ->
                rollout.strategy() == strategy
                        ? Ruling.accept()
                        : Ruling.accept(new Event.StrategyChanged(address, strategy));
            case Command.SetHealthPolicy(var address, var health) ->
                Ruling.accept(new Event.HealthPolicyChanged(address, health));
            case Command.SetSchedule(var address, var schedule) ->
                Ruling.accept(new Event.ScheduleChanged(address, schedule));
            case Command.RecordAssessment record -> record(rollout, record);
        };
    }

    private static Ruling start(State state, Rollout rollout) {
        return switch (rollout.phase()) {
            case RolloutPhase.Draft() ->
                stopped(state, rollout).orElseGet(() -> Ruling.accept(new Event.RolloutStarted(rollout.address(), 1)));
            case RolloutPhase.Live live ->
                Ruling.refuse(Rule.ALREADY_LIVE, "flag", "The rollout is live already.", "Advance it instead.");
            case RolloutPhase.RolledBack rolledBack ->
                Ruling.refuse(
                        Rule.ROLLED_BACK,
                        "flag",
                        "The rollout was rolled back.",
                        "Restart it: it re-enters at the retry stage.");
        };
    }

    private static Ruling pause(Rollout rollout) {
        return switch (rollout.phase()) {
            case RolloutPhase.Running running -> Ruling.accept(new Event.RolloutPaused(rollout.address()));
            case RolloutPhase.Paused paused -> Ruling.accept();
            case RolloutPhase.Draft draft -> notLive();
            case RolloutPhase.RolledBack rolledBack -> notLive();
        };
    }

    private static Ruling resume(Rollout rollout) {
        return switch (rollout.phase()) {
            case RolloutPhase.Paused paused -> Ruling.accept(new Event.RolloutResumed(rollout.address()));
            case RolloutPhase.Running running -> Ruling.accept();
            case RolloutPhase.Draft draft -> notLive();
            case RolloutPhase.RolledBack rolledBack -> notLive();
        };
    }

    /// From every phase, and never refused: whoever asks for off gets off.
    private static Ruling rollBack(Rollout rollout, Command.RollBack command) {
        return rollout.phase() instanceof RolloutPhase.RolledBack
                ? Ruling.accept()
                : Ruling.accept(new Event.RolledBack(rollout.address(), rollout.stageIndex(), command.grounds()));
    }

    private static Ruling undo(Rollout rollout, Context context) {
        if (!(rollout.phase() instanceof RolloutPhase.RolledBack(var before, var at, var by))) {
            return Ruling.refuse(
                    Rule.NOT_ROLLED_BACK, "flag", "There is no rollback to take back.", "Nothing needs to be done.");
        }
        if (!by.equals(context.actor().id())) {
            return Ruling.refuse(
                    Rule.UNDO_NOT_YOURS, "", "Somebody else rolled it back.", "Restart the rollout, if you may.");
        }
        if (Duration.between(at, context.now()).compareTo(RuleBook.UNDO_TIME) > 0) {
            return Ruling.refuse(
                    Rule.UNDO_TOO_LATE,
                    "",
                    "A rollback can be taken back for " + RuleBook.UNDO_TIME.toSeconds() + " s.",
                    "Restart the rollout: it re-enters at the retry stage.");
        }
        int stage = before instanceof RolloutPhase.Live live ? live.stage() : 0;
        return Ruling.accept(new Event.RollbackUndone(rollout.address(), stage));
    }

    /// Re-enters at the retry stage (S2-123), or below it where the rollout had never got that far: a rollback must not
    /// be a way to skip a stage.
    private static Ruling restart(State state, Rollout rollout, Context context) {
        if (!(rollout.phase() instanceof RolloutPhase.RolledBack(var before, var at, var by))) {
            return Ruling.refuse(
                    Rule.NOT_ROLLED_BACK, "flag", "The rollout was not rolled back.", "Start or advance it instead.");
        }
        if (context.reason().isBlank()) {
            return Ruling.refuse(
                    Rule.REASON_REQUIRED,
                    "reason",
                    "Trying again after a rollback needs a reason.",
                    "Say what was mended.");
        }
        int reached = before instanceof RolloutPhase.Live live ? Math.max(1, live.stage()) : 1;
        int stage = Math.min(reached, rollout.ladder().retryStage());
        return stopped(state, rollout)
                .orElseGet(() -> Ruling.accept(new Event.RolloutRestarted(rollout.address(), stage)));
    }

    /// Only a change of verdict is an event; the figures behind an unchanged one are in the metrics.
    private static Ruling record(Rollout rollout, Command.RecordAssessment record) {
        if (!(rollout.phase() instanceof RolloutPhase.Live live) || live.stage() != record.stage()) {
            return Ruling.refuse(
                    Rule.STALE_ASSESSMENT, "stage", "The rollout has left that stage.", "Judge the stage it is on.");
        }
        Assessment assessment = record.assessment();
        boolean unchanged =
                rollout.assessment().filter(assessment::saysTheSameAs).isPresent();
        return unchanged ? Ruling.accept() : Ruling.accept(new Event.AssessmentChanged(rollout.address(), assessment));
    }

    static Optional<Ruling> stopped(State state, Rollout rollout) {
        return state.stopsOver(rollout.address()).stream()
                .findFirst()
                .map(stop -> Ruling.refuse(
                        Rule.STOPPED,
                        "flag",
                        "An emergency stop by " + stop.byName() + " covers it.",
                        "Have the stop lifted first."));
    }

    static Ruling notLive() {
        return Ruling.refuse(Rule.NOT_LIVE, "flag", "The rollout is not live.", "Start it first.");
    }

    static Ruling unknownFlag(FlagAddress address) {
        return Ruling.refuse(
                Rule.UNKNOWN_FLAG,
                "flag",
                "There is no flag '" + address.flag() + "'.",
                "Check the key, or create the flag.");
    }

    static Ruling unknownEnvironment(EnvironmentKey environment) {
        return Ruling.refuse(
                Rule.UNKNOWN_ENVIRONMENT,
                "environment",
                "There is no environment '" + environment + "'.",
                "Name an environment that exists.");
    }
}
