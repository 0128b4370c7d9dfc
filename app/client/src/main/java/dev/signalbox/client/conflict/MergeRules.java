package dev.signalbox.client.conflict;

import dev.signalbox.client.draft.Difference;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.State;
import java.util.Optional;
import java.util.Set;

/// Which rule settles what becomes of a change whose rollout somebody else has changed since its author looked. Pure.
public final class MergeRules {
    /// Three names of one thing: where the rollout stands.
    private static final Set<String> STANDING = Set.of("Exposure", "Phase", "Stage");

    private MergeRules() {}

    /// The rule for `mine` in `now`.
    public static MergeRule of(Proposal mine, State now) {
        return anywhere(mine.command()).orElseGet(() -> switch (mine.command()) {
            case Command.MoveToStage move
            when isStepDown(mine, move) -> Direction.of(move, now) == Direction.LOWERS ? MergeRule.M_4 : MergeRule.M_5;
            case Command others -> byDirection(mine, now);
        });
    }

    /// The rule for what means the same in any state; absent for everything else.
    public static Optional<MergeRule> anywhere(Command command) {
        return switch (command) {
            case Command.EngageStop stop -> Optional.of(MergeRule.M_1);
            case Command.StopByDevice stop -> Optional.of(MergeRule.M_1);
            case Command.RequestResume request -> Optional.of(MergeRule.M_2);
            case Command.ConfirmResume confirm -> Optional.of(MergeRule.M_2);
            case Command.PauseRollout pause -> Optional.of(MergeRule.M_3);
            case Command.RollBack rollBack -> Optional.of(MergeRule.M_3);
            case Command others -> Optional.empty();
        };
    }

    /// A step that was one down when its author looked.
    private static boolean isStepDown(Proposal mine, Command.MoveToStage move) {
        return mine.before().filter(seen -> move.stage() < seen.stageIndex()).isPresent();
    }

    private static MergeRule byDirection(Proposal mine, State now) {
        return switch (Direction.of(mine.command(), now)) {
            case RAISES -> MergeRule.M_6;
            case LOWERS -> MergeRule.M_4;
            case NEITHER -> mine.command() instanceof Command.OnRollout ? byFields(mine, now) : MergeRule.M_11;
        };
    }

    private static MergeRule byFields(Proposal mine, State now) {
        return ThreeStates.of(mine, now).map(MergeRules::byFields).orElse(MergeRule.M_10);
    }

    private static MergeRule byFields(ThreeStates states) {
        boolean apart = states.mine().stream()
                .noneMatch(field -> states.theirs().stream().anyMatch(other -> sameField(field, other)));
        if (apart) {
            return MergeRule.M_7;
        }
        boolean alike =
                states.theirs().containsAll(states.mine()) && states.onTop().isEmpty();
        return alike ? MergeRule.M_8 : MergeRule.M_9;
    }

    private static boolean sameField(Difference one, Difference other) {
        return one.field().equals(other.field())
                || (STANDING.contains(one.field()) && STANDING.contains(other.field()));
    }
}
