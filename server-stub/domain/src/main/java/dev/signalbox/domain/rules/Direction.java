package dev.signalbox.domain.rules;

/// Which way a command moves exposure: the distinction that safety depends on. What lowers may be repeated and replayed
/// by itself; what raises needs a person on the current revision.
public enum Direction {
    RAISES,
    LOWERS,
    NEITHER;

    /// The direction of `command`, given where its rollout stands in `state`.
    public static Direction of(Command command, State state) {
        return switch (command) {
            case Command.StartRollout start -> RAISES;
            case Command.RestartRollout restart -> RAISES;
            case Command.UndoRollBack undo -> RAISES;
            case Command.RequestResume request -> RAISES;
            case Command.ConfirmResume confirm -> RAISES;
            case Command.SetExemption exemption -> RAISES;
            case Command.RemoveExemption exemption -> RAISES;
            case Command.AddToWhitelist add -> RAISES;
            case Command.RemoveFromWhitelist remove -> LOWERS;
            case Command.SetStrategy strategy -> RAISES;
            case Command.SetSchedule schedule -> RAISES;
            case Command.DefineSegment segment -> RAISES;
            case Command.SetInternalActor actor -> RAISES;
            case Command.MoveToStage move -> ofMove(move, state);
            case ChapterCommand chapter -> chapter.direction(state);
            case Command.PauseRollout pause -> LOWERS;
            case Command.RollBack rollBack -> LOWERS;
            case Command.EngageStop stop -> LOWERS;
            case Command.StopByDevice stop -> LOWERS;
            case Command.ExplainStop explain -> NEITHER;
            case Command.EnrolDevice enrol -> NEITHER;
            case Command.RevokeDevice revoke -> NEITHER;
            case Command.ReviewBreakGlass review -> NEITHER;
            case Command.ResumeRollout resume -> NEITHER;
            case Command.PlanRollout plan -> NEITHER;
            case Command.SetHealthPolicy policy -> NEITHER;
            case Command.CreateEnvironment environment -> NEITHER;
            case Command.CreateApp app -> NEITHER;
            case Command.CreateFlag flag -> NEITHER;
            case Command.DescribeFlag flag -> NEITHER;
            case Command.RecordAssessment assessment -> NEITHER;
        };
    }

    private static Direction ofMove(Command.MoveToStage move, State state) {
        boolean down = state.rollouts()
                .get(move.address())
                .map(rollout -> move.stage() <= rollout.stageIndex())
                .orElse(false);
        return down ? LOWERS : RAISES;
    }
}
