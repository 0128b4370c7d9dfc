package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Percentage;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageTarget;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.protocol.Problem;
import dev.signalbox.protocol.body.AdvanceBody;
import java.util.List;
import java.util.stream.IntStream;

/// Which stage a person means.
final class Stages {
    private Stages() {}

    /// Its index in the ladder.
    static int meant(AdvanceBody body, Rollout rollout) {
        if (body.stage().isPresent() && body.percentage().isPresent()) {
            throw new InvalidValueException("stage", "stage and percentage are both there", "Give one of them.");
        }
        return body.stage()
                .or(() -> body.percentage().map(percentage -> sharing(percentage, rollout)))
                .orElse(rollout.stageIndex() + 1);
    }

    private static int sharing(Percentage percentage, Rollout rollout) {
        List<Stage> stages = rollout.ladder().stages();
        return IntStream.range(0, stages.size())
                .filter(index -> shares(stages.get(index).target(), percentage))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(new Refusal(
                        Rule.UNKNOWN_STAGE,
                        "percentage",
                        "No stage of '" + rollout.ladder().name() + "' has " + percentage + ".",
                        "Give the percentage of a stage, or its index as 'stage'."))));
    }

    private static boolean shares(StageTarget target, Percentage percentage) {
        return switch (target) {
            case StageTarget.Off() -> percentage.equals(Percentage.NONE);
            case StageTarget.Share(var share) -> share.equals(percentage);
            case StageTarget.InternalActors() -> false;
            case StageTarget.Count count -> false;
            case StageTarget.SegmentMembers members -> false;
        };
    }
}
