package dev.signalbox.desktop.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs everything where it is called, so that a view model's test needs neither toolkit nor waiting.
public final class SameThread implements TaskRunner {
    private final Executor screen;

    /// Without a screen: everything happens on the calling thread.
    public SameThread() {
        this(Runnable::run);
    }

    private SameThread(Executor screen) {
        this.screen = screen;
    }

    /// For tests with a window: work is done where it is called, and the screen has its own thread.
    public static SameThread withScreen() {
        return new SameThread(UiThread::run);
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException failure) {
            screen.execute(() -> otherwise.accept(failure));
            return;
        }
        screen.execute(() -> then.accept(result));
    }

    @Override
    public <T> void when(CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        run(
                answer::join,
                then,
                failure -> otherwise.accept(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure));
    }

    /// At once: no test waits.
    @Override
    public void later(Duration pause, Runnable then) {
        screen.execute(then);
    }

    @Override
    public Executor screen() {
        return screen;
    }
}
