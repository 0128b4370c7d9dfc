package dev.signalbox.client.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Walks the way of a stop every minute, so that a way that is blocked is known before it is needed (F33, T19): the
/// journal of this computer, then the store, through its rules and its disk. Leaves nothing behind.
///
/// A try that hangs changes nothing; what was found before grows old, and [SelfTestReport#light] turns amber by age
/// alone. Safe for any thread.
public final class SelfTest implements AutoCloseable {
    /// From the end of one try to the next.
    public static final Duration EVERY = Duration.ofSeconds(60);

    private final Ports ports;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private SelfTestReport report = new SelfTestReport.NotYet();
    private StopTimer.Alarm next = () -> {};
    private boolean closed;

    /// What the test reaches out with.
    ///
    /// @param journal the stop's own
    /// @param recorder the journal's thread
    /// @param store a handle of the stop's lane
    /// @param lane the stop's threads to the store
    /// @param ids makes ids that stand for nothing
    public record Ports(
            StopJournal journal,
            Executor recorder,
            RolloutStore store,
            Executor lane,
            StopTimer timer,
            Timepiece time,
            Supplier<UUID> ids) {}

    public SelfTest(Ports ports) {
        this.ports = ports;
    }

    /// Tries now, and from then on every minute.
    public void start() {
        ports.recorder().execute(this::tryJournal);
    }

    /// What the last try that came to an end has found.
    public synchronized SelfTestReport report() {
        return report;
    }

    /// Calls `listener` after every try, on a thread of the stop's.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Tries no more.
    @Override
    public synchronized void close() {
        closed = true;
        next.cancel();
    }

    /// The store is tried whatever becomes of the journal: a stop goes out without a record, too.
    private void tryJournal() {
        Optional<SelfTestReport> blocked = blockedHere();
        unlessClosed(() -> ports.lane().execute(() -> {
            SelfTestReport beyond = tryStore();
            end(beyond instanceof SelfTestReport.Open ? blocked.orElse(beyond) : beyond);
        }));
    }

    /// Whoever closes this ends the lane's threads next.
    private synchronized void unlessClosed(Runnable step) {
        if (!closed) {
            step.run();
        }
    }

    private Optional<SelfTestReport> blockedHere() {
        try {
            ports.journal().warm();
            return Optional.empty();
        } catch (JournalUnwritableException unwritable) {
            return Optional.of(new SelfTestReport.Blocked(
                    SelfTestReport.Hop.THIS_COMPUTER, String.valueOf(unwritable.getMessage()), now()));
        }
    }

    private SelfTestReport tryStore() {
        Moment begun = now();
        UUID id = ports.ids().get();
        try {
            DryRun dryRun = ports.store()
                    .dryRun(Submission.of(
                            id, "self-test", new Command.EngageStop(new StopId(id), new StopScope.Everything())));
            return found(dryRun, begun);
        } catch (StoreUnavailableException silent) {
            return new SelfTestReport.Blocked(SelfTestReport.Hop.STORE, String.valueOf(silent.getMessage()), now());
        }
    }

    private SelfTestReport found(DryRun dryRun, Moment begun) {
        Moment now = now();
        return switch (dryRun.receipt()) {
            case Receipt.Applied applied
            when dryRun.events().isEmpty() ->
                new SelfTestReport.Blocked(SelfTestReport.Hop.RULES, "A stop would change nothing.", now);
            case Receipt.Applied applied ->
                new SelfTestReport.Open(begun.age(now).orElse(Duration.ZERO), now);
            case Receipt.Refused(var refusal) ->
                new SelfTestReport.Blocked(SelfTestReport.Hop.RULES, refusal.problem(), now);
            case Receipt.Conflict conflict ->
                new SelfTestReport.Blocked(SelfTestReport.Hop.RULES, "A stop would conflict.", now);
        };
    }

    private void end(SelfTestReport found) {
        synchronized (this) {
            report = found;
            if (!closed) {
                next = ports.timer().after(EVERY, this::start);
            }
        }
        listeners.forEach(Runnable::run);
    }

    private Moment now() {
        return ports.time().now();
    }
}
