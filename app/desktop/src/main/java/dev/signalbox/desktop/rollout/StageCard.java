package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.words.TargetWords;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import java.util.List;
import java.util.stream.IntStream;

/// One rung of the ladder strip.
///
/// @param bounds what must hold to go on and what throws it back, a line for each figure
/// @param dwell how long it lasts
record StageCard(int index, String name, String target, List<String> bounds, String dwell, Place place) {
    StageCard {
        bounds = List.copyOf(bounds);
    }

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
                TargetWords.of(stage.target()),
                DetailWords.bounds(stage),
                DetailWords.dwell(stage),
                place(rollout, index));
    }

    private static Place place(Rollout rollout, int index) {
        if (rollout.phase() instanceof RolloutPhase.Live && index == rollout.stageIndex()) {
            return Place.CURRENT;
        }
        if (index < rollout.upIndex()) {
            return Place.DONE;
        }
        return index == rollout.upIndex() ? Place.NEXT : Place.LATER;
    }
}
