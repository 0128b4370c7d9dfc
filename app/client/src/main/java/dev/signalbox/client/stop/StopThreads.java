package dev.signalbox.client.stop;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The stop's own threads: nothing else runs on them, so nothing can stand in its way. All are daemons. What is still
/// asked of them once they are closed, such as the next look at an effect, is left out.
public final class StopThreads implements StopTimer, AutoCloseable {
    private static final RejectedExecutionHandler LEFT_OUT = new ThreadPoolExecutor.DiscardPolicy();

    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1, daemon("stop-timer"), LEFT_OUT);
    private final ExecutorService journal = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemon("stop-journal"), LEFT_OUT);
    private final ExecutorService lane = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), daemon("stop-lane"), LEFT_OUT);

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
