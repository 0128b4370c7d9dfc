package dev.signalbox.client.session;

import dev.signalbox.domain.store.ForwardingStore;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// A store that is still being opened: whoever asks it waits until it is, so that nobody else has to.
///
/// A store that could not be opened is one that cannot be reached.
public final class LateStore extends ForwardingStore {
    private final CompletableFuture<? extends RolloutStore> opening;

    /// @param opening what it brings is closed with this, however late it comes
    public LateStore(CompletableFuture<? extends RolloutStore> opening) {
        this.opening = opening;
    }

    @Override
    protected RolloutStore store() {
        try {
            return opening.get();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("The store was not waited for.", closing);
        } catch (ExecutionException | CancellationException failed) {
            throw new StoreUnavailableException(words(failed), failed);
        }
    }

    @Override
    public void close() {
        CompletableFuture<Void> unusedOutcome = opening.thenAccept(RolloutStore::close);
    }

    private static String words(Exception failed) {
        Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
        return Objects.requireNonNullElse(cause.getMessage(), "The store cannot be opened.");
    }
}
