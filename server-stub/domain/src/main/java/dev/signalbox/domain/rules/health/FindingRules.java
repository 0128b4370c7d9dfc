package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.Rule;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.function.Function;

/// Rules on what people record about a rollout.
final class FindingRules {
    private FindingRules() {}

    static Ruling answer(State state, HealthCommand.AnswerCriterion answer) {
        return onLive(state, answer.address(), rollout -> {
            boolean asked = Recorded.statements(rollout.stage()).anyMatch(answer.statement()::equals);
            return asked
                    ? Ruling.accept(
                            new HealthEvent.CriterionAnswered(answer.address(), answer.statement(), answer.answer()))
                    : unknown("statement", "'" + rollout.stage().name() + "' does not ask for that.");
        });
    }

    static Ruling record(State state, HealthCommand.RecordFigure figure) {
        return onLive(state, figure.address(), rollout -> recorded(figure.address(), figure.metric(), figure.value()));
    }

    static Ruling count(State state, HealthCommand.CountFigure figure) {
        return onLive(state, figure.address(), rollout -> {
            double before = Recorded.on(state, rollout).figure(figure.metric()).orElse(0);
            return recorded(figure.address(), figure.metric(), before + figure.more());
        });
    }

    private static Ruling recorded(FlagAddress address, Metric metric, double value) {
        if (!isOfPeople(metric)) {
            return unknown("metric", "Nobody records the " + metric.label() + ": it follows from what is reported.");
        }
        return Double.isFinite(value) && value >= 0
                ? Ruling.accept(new HealthEvent.FigureRecorded(address, metric, value))
                : Ruling.refuse(Rule.FIGURE_INVALID, "value", value + " is below 0 or no number.", "Give 0 or more.");
    }

    private static boolean isOfPeople(Metric metric) {
        return switch (metric.origin()) {
            case PEOPLE -> metric != Metric.OBJECTIONS;
            case SERIES -> true;
            case REQUESTS, INCIDENTS -> false;
        };
    }

    private static Ruling unknown(String field, String problem) {
        return Ruling.refuse(
                Rule.UNKNOWN_CRITERION, field, problem, "Name one that the stage, or its list of figures, has.");
    }

    static Ruling onLive(State state, FlagAddress address, Function<Rollout, Ruling> then) {
        return state.rollouts()
                .get(address)
                .map(rollout -> rollout.phase() instanceof RolloutPhase.Live
                        ? then.apply(rollout)
                        : Ruling.refuse(Rule.NOT_LIVE, "flag", "The rollout is not live.", "Start it first."))
                .orElseGet(() -> Ruling.refuse(
                        Rule.UNKNOWN_ROLLOUT,
                        "flag",
                        "No rollout of " + address + " is planned.",
                        "Plan the rollout first."));
    }
}
