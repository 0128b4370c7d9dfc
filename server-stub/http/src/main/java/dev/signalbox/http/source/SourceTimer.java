package dev.signalbox.http.source;

import dev.signalbox.store.Engine;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks every second which sources are due. A slow source keeps no other one waiting.
public final class SourceTimer implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("signalbox-sources").daemon(true).factory());
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpFetcher fetcher = new HttpFetcher();
    private final Puller puller;

    private SourceTimer(Engine engine) {
        this.puller = new Puller(engine, fetcher, SourceTokens.ofEnvironment(), asking);
    }

    /// Begins to ask the sources of `engine`, which its owner closes after the timer.
    public static SourceTimer start(Engine engine) {
        SourceTimer timer = new SourceTimer(engine);
        // Never fails: tickSafely answers for what a tick may throw.
        Future<?> _ = timer.timer.scheduleWithFixedDelay(timer::tickSafely, 1, 1, TimeUnit.SECONDS);
        return timer;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        asking.shutdownNow();
        asking.close();
        fetcher.close();
    }

    private void tickSafely() {
        try {
            puller.tick();
        } catch (RuntimeException failed) {
            System.getLogger(SourceTimer.class.getName())
                    .log(System.Logger.Level.WARNING, "The sources could not be asked; the next tick tries.", failed);
        }
    }
}
