package dev.signalbox.desktop.rollout;

import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import java.util.List;
import java.util.stream.IntStream;

/// One rung of the ladder strip.
///
/// @param pass what must hold to go on
/// @param stop what throws it back
/// @param dwell how long it lasts
record StageCard(int index, String name, String target, String pass, String stop, String dwell, Place place) {
    enum Place {
        DONE,
        CURRENT,
        NEXT,
        LATER
    }

    /// The ladder's stages, from off on.
    static List<StageCard> of(Rollout rollout) {
        return IntStream.rangeClosed(1, rollout.ladder().last())
                .mapToObj(index -> card(rollout, index))
                .toList();
    }

    private static StageCard card(Rollout rollout, int index) {
        Stage stage = rollout.ladder().stage(index);
        return new StageCard(
                index,
                stage.name(),
                DetailWords.target(stage.target()),
                DetailWords.bounds(stage.successCriteria()),
                DetailWords.bounds(stage.rollbackTriggers()),
                DetailWords.dwell(stage),
                place(rollout, index));
    }

    private static Place place(Rollout rollout, int index) {
        int here = rollout.stageIndex();
        boolean live = rollout.phase() instanceof RolloutPhase.Live;
        if (live && index == here) {
            return Place.CURRENT;
        }
        if (index < here) {
            return Place.DONE;
        }
        return index == here + 1 ? Place.NEXT : Place.LATER;
    }
}
