package dev.signalbox.domain.backout;

import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Names;
import dev.signalbox.domain.guidance.RollbackLevel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One way back, written down before it is needed.
///
/// @param name unique in the tenant
/// @param level which also sets the budget
/// @param flag the one flag it is for; absent: for every flag
/// @param useWhen when to choose it
/// @param steps in the order they are done; at least one
/// @param rehearsal when it was last tried; absent when it never was since it was last changed
public record Procedure(
        String name,
        RollbackLevel level,
        RollbackTarget target,
        Optional<FlagKey> flag,
        List<String> useWhen,
        List<Step> steps,
        Optional<Rehearsal> rehearsal) {
    private static final int MOST_STEPS = 50;

    /// @throws InvalidValueException for an empty name or a number of steps outside 1 to 50
    public Procedure {
        Names.filled("procedure.name", name, 60);
        useWhen = List.copyOf(useWhen);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new InvalidValueException(
                    "procedure.steps", "there are " + steps.size() + " of them", "Give 1 to " + MOST_STEPS + ".");
        }
    }

    /// The time it may take at most (S2-83, 87, 90, 93).
    public Duration budget() {
        return level.budget();
    }

    /// True when it runs SQL, which has to be tried in staging first (S2-96).
    public boolean needsRehearsal() {
        return steps.stream().anyMatch(Step.Sql.class::isInstance);
    }

    /// True when it can be used for `key`.
    public boolean suits(FlagKey key) {
        return flag.filter(own -> !own.equals(key)).isEmpty();
    }

    /// This procedure, tried or not.
    public Procedure rehearsed(Optional<Rehearsal> newRehearsal) {
        return new Procedure(name, level, target, flag, useWhen, steps, newRehearsal);
    }
}
