package dev.signalbox.domain.rollout;

import dev.signalbox.domain.collection.Table;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.health.Assessment;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.ladder.Stage;
import dev.signalbox.domain.ladder.StageLadder;
import java.time.Instant;
import java.util.Optional;

/// A flag's rollout in one environment: its plan, where it stands, whom it does not decide for, and its last
/// verdict.
///
/// @param population how many subjects there are, for stages that count them
/// @param exemptions by subject key
/// @param startedAt when it first went live; absent in a draft
/// @param assessment the latest verdict on the current stage; absent until there is one
/// @param chosenStrategy whom a share is made of; absent in rollouts laid out before there was a choice:
///     percentage
/// @param revision the log's sequence number of the last event that changed it
public record Rollout(
        FlagAddress address,
        StageLadder ladder,
        long population,
        HealthPolicy health,
        Schedule schedule,
        Table<String, Exemption> exemptions,
        RolloutPhase phase,
        Optional<Instant> startedAt,
        Optional<Assessment> assessment,
        long revision,
        Optional<Strategy> chosenStrategy) {
    /// @throws InvalidValueException for a population below 1
    public Rollout {
        if (population < 1) {
            throw new InvalidValueException(
                    "population", population + " is below 1", "Give how many subjects there are.");
        }
    }

    /// A plan that nobody is exposed to yet.
    public static Rollout draft(
            FlagAddress address, StageLadder ladder, long population, HealthPolicy health, long revision) {
        return new Rollout(
                address,
                ladder,
                population,
                health,
                Schedule.ALWAYS,
                Table.empty(),
                new RolloutPhase.Draft(),
                Optional.empty(),
                Optional.empty(),
                revision,
                Optional.empty());
    }

    /// Index of the stage it is on; 0, which is off, when it is not live.
    public int stageIndex() {
        return phase instanceof RolloutPhase.Live live ? live.stage() : 0;
    }

    /// The stage it is on; the off stage when it is not live.
    public Stage stage() {
        return ladder.stage(stageIndex());
    }

    /// The stage after the one it is on; absent on the last one.
    public Optional<Stage> nextStage() {
        return stageIndex() < ladder.last() ? Optional.of(ladder.stage(stageIndex() + 1)) : Optional.empty();
    }

    /// Index of the stage that it goes up to: the retry stage after a rollback, else the one above. On the last stage
    /// there is none of that index.
    public int upIndex() {
        return phase instanceof RolloutPhase.RolledBack ? ladder.retryStage() : stageIndex() + 1;
    }

    /// Planned exposure in percent, before stops.
    public double plannedPercent() {
        return stage().target().plannedPercent(population);
    }

    /// When the next stage may begin at the earliest: the later of this stage's minimum and the next one's earliest
    /// time. Absent when not live or on the last stage.
    public Optional<Instant> nextStageFrom() {
        if (!(phase instanceof RolloutPhase.Live live)) {
            return Optional.empty();
        }
        return nextStage().map(next -> {
            Instant afterMinimum = live.since().plus(stage().minimum());
            Instant afterEarliest = startedAt.orElse(live.since()).plus(next.earliest());
            return afterMinimum.isAfter(afterEarliest) ? afterMinimum : afterEarliest;
        });
    }

    /// This rollout on another ladder, wherever it stands.
    public Rollout on(StageLadder newLadder) {
        return new Rollout(
                address,
                newLadder,
                population,
                health,
                schedule,
                exemptions,
                phase,
                startedAt,
                assessment,
                revision,
                chosenStrategy);
    }

    /// This rollout in phase `phase`; leaving a stage leaves its verdict behind.
    public Rollout in(RolloutPhase newPhase, long newRevision) {
        boolean sameStage = newPhase instanceof RolloutPhase.Live next
                && phase instanceof RolloutPhase.Live now
                && next.stage() == now.stage()
                && next.since().equals(now.since());
        return new Rollout(
                address,
                ladder,
                population,
                health,
                schedule,
                exemptions,
                newPhase,
                startedAt,
                sameStage ? assessment : Optional.empty(),
                newRevision,
                chosenStrategy);
    }

    /// This rollout, begun at `at` unless it had begun before.
    public Rollout startedAt(Instant at) {
        return new Rollout(
                address,
                ladder,
                population,
                health,
                schedule,
                exemptions,
                phase,
                Optional.of(at),
                assessment,
                revision,
                chosenStrategy);
    }

    /// This rollout with `newAssessment` as its latest verdict. The revision stays: a verdict is no edit, and must not
    /// make a person's command conflict.
    public Rollout assessed(Assessment newAssessment) {
        return new Rollout(
                address,
                ladder,
                population,
                health,
                schedule,
                exemptions,
                phase,
                startedAt,
                Optional.of(newAssessment),
                revision,
                chosenStrategy);
    }

    /// This rollout with other exemptions.
    public Rollout exempting(Table<String, Exemption> newExemptions, long newRevision) {
        return new Rollout(
                address,
                ladder,
                population,
                health,
                schedule,
                newExemptions,
                phase,
                startedAt,
                assessment,
                newRevision,
                chosenStrategy);
    }

    /// This rollout judged by `newHealth`.
    public Rollout judgedBy(HealthPolicy newHealth, long newRevision) {
        return new Rollout(
                address,
                ladder,
                population,
                newHealth,
                schedule,
                exemptions,
                phase,
                startedAt,
                assessment,
                newRevision,
                chosenStrategy);
    }

    /// Whom a share is made of.
    public Strategy strategy() {
        return chosenStrategy.orElse(Strategy.PERCENTAGE);
    }

    /// This rollout, admitting by `strategy`.
    public Rollout admittingBy(Strategy strategy, long newRevision) {
        return new Rollout(
                address,
                ladder,
                population,
                health,
                schedule,
                exemptions,
                phase,
                startedAt,
                assessment,
                newRevision,
                Optional.of(strategy));
    }

    /// This rollout open only in `newSchedule`.
    public Rollout scheduled(Schedule newSchedule, long newRevision) {
        return new Rollout(
                address,
                ladder,
                population,
                health,
                newSchedule,
                exemptions,
                phase,
                startedAt,
                assessment,
                newRevision,
                chosenStrategy);
    }
}
