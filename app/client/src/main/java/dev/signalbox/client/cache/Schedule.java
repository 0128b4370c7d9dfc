package dev.signalbox.client.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// When a cache writes, on a thread of its own: soon after a change, some time after a sign of life, and not before the
/// pause is over when writing failed. Safe for any thread.
final class Schedule implements AutoCloseable {
    /// What came of writing.
    enum Outcome {
        WRITTEN,
        FAILED
    }

    interface Work {
        Outcome run();
    }

    private final Work work;
    private final Pace pace;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("signalbox-cache").factory());
    private Optional<ScheduledFuture<?>> next = Optional.empty();
    private Outcome last = Outcome.WRITTEN;

    Schedule(Work work, Pace pace) {
        this.work = work;
        this.pace = pace;
    }

    void changed() {
        within(pace.change());
    }

    void heard() {
        within(pace.heard());
    }

    /// Ends it. What was due is not done any more; what is being done is waited for.
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void within(Duration delay) {
        boolean early = next.filter(
                        planned -> last == Outcome.FAILED || planned.getDelay(TimeUnit.NANOSECONDS) <= delay.toNanos())
                .isPresent();
        if (!early) {
            next.ifPresent(planned -> planned.cancel(false));
            plan(delay);
        }
    }

    private void plan(Duration delay) {
        try {
            next = Optional.of(thread.schedule(this::run, delay.toNanos(), TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException closed) {
            next = Optional.empty();
        }
    }

    private Outcome tried() {
        try {
            return work.run();
        } catch (RuntimeException unforeseen) {
            System.getLogger(Schedule.class.getName())
                    .log(System.Logger.Level.ERROR, "The cache was not written.", unforeseen);
            return Outcome.FAILED;
        }
    }

    private void run() {
        synchronized (this) {
            next = Optional.empty();
        }
        Outcome outcome = tried();
        synchronized (this) {
            last = outcome;
            if (outcome == Outcome.FAILED) {
                next.ifPresent(planned -> planned.cancel(false));
                plan(pace.retry());
            }
        }
    }
}
