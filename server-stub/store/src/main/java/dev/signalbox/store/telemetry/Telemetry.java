package dev.signalbox.store.telemetry;

import dev.signalbox.domain.decision.Decision;
import dev.signalbox.domain.decision.Reason;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.routing.RoutingAnswer;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.statistics.TelemetryCount;
import dev.signalbox.domain.statistics.TelemetryEvent;
import dev.signalbox.domain.statistics.TelemetryLabels;
import dev.signalbox.store.sqlite.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// One tenant's counts of what the store itself did. Counting touches memory alone, and no lock once a name is known;
/// [#keep] adds up the hour in the file behind. A crash loses what was counted since.
///
/// At most [#MOST] names of each kind are told apart since the start; what is beyond counts as
/// `other` (S1-14). Safe for any thread; [#keep] is called by one.
public final class Telemetry {
    /// How many flags, and how many policies, are told apart.
    static final int MOST = 500;

    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration BETWEEN_EXPIRIES = Duration.ofHours(1);

    private final Map<TelemetryLabels, Counter> counters = new ConcurrentHashMap<>();
    private final Map<TelemetryEvent, Set<String>> names = new ConcurrentHashMap<>();
    private final Database database;
    private final InstantSource clock;
    private final TenantId tenant;
    private Instant next = Instant.MIN;
    private Instant nextExpiry = Instant.MIN;

    /// @param database where the hours are kept
    public Telemetry(Database database, InstantSource clock, TenantId tenant) {
        this.database = database;
        this.clock = clock;
        this.tenant = tenant;
    }

    /// A flag was decided. Flags that there are not are not told apart: their names are the caller's.
    public void decided(EnvironmentKey environment, Decision decision) {
        String name = decision.reason() == Reason.UNKNOWN_FLAG ? TelemetryLabels.OTHER : decision.flag();
        count(new TelemetryLabels(
                TelemetryEvent.DECISION,
                environment,
                name,
                decision.outcome().name(),
                decision.reason().name()));
    }

    /// A job was routed.
    public void routed(EnvironmentKey environment, RoutingAnswer answer) {
        count(new TelemetryLabels(
                TelemetryEvent.ROUTED_JOB,
                environment,
                answer.policy(),
                answer.processor(),
                answer.cause().name()));
    }

    /// `event` took the log from `before` to `after`: counted when a rollout's stage is another one now.
    public void happened(State before, State after, Event event) {
        event.rollout().ifPresent(address -> {
            int from = stage(before, address);
            int to = stage(after, address);
            if (from != to) {
                count(new TelemetryLabels(
                        TelemetryEvent.STAGE_CHANGED,
                        address.environment(),
                        address.flag().value(),
                        to > from ? "RAISED" : "LOWERED",
                        event.trigger().name()));
            }
        });
    }

    /// What was counted since the store was opened, by label.
    public NavigableMap<TelemetryLabels, Long> sinceOpened() {
        NavigableMap<TelemetryLabels, Long> counts = new TreeMap<>(Exposition.ORDER);
        counters.forEach((labels, counter) -> counts.put(labels, counter.total()));
        return counts;
    }

    /// What was counted in the hours that begin from `from` to before `to`, the latest few seconds perhaps not among
    /// it.
    public List<TelemetryCount> between(Instant from, Instant to) {
        return database.read(handle -> TelemetryTable.between(handle, tenant, from, to));
    }

    /// Adds what is new to the present hour, at most every ten seconds. To be called every second or so.
    ///
    /// @param kept how long hours are kept
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the file cannot be written
    public void keep(Duration kept) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            keepNow();
            next = now.plus(BETWEEN);
        }
        if (!now.isBefore(nextExpiry)) {
            database.write(handle -> TelemetryTable.expire(handle, tenant, now.minus(kept)));
            nextExpiry = now.plus(BETWEEN_EXPIRIES);
        }
    }

    /// Adds what is new to the present hour.
    ///
    /// @throws dev.signalbox.domain.store.StoreUnavailableException when the file cannot be written
    public void keepNow() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<Fresh> fresh = new ArrayList<>();
        counters.forEach((labels, counter) -> {
            long more = counter.sinceKept();
            if (more > 0) {
                fresh.add(new Fresh(counter, new TelemetryCount(labels, hour, more)));
            }
        });
        if (!fresh.isEmpty()) {
            database.write(handle -> write(handle, fresh));
            fresh.forEach(one -> one.counter().kept(one.count().count()));
        }
    }

    private int write(Handle handle, List<Fresh> fresh) {
        fresh.forEach(one -> TelemetryTable.add(handle, tenant, one.count()));
        return fresh.size();
    }

    private void count(TelemetryLabels labels) {
        Counter counter = counters.get(labels);
        if (counter == null) {
            counter = counters.computeIfAbsent(isToldApart(labels) ? labels : labels.other(), ignored -> new Counter());
        }
        counter.add();
    }

    private boolean isToldApart(TelemetryLabels labels) {
        Set<String> known = names.computeIfAbsent(labels.event(), event -> ConcurrentHashMap.newKeySet());
        if (known.contains(labels.name())) {
            return true;
        }
        // Of several threads that meet a new name at once, one adds it, and the others have to see that.
        synchronized (known) {
            return known.contains(labels.name()) || (known.size() < MOST && known.add(labels.name()));
        }
    }

    private static int stage(State state, FlagAddress address) {
        return state.rollouts().get(address).map(Rollout::stageIndex).orElse(0);
    }

    private record Fresh(Counter counter, TelemetryCount count) {}
}
