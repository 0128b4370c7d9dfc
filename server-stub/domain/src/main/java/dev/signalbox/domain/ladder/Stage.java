package dev.signalbox.domain.ladder;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.health.Criterion;
import dev.signalbox.domain.health.Findings;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One rung of a ladder.
///
/// @param earliest how long after the rollout's start the stage may begin at the earliest
/// @param minimum how long it lasts at least; the later of the two governs
/// @param actions what people do during it
/// @param successCriteria what must hold to go on
/// @param rollbackTriggers what throws the rollout back
/// @param advance who moves it on
/// @param health the figures that it is judged by in place of its rollout's; absent where it says none
public record Stage(
        String name,
        StageTarget target,
        Duration earliest,
        Duration minimum,
        List<String> actions,
        List<Criterion> successCriteria,
        List<Criterion> rollbackTriggers,
        Advance advance,
        Optional<HealthPolicy> health) {
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

    /// A stage that says nothing of how it is judged.
    public Stage(
            String name,
            StageTarget target,
            Duration earliest,
            Duration minimum,
            List<String> actions,
            List<Criterion> successCriteria,
            List<Criterion> rollbackTriggers,
            Advance advance) {
        this(name, target, earliest, minimum, actions, successCriteria, rollbackTriggers, advance, Optional.empty());
    }

    /// A stage without times, actions or bounds.
    public static Stage plain(String name, StageTarget target) {
        return new Stage(name, target, Duration.ZERO, Duration.ZERO, List.of(), List.of(), List.of(), Advance.BY_HAND);
    }

    /// This stage with other times.
    public Stage lasting(Duration earliest, Duration minimum) {
        return new Stage(name, target, earliest, minimum, actions, successCriteria, rollbackTriggers, advance, health);
    }

    /// This stage, thrown back by `trigger` too.
    public Stage rollingBackOn(Criterion trigger) {
        List<Criterion> triggers =
                Stream.concat(rollbackTriggers.stream(), Stream.of(trigger)).toList();
        return new Stage(name, target, earliest, minimum, actions, successCriteria, triggers, advance, health);
    }

    /// This stage, thrown back by `trigger` in place of its other triggers on the same metric.
    public Stage rollingBackInsteadOn(Criterion.Measured trigger) {
        List<Criterion> triggers = Stream.concat(
                        bounding(rollbackTriggers, metric -> metric != trigger.metric()).stream(), Stream.of(trigger))
                .toList();
        return new Stage(name, target, earliest, minimum, actions, successCriteria, triggers, advance, health);
    }

    /// True when an error rate throws it back: then that governs, and not the policy's maximum.
    public boolean hasErrorRateTrigger() {
        return rollbackTriggers.stream()
                .anyMatch(trigger ->
                        trigger instanceof Criterion.Measured measured && measured.metric() == Metric.ERROR_RATE);
    }

    /// This stage, moved on by `advance`.
    public Stage advancing(Advance advance) {
        return new Stage(name, target, earliest, minimum, actions, successCriteria, rollbackTriggers, advance, health);
    }

    /// This stage, judged by the figures of `health` where it says any.
    public Stage judgedBy(HealthPolicy health) {
        return new Stage(
                name,
                target,
                earliest,
                minimum,
                actions,
                successCriteria,
                rollbackTriggers,
                advance,
                Optional.of(health));
    }

    /// This stage without the bounds on metrics that `kept` leaves out.
    public Stage bounding(Predicate<Metric> kept) {
        return new Stage(
                name,
                target,
                earliest,
                minimum,
                actions,
                bounding(successCriteria, kept),
                bounding(rollbackTriggers, kept),
                advance,
                health);
    }

    /// This stage without what only people can find out, for a ladder that climbs by itself.
    public Stage measuredAlone() {
        return new Stage(
                name,
                target,
                earliest,
                minimum,
                actions,
                measured(successCriteria),
                measured(rollbackTriggers),
                advance,
                health);
    }

    private static List<Criterion> bounding(List<Criterion> criteria, Predicate<Metric> kept) {
        return criteria.stream()
                .filter(criterion ->
                        !(criterion instanceof Criterion.Measured measured) || kept.test(measured.metric()))
                .toList();
    }

    private static List<Criterion> measured(List<Criterion> criteria) {
        return criteria.stream().filter(Findings.NONE::settles).toList();
    }
}
