package dev.signalbox.desktop;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/// Logging, set up while JavaFX is still starting: looking for its parts opens every jar.
final class HeadStart {
    private static final Executor OWN =
            beginning -> Thread.ofPlatform().name("head-start").daemon().start(beginning);

    private static final AtomicReference<Optional<CompletableFuture<Void>>> LOGGING =
            new AtomicReference<>(Optional.empty());

    private HeadStart() {}

    /// Begins to set logging up.
    static void begin() {
        LOGGING.set(Optional.of(CompletableFuture.runAsync(HeadStart::setUpLogging, OWN)));
    }

    /// Waits until loggers can be had, if that was begun: of two threads that set them up at a time, one would be told
    /// so on standard error.
    static void awaitLogging() {
        LOGGING.get().ifPresent(CompletableFuture::join);
    }

    private static void setUpLogging() {
        System.getLogger(HeadStart.class.getName()).isLoggable(System.Logger.Level.INFO);
    }
}
