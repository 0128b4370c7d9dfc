package dev.signalbox.desktop;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// What lies behind the window, begun while JavaFX is still starting: neither needs the other.
///
/// @param logging done when loggers can be had
/// @param backend what was begun
record HeadStart(CompletableFuture<Void> logging, CompletableFuture<Backend> backend) {
    private static final Executor OWN =
            beginning -> Thread.ofPlatform().name("head-start").daemon().start(beginning);

    private static final AtomicReference<Optional<HeadStart>> BEGUN = new AtomicReference<>(Optional.empty());

    /// Begins to open `source`.
    static void begin(Source source) {
        CompletableFuture<Void> logging = CompletableFuture.runAsync(HeadStart::setUpLogging, OWN);
        CompletableFuture<Backend> backend =
                logging.thenApply(ready -> Backend.begin(source, Folders.data(), InstantSource.system()));
        BEGUN.set(Optional.of(new HeadStart(logging, backend)));
    }

    /// Waits until loggers can be had, if anything was begun: of two threads that set them up at a time, one would be
    /// told so on standard error.
    static void awaitLogging() {
        BEGUN.get().ifPresent(begun -> begun.logging.join());
    }

    /// What was begun. Waits for it to be put together, which needs no disk and no network.
    ///
    /// @throws IllegalStateException when nothing was
    static Backend taken() {
        return BEGUN.get()
                .orElseThrow(() -> new IllegalStateException("The console was started without its main method."))
                .backend
                .join();
    }

    private static void setUpLogging() {
        System.getLogger(HeadStart.class.getName()).isLoggable(System.Logger.Level.INFO);
    }
}
