package dev.signalbox.client.outbox;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/// Runs a step once for any number of wishes that come before it begins, and never two at one time. Safe for any
/// thread.
final class Turns {
    private final Executor executor;
    private final Runnable step;
    private final AtomicLong wishes = new AtomicLong();

    Turns(Executor executor, Runnable step) {
        this.executor = executor;
        this.step = step;
    }

    /// A wish for a step that begins after now.
    void take() {
        if (wishes.getAndIncrement() == 0) {
            executor.execute(this::run);
        }
    }

    private void run() {
        long seen;
        do {
            seen = wishes.get();
            attempt();
        } while (!wishes.compareAndSet(seen, 0));
    }

    /// A step that fails for want of foresight must not be the last one.
    private void attempt() {
        try {
            step.run();
        } catch (RuntimeException unforeseen) {
            System.getLogger(Turns.class.getName())
                    .log(System.Logger.Level.ERROR, "A step of the outbox failed.", unforeseen);
        }
    }
}
