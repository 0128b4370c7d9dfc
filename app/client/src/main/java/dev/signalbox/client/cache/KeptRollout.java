package dev.signalbox.client.cache;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rollout.Strategy;
import java.time.Instant;
import java.util.Optional;

/// A rollout that names its ladder and its policy instead of repeating them.
///
/// @param ladder its key among the ladders
/// @param health its key among the policies
record KeptRollout(
        FlagAddress address,
        String ladder,
        long population,
        String health,
        Schedule schedule,
        Table<String, Exemption> exemptions,
        RolloutPhase phase,
        Optional<Instant> startedAt,
        Optional<Assessment> assessment,
        long revision,
        Optional<Strategy> chosenStrategy) {
    static KeptRollout of(Rollout rollout, Parts parts) {
        return new KeptRollout(
                rollout.address(),
                parts.ladders().keyOf(rollout.ladder()),
                rollout.population(),
                parts.policies().keyOf(rollout.health()),
                rollout.schedule(),
                rollout.exemptions(),
                rollout.phase(),
                rollout.startedAt(),
                rollout.assessment(),
                rollout.revision(),
                rollout.chosenStrategy());
    }

    /// @throws dev.signalbox.protocol.json.MalformedMessageException when it names what there is not
    Rollout rollout(Parts parts) {
        return new Rollout(
                address,
                parts.ladders().get(ladder),
                population,
                parts.policies().get(health),
                schedule,
                exemptions,
                phase,
                startedAt,
                assessment,
                revision,
                chosenStrategy);
    }
}
