package dev.signalbox.domain.rules.aftercare;

import dev.signalbox.domain.aftercare.Finding;
import dev.signalbox.domain.aftercare.Reading;
import dev.signalbox.domain.aftercare.RemovalStep;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.List;

/// A command on what comes after 100 %.
public sealed interface AftercareCommand extends ChapterCommand {
    /// Says that the duty of number `number` was done; the submission's reason is its note.
    record ReportDuty(FlagAddress rollout, int number, Finding finding, List<Reading> readings)
            implements AftercareCommand {
        public ReportDuty {
            readings = List.copyOf(readings);
        }
    }

    /// Calls the flag launched, once its rollout was stable for 72 hours at 100 %, and opens the task of taking
    /// it out. The submission's reason vouches for users and business goals (S2-81, S2-82).
    record LaunchFlag(FlagAddress rollout) implements AftercareCommand {}

    /// Hands the task of taking the flag out to `assignee`.
    record AssignRemoval(FlagKey flag, String assignee) implements AftercareCommand {}

    /// Says that a part of taking the flag out is done; the submission's reason may say where.
    record FinishRemoval(FlagKey flag, RemovalStep step) implements AftercareCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return switch (this) {
            case ReportDuty report -> Permission.RESPOND;
            case LaunchFlag launch -> Permission.CONFIGURE;
            case AssignRemoval assign -> Permission.CONFIGURE;
            case FinishRemoval finish -> Permission.CONFIGURE;
        };
    }

    @Override
    default Direction direction(State state) {
        return Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return AftercareRules.decide(state, this, context);
    }

    @Override
    default String subject() {
        return switch (this) {
            case ReportDuty report -> "monitoring of " + report.rollout();
            case LaunchFlag launch -> "launch of " + launch.rollout().flag();
            case AssignRemoval assign -> "launch of " + assign.flag();
            case FinishRemoval finish -> "launch of " + finish.flag();
        };
    }
}
