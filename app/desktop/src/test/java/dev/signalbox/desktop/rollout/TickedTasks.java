package dev.signalbox.desktop.rollout;

import dev.signalbox.desktop.fx.SameThread;
import dev.signalbox.desktop.fx.TaskRunner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Answers on the test's own thread; what the session's thread would tell is left to the next tick, so that only one
/// thread ever touches the view model.
final class TickedTasks implements TaskRunner {
    private final TaskRunner here = new SameThread();

    @Override
    public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        here.run(work, then, otherwise);
    }

    @Override
    public <T> void when(CompletableFuture<T> answer, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        here.when(answer, then, otherwise);
    }

    @Override
    public Executor screen() {
        return told -> {};
    }
}
