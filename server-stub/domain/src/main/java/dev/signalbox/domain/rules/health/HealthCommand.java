package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.AlertRule;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.ChapterCommand;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.time.Duration;

/// A command on how rollouts are judged.
public sealed interface HealthCommand extends ChapterCommand {
    /// Sets the figures for everything in `scope`, in place of what was set there; those left out are inherited.
    record SetWiderHealth(PolicyScope scope, HealthPolicy health) implements HealthCommand {}

    /// Says whether a manual criterion of the stage holds: of a success criterion, whether it is met; of a rollback
    /// trigger, whether it has come true. The submission's reason is the note.
    record AnswerCriterion(FlagAddress address, String statement, Answer answer) implements HealthCommand {}

    /// Records a figure that no request bears, in its metric's unit.
    record RecordFigure(FlagAddress address, Metric metric, double value) implements HealthCommand {}

    /// Adds `more` to a figure; one that was not recorded on this stage counts from 0.
    record CountFigure(FlagAddress address, Metric metric, int more) implements HealthCommand {}

    /// Says that a figure crossed the bound of `rule`, with what it rests on. An alert moves nothing.
    record RaiseAlert(FlagAddress address, AlertRule rule, double value, long n, Duration window)
            implements HealthCommand {}

    /// Says that the figure is back.
    record ClearAlert(FlagAddress address, Metric metric) implements HealthCommand {}

    @Override
    default Permission needed(State state, Actor actor) {
        return switch (this) {
            case SetWiderHealth set -> Permission.SET_UP;
            case AnswerCriterion answer -> Permission.LOWER;
            case RecordFigure figure -> Permission.LOWER;
            case CountFigure figure -> Permission.LOWER;
            case RaiseAlert raise -> Permission.OPERATE_STORE;
            case ClearAlert clear -> Permission.OPERATE_STORE;
        };
    }

    @Override
    default Direction direction(State state) {
        return Direction.NEITHER;
    }

    @Override
    default Ruling decide(State state, Context context) {
        return switch (this) {
            case SetWiderHealth set -> HealthRules.set(state, set);
            case AnswerCriterion answer -> FindingRules.answer(state, answer);
            case RecordFigure figure -> FindingRules.record(state, figure);
            case CountFigure figure -> FindingRules.count(state, figure);
            case RaiseAlert raise -> AlertRules.raise(state, raise, context);
            case ClearAlert clear -> AlertRules.clear(state, clear, context);
        };
    }

    @Override
    default String subject() {
        return switch (this) {
            case SetWiderHealth(var scope, var health) -> "health policy " + scope.key();
            case AnswerCriterion(var address, var statement, var answer) -> "rollout " + address;
            case RecordFigure(var address, var metric, double value) -> "rollout " + address;
            case CountFigure(var address, var metric, int more) -> "rollout " + address;
            case RaiseAlert raise -> "rollout " + raise.address();
            case ClearAlert(var address, var metric) -> "rollout " + address;
        };
    }
}
