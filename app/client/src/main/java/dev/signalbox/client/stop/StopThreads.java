package dev.signalbox.client.stop;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// The stop's own threads: nothing else runs on them, so nothing can stand in its way. All are daemons.
public final class StopThreads implements StopTimer, AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon("stop-timer"));
    private final ExecutorService journal = Executors.newSingleThreadExecutor(daemon("stop-journal"));
    private final ExecutorService lane = Executors.newCachedThreadPool(daemon("stop-lane"));

    /// Starts the threads that the first press needs, so that it does not have to.
    public StopThreads() {
        timer.execute(() -> {});
        journal.execute(() -> {});
        lane.execute(() -> {});
    }

    /// One thread for the journal: an outcome is written after its press.
    public Executor journal() {
        return journal;
    }

    /// A thread for each attempt to send: one that hangs delays no other.
    public Executor lane() {
        return lane;
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        Future<?> call = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> call.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        lane.shutdownNow();
        // The journal may be writing: what it was given is still worth finishing.
        journal.shutdown();
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }
}
