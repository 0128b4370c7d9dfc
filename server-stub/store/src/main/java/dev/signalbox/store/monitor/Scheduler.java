package dev.signalbox.store.monitor;

import dev.signalbox.domain.calendar.ScheduledAct;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.calendar.ScheduleCommand;
import dev.signalbox.domain.rules.calendar.Schedules;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import java.util.UUID;

/// Says of each scheduled act when its time has come; the rule book says what comes of it (decision 0044).
///
/// Confined to the monitor's thread.
final class Scheduler {
    private static final int LONGEST_REASON = 500;

    private final Engine engine;

    Scheduler(Engine engine) {
        this.engine = engine;
    }

    /// Fires whatever is due in any tenant.
    void tick() {
        for (TenantId tenant : engine.tenants()) {
            try (RolloutStore store = engine.store(tenant, Actor.SCHEDULE)) {
                Schedules.due(store.state(), engine.clock().instant()).forEach(act -> fireSafely(tenant, store, act));
            }
        }
    }

    /// One act that cannot be written must not keep the others from it; it stays due.
    private void fireSafely(TenantId tenant, RolloutStore store, ScheduledAct act) {
        try {
            store.submit(Submission.of(
                    UUID.randomUUID(),
                    reason(act),
                    new ScheduleCommand.FireAct(act.id(), engine.people().rolesOf(tenant, act.by()))));
        } catch (StoreUnavailableException unavailable) {
            System.getLogger(Scheduler.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "What is scheduled on " + act.address() + " could not be done; the next tick tries again.",
                            unavailable);
        }
    }

    private static String reason(ScheduledAct act) {
        String reason = "Planned by " + act.byName() + ": " + act.reason();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }
}
