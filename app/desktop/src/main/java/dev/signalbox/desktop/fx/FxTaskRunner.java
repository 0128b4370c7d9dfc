package dev.signalbox.desktop.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Background work on virtual threads, results on the JavaFX thread.
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        when(start(work), then, otherwise);
    }

    /// Begins `work` in the background.
    public <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, background);
    }

    @Override
    public <T> void when(CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        CompletableFuture<?> unusedOutcome = answer.thenAcceptAsync(then, screen())
                .exceptionallyAsync(
                        failure -> {
                            otherwise.accept(causeOf(failure));
                            return null;
                        },
                        screen());
    }

    /// Abandoned as well when this is closed meanwhile.
    @Override
    public void later(Duration pause, Runnable then) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, screen())
                .execute(() -> {
                    if (!background.isShutdown()) {
                        then.run();
                    }
                });
    }

    @Override
    public Executor screen() {
        return UiThread::run;
    }

    /// Abandons what is still running.
    @Override
    public void close() {
        background.shutdownNow();
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
