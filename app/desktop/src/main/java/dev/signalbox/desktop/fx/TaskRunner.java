package dev.signalbox.desktop.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that must not hold up the screen, and its way back to it.
///
/// View models know this port only: [FxTaskRunner] brings results to the JavaFX thread, and tests run everything on
/// their own.
public interface TaskRunner {
    /// Does `work` in the background, then calls `then` with its result, or `otherwise` with what it threw, on the
    /// screen's thread.
    <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise);

    /// Calls `then` or `otherwise` on the screen's thread when `answer` is there.
    <T> void when(CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise);

    /// Calls `then` on the screen's thread when `pause` is over.
    void later(Duration pause, Runnable then);

    /// Runs tasks on the screen's thread.
    Executor screen();
}
