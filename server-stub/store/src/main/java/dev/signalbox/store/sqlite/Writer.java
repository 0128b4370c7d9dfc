package dev.signalbox.store.sqlite;

import dev.signalbox.domain.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The only thread that writes. Whatever waits when it gets to it shares one transaction, and so one `fsync`; each
/// piece has a savepoint of its own, so that one that fails takes nothing else with it. Nobody is answered before
/// the transaction is durable.
final class Writer implements AutoCloseable {
    private static final int LARGEST_GROUP = 256;

    private final Handle handle;
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    Writer(Handle handle) {
        this.handle = handle;
        this.thread = Thread.ofPlatform().name("signalbox-writer").daemon(true).start(this::run);
    }

    /// Has `work` written, and waits until it is durable.
    ///
    /// @throws StoreUnavailableException when it could not be made durable
    <T> T write(Work<T> work) {
        Waiting<T> waiting = new Waiting<>(work);
        if (closed) {
            throw new StoreUnavailableException("The store is closed.");
        }
        queue.add(waiting);
        if (closed) {
            failTheRest();
        }
        return waiting.await();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        failTheRest();
        handle.close();
    }

    private void run() {
        List<Waiting<?>> group = new ArrayList<>();
        while (!closed) {
            try {
                group.add(queue.take());
                queue.drainTo(group, LARGEST_GROUP - 1);
                writeTogether(group);
            } catch (InterruptedException closing) {
                return;
            } finally {
                group.clear();
            }
        }
    }

    private void writeTogether(List<Waiting<?>> group) {
        try {
            handle.begin();
            group.forEach(waiting -> waiting.writeIn(handle));
            handle.commit();
        } catch (RuntimeException notDurable) {
            rollBack();
            // Last first: each piece puts back what it found, so the first one has the last word.
            group.reversed().forEach(waiting -> waiting.failed(notDurable));
            return;
        }
        group.forEach(Waiting::durable);
    }

    private void rollBack() {
        try {
            handle.rollback();
        } catch (JdbiException alreadyOver) {
            System.getLogger(Writer.class.getName())
                    .log(System.Logger.Level.DEBUG, "Nothing was left to roll back.", alreadyOver);
        }
    }

    private void failTheRest() {
        List<Waiting<?>> rest = new ArrayList<>();
        queue.drainTo(rest);
        rest.forEach(waiting -> waiting.failed(new StoreUnavailableException("The store is closed.")));
    }

    /// A piece of work and whoever waits for it.
    private static final class Waiting<T> {
        private static final String SAVEPOINT = "piece";

        private final Work<T> work;
        private final CompletableFuture<T> durable = new CompletableFuture<>();
        private CompletableFuture<T> written = new CompletableFuture<>();

        Waiting(Work<T> work) {
            this.work = work;
        }

        void writeIn(Handle handle) {
            handle.savepoint(SAVEPOINT);
            try {
                written = CompletableFuture.completedFuture(work.write(handle));
                handle.releaseSavepoint(SAVEPOINT);
            } catch (RuntimeException failed) {
                handle.rollbackToSavepoint(SAVEPOINT);
                written = CompletableFuture.failedFuture(failed);
                work.undone();
            }
        }

        void durable() {
            if (written.isCompletedExceptionally()) {
                durable.completeExceptionally(written.exceptionNow());
                return;
            }
            work.durable();
            durable.complete(written.join());
        }

        void failed(RuntimeException cause) {
            if (!written.isCompletedExceptionally()) {
                work.undone();
            }
            durable.completeExceptionally(new StoreUnavailableException(
                    "The store's file could not be written: " + cause.getMessage(), cause));
        }

        T await() {
            try {
                return durable.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        }
    }
}
