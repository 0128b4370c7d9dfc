package dev.signalbox.domain.rules.health;

import dev.signalbox.domain.health.Alert;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.util.Optional;

/// Rules on alerts: they move nothing, so that nothing but a rollout that is not live refuses them.
final class AlertRules {
    private AlertRules() {}

    static Ruling raise(State state, HealthCommand.RaiseAlert raise, Context context) {
        return FindingRules.onLive(
                state,
                raise.address(),
                rollout -> Alerts.latest(state, rollout, raise.rule().metric())
                                .filter(Alert::stands)
                                .filter(alert -> alert.rule().equals(raise.rule()))
                                .isPresent()
                        ? Ruling.accept()
                        : Ruling.accept(new HealthEvent.AlertRaised(new Alert(
                                raise.address(),
                                rollout.stageIndex(),
                                raise.rule(),
                                raise.value(),
                                raise.n(),
                                raise.window(),
                                context.now(),
                                Optional.empty()))));
    }

    static Ruling clear(State state, HealthCommand.ClearAlert clear, Context context) {
        return FindingRules.onLive(
                state,
                clear.address(),
                rollout -> Alerts.latest(state, rollout, clear.metric())
                        .filter(Alert::stands)
                        .map(alert -> Ruling.accept(new HealthEvent.AlertCleared(alert.cleared(context.now()))))
                        .orElseGet(Ruling::accept));
    }
}
