package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.health.Alert;
import dev.signalbox.domain.health.Answer;
import dev.signalbox.domain.health.Finding;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.PolicyScope;
import dev.signalbox.domain.health.WiderPolicy;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.ChapterEvent;
import dev.signalbox.domain.rules.Filed;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import java.util.List;
import java.util.Optional;

/// What happened to how rollouts are judged.
public sealed interface HealthEvent extends ChapterEvent {
    record WiderHealthChanged(PolicyScope scope, HealthPolicy health) implements HealthEvent {
        @Override
        public State fold(State state, LogEntry entry) {
            return state.filing(Policies.REGISTER, new WiderPolicy(scope, health));
        }

        @Override
        public List<Filed<?, ?>> files() {
            return List.of(new Filed<>(Policies.REGISTER, scope.key()));
        }

        @Override
        public String action() {
            return "health_policy.updated";
        }
    }

    /// A figure spoke up by itself, or came back.
    sealed interface OnAlert extends HealthEvent {
        /// The alert as it is now.
        Alert alert();

        @Override
        default Optional<FlagAddress> rollout() {
            return Optional.of(alert().address());
        }

        @Override
        default State fold(State state, LogEntry entry) {
            return state.filing(Alerts.REGISTER, alert());
        }

        @Override
        default List<Filed<?, ?>> files() {
            return List.of(new Filed<>(Alerts.REGISTER, alert().key()));
        }
    }

    record AlertRaised(Alert alert) implements OnAlert {
        @Override
        public String action() {
            return "alert.raised";
        }
    }

    record AlertCleared(Alert alert) implements OnAlert {
        @Override
        public String action() {
            return "alert.cleared";
        }
    }

    /// Somebody recorded what no request bears.
    sealed interface OnStage extends HealthEvent {
        /// The rollout it was recorded on.
        FlagAddress address();

        /// What was recorded.
        Finding.What what();

        @Override
        default Optional<FlagAddress> rollout() {
            return Optional.of(address());
        }

        @Override
        default State fold(State state, LogEntry entry) {
            return state.filing(
                    Recorded.REGISTER,
                    new Finding(
                            address(),
                            state.rollouts()
                                    .get(address())
                                    .map(Rollout::stageIndex)
                                    .orElse(0),
                            what(),
                            entry.actor(),
                            entry.actorName(),
                            entry.at(),
                            entry.reason()));
        }

        @Override
        default List<Filed<?, ?>> files() {
            return List.of(new Filed<>(Recorded.REGISTER, Finding.key(address(), what().name())));
        }
    }

    record CriterionAnswered(FlagAddress address, String statement, Answer answer) implements OnStage {
        @Override
        public Finding.What what() {
            return new Finding.What.Statement(statement, answer);
        }

        @Override
        public String action() {
            return "health.answered";
        }
    }

    record FigureRecorded(FlagAddress address, Metric metric, double value) implements OnStage {
        @Override
        public Finding.What what() {
            return new Finding.What.Figure(metric, value);
        }

        @Override
        public String action() {
            return "health.recorded";
        }
    }
}
