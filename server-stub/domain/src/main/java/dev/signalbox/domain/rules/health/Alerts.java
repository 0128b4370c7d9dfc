package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.collection.Register;
import dev.signalbox.domain.health.Alert;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Figures that spoke up by themselves.
public final class Alerts {
    /// The latest on each metric of each rollout.
    public static final Register<String, Alert> REGISTER = new Register<>("alert", Alert.class, Alert::key);

    private Alerts() {}

    /// Those that stand on the stages that rollouts are on, the loudest first, then the oldest.
    public static List<Alert> standing(State state) {
        return state.of(REGISTER)
                .values()
                .filter(Alert::stands)
                .filter(alert -> state.rollouts()
                        .get(alert.address())
                        .filter(rollout -> isOnStage(alert, rollout))
                        .isPresent())
                .sorted(Comparator.comparing((Alert alert) -> alert.rule().level())
                        .reversed()
                        .thenComparing(Alert::raisedAt))
                .toList();
    }

    /// The last on `metric` since the stage that `rollout` is on began, whether it stands or not.
    public static Optional<Alert> latest(State state, Rollout rollout, Metric metric) {
        return state.of(REGISTER).get(Alert.key(rollout.address(), metric)).filter(alert -> isOnStage(alert, rollout));
    }

    private static boolean isOnStage(Alert alert, Rollout rollout) {
        return rollout.phase() instanceof RolloutPhase.Live live
                && alert.stage() == live.stage()
                && !alert.raisedAt().isBefore(live.since());
    }
}
