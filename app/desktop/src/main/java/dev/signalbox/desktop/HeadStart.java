package dev.signalbox.desktop;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// The store, opened while JavaFX is still starting: each takes as long as the other, and neither needs the other.
final class HeadStart {
    private static final AtomicReference<CompletableFuture<Backend>> OPENED = new AtomicReference<>();

    private HeadStart() {}

    /// Begins to open `source`.
    static void begin(Source source) {
        Executor own =
                opening -> Thread.ofPlatform().name("store-opening").daemon().start(opening);
        OPENED.set(
                CompletableFuture.supplyAsync(() -> Backend.open(source, Folders.data(), InstantSource.system()), own));
    }

    /// What was begun.
    ///
    /// @throws IllegalStateException when nothing was
    static CompletableFuture<Backend> taken() {
        CompletableFuture<Backend> opened = OPENED.get();
        if (opened == null) {
            throw new IllegalStateException("The console was started without its main method.");
        }
        return opened;
    }
}
