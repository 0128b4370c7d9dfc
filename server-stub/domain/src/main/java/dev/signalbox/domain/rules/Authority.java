package dev.signalbox.domain.rules;

import java.util.Optional;

/// Who may do what. The first rule of every command, so that no way in can leave it out.
final class Authority {
    private Authority() {}

    static Optional<Ruling> check(Command command, State state, Context context) {
        Permission needed = needed(command, state, context.actor());
        if (context.actor().may(needed)) {
            return Optional.empty();
        }
        return Optional.of(Ruling.refuse(
                Rule.NOT_PERMITTED,
                "",
                context.actor().name() + " may not " + needed.verb() + ".",
                "Ask somebody with the right to " + needed.verb() + "."));
    }

    private static Permission needed(Command command, State state, Actor actor) {
        return switch (command) {
            case Command.CreateEnvironment create -> Permission.SET_UP;
            case Command.CreateApp create -> Permission.SET_UP;
            case Command.CreateFlag create -> Permission.CONFIGURE;
            case Command.DescribeFlag describe -> Permission.CONFIGURE;
            case Command.DefineSegment define -> Permission.CONFIGURE;
            case Command.SetInternalActor set -> Permission.SET_INTERNAL_ACTORS;
            case Command.PlanRollout plan -> Permission.CONFIGURE;
            case Command.SetExemption exemption -> Permission.CONFIGURE;
            case Command.RemoveExemption exemption -> Permission.CONFIGURE;
            case Command.AddToWhitelist add -> Permission.CONFIGURE;
            case Command.RemoveFromWhitelist remove -> Permission.CONFIGURE;
            case Command.SetStrategy strategy -> Permission.CONFIGURE;
            case Command.SetHealthPolicy policy -> Permission.CONFIGURE;
            case Command.SetSchedule schedule -> Permission.CONFIGURE;
            case Command.StartRollout start -> Permission.RAISE;
            case Command.RestartRollout restart -> Permission.RAISE;
            case Command.ResumeRollout resume -> Permission.RAISE;
            case Command.MoveToStage move -> neededToMove(move, state, actor);
            case Command.UndoRollBack undo -> Permission.LOWER;
            case Command.PauseRollout pause -> Permission.LOWER;
            case Command.RollBack rollBack ->
                rollBack.grounds() instanceof Grounds.Automatic ? Permission.OPERATE_STORE : Permission.LOWER;
            case Command.EngageStop stop -> Permission.STOP;
            case Command.ExplainStop explain -> Permission.STOP;
            case Command.RequestResume request -> Permission.RESUME;
            case Command.ConfirmResume confirm -> Permission.RESUME;
            case Command.RecordAssessment assessment -> Permission.OPERATE_STORE;
            case Command.EnrolDevice enrol -> Permission.STOP;
            case Command.RevokeDevice revoke -> neededToRevoke(revoke, state, actor);
            case Command.StopByDevice stop -> Permission.STOP_BY_DEVICE;
            case Command.ReviewBreakGlass review -> Permission.RESUME;
            case ChapterCommand chapter -> chapter.needed(state, actor);
        };
    }

    /// Whoever loses a device says so themselves, whatever else they may still do.
    private static Permission neededToRevoke(Command.RevokeDevice revoke, State state, Actor actor) {
        boolean own = state.devices()
                .enrolled()
                .get(revoke.device())
                .filter(device -> device.owner().equals(actor.id()))
                .isPresent();
        return own ? Permission.READ : Permission.SET_UP;
    }

    /// The monitor may move a rollout up where its stage says so; [RolloutRules] checks that the stage does.
    private static Permission neededToMove(Command.MoveToStage move, State state, Actor actor) {
        if (actor.may(Permission.OPERATE_STORE)) {
            return Permission.OPERATE_STORE;
        }
        return Direction.of(move, state) == Direction.LOWERS ? Permission.LOWER : Permission.RAISE;
    }
}
