package dev.signalbox.desktop.words;

import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Command;
import java.util.Optional;

/// What somebody wants, as a verb and its object.
public final class CommandWords {
    private CommandWords() {}

    /// Such as `Ramp to 50 %`.
    ///
    /// @param seen the rollout as its author saw it, for the names of its stages
    public static String of(Command command, Optional<Rollout> seen) {
        return switch (command) {
            case Command.CreateEnvironment(var environment) -> "Create environment " + environment.name();
            case Command.CreateApp(var app) -> "Create app " + app.name();
            case Command.CreateFlag(var flag) -> "Create flag " + flag.key();
            case Command.DescribeFlag(var flag, var description, var owner) -> "Describe flag " + flag;
            case Command.DefineSegment(var segment) -> "Define segment " + segment.key();
            case Command.SetInternalActor(var subject, var status) -> "Change whether " + subject + " is internal";
            case Command.EngageStop(var stop, var scope) -> "Stop " + ScopeWords.of(scope);
            case Command.ExplainStop(var stop, var severity) -> "Say why it was stopped, as " + severity;
            case Command.RequestResume request ->
                "Ask to lift " + stops(request.stops().size());
            case Command.ConfirmResume confirm ->
                "Lift " + stops(confirm.stops().size());
            case Command.EnrolDevice(var device, var name, var key) -> "Let " + name + " stop without a token";
            case Command.RevokeDevice revoke -> "Take a device's right to stop away";
            case Command.StopByDevice(var device, var stop, var scope) -> "Stop " + ScopeWords.of(scope);
            case Command.ReviewBreakGlass review -> "Say that a device's stop was looked at";
            case ChapterCommand chapter -> ChapterWords.of(chapter);
            case Command.OnRollout onRollout -> of(onRollout, seen);
        };
    }

    /// What it is about, such as `deeplinks.enabled in production`; empty when it is about no rollout.
    public static String where(Command command) {
        return command instanceof Command.OnRollout onRollout
                ? onRollout.address().flag() + " in " + onRollout.address().environment()
                : "";
    }

    private static String of(Command.OnRollout command, Optional<Rollout> seen) {
        return switch (command) {
            case Command.PlanRollout plan -> "Plan on ladder " + plan.ladder().name();
            case Command.StartRollout start ->
                "Start" + stage(seen, 1).map(name -> ": " + name).orElse("");
            case Command.MoveToStage(var address, int stage) ->
                verb(seen, stage) + " to " + stage(seen, stage).orElse("stage " + stage);
            case Command.PauseRollout pause -> "Pause";
            case Command.ResumeRollout resume -> "Go on";
            case Command.RollBack rollBack -> "Turn off";
            case Command.UndoRollBack undo -> "Take the rollback back";
            case Command.RestartRollout restart -> "Restart";
            case Command.SetExemption(var address, var exemption) -> "Exempt " + exemption.subject();
            case Command.RemoveExemption(var address, var subject) -> "Remove the exemption of " + subject;
            case Command.AddToWhitelist add -> "Put " + subjects(add.subjects().size()) + " on the include list";
            case Command.RemoveFromWhitelist remove ->
                "Take " + subjects(remove.subjects().size()) + " off the include list";
            case Command.SetStrategy(var address, var strategy) -> "Admit " + StrategyWords.of(strategy);
            case Command.SetHealthPolicy health -> "Change the health policy";
            case Command.SetSchedule schedule -> "Change the schedule";
            case Command.RecordAssessment assessment -> "Record a verdict";
        };
    }

    private static String verb(Optional<Rollout> seen, int stage) {
        return seen.filter(rollout -> stage < rollout.stageIndex()).isPresent() ? "Step down" : "Ramp";
    }

    private static Optional<String> stage(Optional<Rollout> seen, int stage) {
        return seen.filter(rollout -> stage <= rollout.ladder().last())
                .map(rollout -> rollout.ladder().stage(stage).name());
    }

    private static String subjects(int count) {
        return count == 1 ? "a subject" : count + " subjects";
    }

    private static String stops(int count) {
        return count == 1 ? "a stop" : count + " stops";
    }
}
