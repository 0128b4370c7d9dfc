package dev.signalbox.client.outbox;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads of one outbox. None keeps the process alive.
public final class OutboxThreads implements Outbox.Later, AutoCloseable {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final ExecutorService own = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("outbox").factory());
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outbox-sender-", 0).factory());
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("outbox-timer").factory());

    /// One thread for the outbox's own steps.
    Executor own() {
        return ending(own);
    }

    /// A thread for each attempt.
    Executor senders() {
        return ending(senders);
    }

    @Override
    public void after(Duration delay, Runnable task) {
        try {
            Future<?> call = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            assert !call.isCancelled();
        } catch (RejectedExecutionException closed) {
            // What is in the outbox is in its file: the next console goes on with it.
        }
    }

    /// Ends them, and waits until nothing is being written any more, so that the desk can be closed after this. What is
    /// on its way is left to the next console, which finds out what became of it.
    @Override
    public void close() {
        timer.shutdownNow();
        senders.shutdownNow();
        own.shutdown();
        try {
            if (!own.awaitTermination(LONGEST_STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                System.getLogger(OutboxThreads.class.getName())
                        .log(System.Logger.Level.WARNING, "The outbox still writes while it is closed.");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static Executor ending(ExecutorService service) {
        return task -> {
            try {
                service.execute(task);
            } catch (RejectedExecutionException closed) {
                // As above.
            }
        };
    }
}
