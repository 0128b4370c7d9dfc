package dev.signalbox.domain.rules;

import dev.signalbox.domain.rules.aftercare.Recoveries;
import java.time.Duration;

/// `decide`: the one place where it is settled what a command does, or why it does nothing. Pure.
public final class RuleBook {
    /// How long one's own rollback can be taken back (F2).
    public static final Duration UNDO_TIME = Duration.ofSeconds(10);

    private RuleBook() {}

    /// What `command` does to `state`, given by whom and when.
    public static Ruling decide(State state, Command command, Context context) {
        return Authority.check(command, state, context)
                .orElseGet(() -> FreezeGate.pass(state, told(state, command, context), context));
    }

    private static Ruling told(State state, Command command, Context context) {
        return Recoveries.told(state, ruling(state, command, context));
    }

    private static Ruling ruling(State state, Command command, Context context) {
        return switch (command) {
            case Command.CreateEnvironment create -> SetUpRules.createEnvironment(state, create);
            case Command.CreateApp create -> SetUpRules.createApp(state, create);
            case Command.CreateFlag create -> SetUpRules.createFlag(state, create);
            case Command.DescribeFlag describe -> SetUpRules.describeFlag(state, describe);
            case Command.DefineSegment define -> Ruling.accept(new Event.SegmentDefined(define.segment()));
            case Command.SetInternalActor set -> SetUpRules.setInternalActor(state, set);
            case Command.EngageStop stop -> StopRules.engage(state, stop);
            case Command.ExplainStop explain -> StopRules.explain(state, explain, context);
            case Command.RequestResume request -> StopRules.request(state, request, context);
            case Command.ConfirmResume confirm -> StopRules.confirm(state, confirm, context);
            case Command.OnDevice onDevice -> DeviceRules.decide(state, onDevice, context);
            case ChapterCommand chapter -> chapter.decide(state, context);
            case Command.PlanRollout plan -> PlanRules.plan(state, plan);
            case Command.OnRollout onRollout -> RolloutRules.decide(state, onRollout, context);
        };
    }
}
