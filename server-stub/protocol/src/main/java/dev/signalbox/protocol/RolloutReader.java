package dev.signalbox.protocol;

import dev.signalbox.domain.ladder.Skipping;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.protocol.json.DomainJson;
import java.util.List;

/// Reads rollouts' documents. Most of such a document is its ladder, which thousands of rollouts share.
///
/// Safe for any thread.
final class RolloutReader {
    private static final StageLadder SMALLEST = new StageLadder(
            "Stand-in",
            List.of(Stage.plain("Off", new StageTarget.Off()), Stage.plain("On", new StageTarget.InternalActors())),
            Skipping.FORBIDDEN,
            1);

    private final SharedPart<StageLadder> ladders = new SharedPart<>("ladder", StageLadder.class, SMALLEST);

    /// The rollout that `json` spells.
    ///
    /// @throws dev.signalbox.protocol.json.MalformedMessageException when it spells none
    Rollout read(String json) {
        return ladders.takeFrom(json)
                .map(taken -> DomainJson.read(taken.rest(), Rollout.class).on(taken.value()))
                .orElseGet(() -> DomainJson.read(json, Rollout.class));
    }
}
