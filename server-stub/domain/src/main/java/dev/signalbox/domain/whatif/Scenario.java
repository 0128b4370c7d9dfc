package dev.signalbox.domain.whatif;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.EffectivePolicy;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.StageLadder;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Policies;
import java.time.Instant;
import java.util.List;

/// What is tried out: a ladder, what each of its stages is judged by, and when it would have started.
///
/// @param policies one for each stage, in the ladder's order
public record Scenario(StageLadder ladder, List<EffectivePolicy> policies, Instant start) {
    /// @throws InvalidValueException unless there is a policy for each stage
    public Scenario {
        policies = List.copyOf(policies);
        if (policies.size() != ladder.stages().size()) {
            throw new InvalidValueException(
                    "policies",
                    "there are " + policies.size() + " for " + ladder.stages().size() + " stages",
                    "Give one for each stage.");
        }
    }

    /// `ladder` at `address`, judged by `health` and by what `state` sets around it.
    public static Scenario of(
            State state, FlagAddress address, StageLadder ladder, HealthPolicy health, Instant start) {
        List<EffectivePolicy> policies = ladder.stages().stream()
                .map(stage -> Policies.effective(state, address, health, stage))
                .toList();
        return new Scenario(ladder, policies, start);
    }
}
