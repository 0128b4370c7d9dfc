package dev.signalbox.domain.ladder;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Criterion;
import java.time.Duration;
import java.util.List;

/// One rung of a ladder.
///
/// @param earliest how long after the rollout's start the stage may begin at the earliest
/// @param minimum how long it lasts at least; the later of the two governs
/// @param actions what people do during it
/// @param successCriteria what must hold to go on
/// @param rollbackTriggers what throws the rollout back
/// @param advance who moves it on
public record Stage(
        String name,
        StageTarget target,
        Duration earliest,
        Duration minimum,
        List<String> actions,
        List<Criterion> successCriteria,
        List<Criterion> rollbackTriggers,
        Advance advance) {
    /// @throws InvalidValueException for an empty name or a negative time
    public Stage {
        if (name.isBlank() || name.length() > 60) {
            throw new InvalidValueException("stage.name", "it is empty or too long", "Give 1 to 60 characters.");
        }
        if (earliest.isNegative() || minimum.isNegative()) {
            throw new InvalidValueException("stage.minimum", "it is negative", "Give zero or a length of time.");
        }
        actions = List.copyOf(actions);
        successCriteria = List.copyOf(successCriteria);
        rollbackTriggers = List.copyOf(rollbackTriggers);
    }

    /// A stage without times, actions or bounds.
    public static Stage plain(String name, StageTarget target) {
        return new Stage(name, target, Duration.ZERO, Duration.ZERO, List.of(), List.of(), List.of(), Advance.BY_HAND);
    }

    /// This stage with other times.
    public Stage lasting(Duration earliest, Duration minimum) {
        return new Stage(name, target, earliest, minimum, actions, successCriteria, rollbackTriggers, advance);
    }

    /// This stage, moved on by `advance`.
    public Stage advancing(Advance advance) {
        return new Stage(name, target, earliest, minimum, actions, successCriteria, rollbackTriggers, advance);
    }
}
