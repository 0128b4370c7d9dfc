package dev.signalbox.domain.ladder;

import dev.signalbox.domain.flag.InvalidValueException;
import java.util.List;

/// The stages of a rollout in order, from off to everybody.
///
/// @param stages at least two; the first one is off
/// @param retryStage index of the stage where a rollout re-enters after a stop or rollback (S2-123)
public record StageLadder(String name, List<Stage> stages, Skipping skipping, int retryStage) {
    /// @throws InvalidValueException when it has fewer than two stages, does not begin with off, or the retry stage is
    ///     none of them or off
    public StageLadder {
        if (name.isBlank() || name.length() > 60) {
            throw new InvalidValueException("ladder.name", "it is empty or too long", "Give 1 to 60 characters.");
        }
        stages = List.copyOf(stages);
        if (stages.size() < 2 || !(stages.getFirst().target() instanceof StageTarget.Off)) {
            throw new InvalidValueException(
                    "ladder.stages",
                    "it does not climb from off",
                    "Begin with an off stage and add at least one more.");
        }
        if (retryStage < 1 || retryStage >= stages.size()) {
            throw new InvalidValueException(
                    "ladder.retryStage", retryStage + " is no stage above off", "Give an index from 1.");
        }
    }

    /// The stage at `index`.
    ///
    /// @throws InvalidValueException when there is none
    public Stage stage(int index) {
        if (index < 0 || index >= stages.size()) {
            throw new InvalidValueException("stage", "there is no stage " + index, "Give 0 to " + last() + ".");
        }
        return stages.get(index);
    }

    /// Index of the last stage.
    public int last() {
        return stages.size() - 1;
    }
}
