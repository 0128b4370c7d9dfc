package dev.signalbox.store.monitor;

import dev.signalbox.domain.health.AlertLook;
import dev.signalbox.domain.health.AlertRule;
import dev.signalbox.domain.health.AlertTurn;
import dev.signalbox.domain.health.Metric;
import dev.signalbox.domain.health.MetricWindow;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rollout.RolloutPhase;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.rules.health.Alerts;
import dev.signalbox.domain.rules.health.HealthCommand;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tells the log of figures that cross the bound of an alert rule, and of those that come back.
///
/// The look before is kept in memory alone: after a restart an alert takes two looks again to be cleared. Confined to
/// the monitor's thread.
final class AlertBell {
    private final Map<Key, Look> before = new HashMap<>();

    /// Says what is new in `window`. A rollout that left the stage meanwhile is not told of: what
    /// took it off that stage has told already.
    void ring(RolloutStore store, Watched watched, MetricWindow window) {
        for (AlertLook look : AlertRule.looks(watched.policy(), window)) {
            Key key = new Key(watched.key(), look.metric());
            Optional<AlertLook> last = Optional.ofNullable(
                            before.put(key, new Look(watched.live().since(), look)))
                    .filter(kept -> kept.since().equals(watched.live().since()))
                    .map(Look::said);
            State state = store.state();
            state.rollouts()
                    .get(watched.address())
                    .filter(rollout -> isStill(rollout, watched))
                    .ifPresent(rollout -> tell(
                            store,
                            watched,
                            window,
                            AlertTurn.of(Alerts.latest(state, rollout, look.metric()), last, look, window.to())));
        }
    }

    private static void tell(RolloutStore store, Watched watched, MetricWindow window, AlertTurn turn) {
        switch (turn) {
            case AlertTurn.Nothing() -> {}
            case AlertTurn.Raise(var rule, double value, long n) ->
                submit(store, new HealthCommand.RaiseAlert(watched.address(), rule, value, n, window.length()));
            case AlertTurn.Clear(var metric) -> submit(store, new HealthCommand.ClearAlert(watched.address(), metric));
        }
    }

    private static void submit(RolloutStore store, HealthCommand command) {
        store.submit(Submission.of(UUID.randomUUID(), "", command));
    }

    private static boolean isStill(Rollout rollout, Watched watched) {
        return rollout.phase() instanceof RolloutPhase.Live live
                && live.since().equals(watched.live().since());
    }

    private record Key(Watched.Key rollout, Metric metric) {}

    /// What a look at a stage that began at `since` said.
    private record Look(Instant since, AlertLook said) {}
}
