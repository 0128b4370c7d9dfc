package dev.signalbox.desktop.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Answers on the thread that made it, a test's own; what other threads would tell is left to the next tick, so that
/// only one thread ever touches the view model.
public final class TickedTasks implements TaskRunner {
    private final TaskRunner here = new SameThread();
    private final Thread owner = Thread.currentThread();

    @Override
    public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        here.run(work, then, otherwise);
    }

    @Override
    public <T> void when(CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        here.when(answer, then, otherwise);
    }

    @Override
    public void later(Duration pause, Runnable then) {
        here.later(pause, then);
    }

    @Override
    public Executor screen() {
        return told -> {
            if (Thread.currentThread().equals(owner)) {
                told.run();
            }
        };
    }
}
