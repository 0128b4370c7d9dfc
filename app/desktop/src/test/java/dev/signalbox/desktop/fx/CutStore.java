package dev.signalbox.desktop.fx;

import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/// A store whose line can be cut for what is submitted.
public final class CutStore {
    public final AtomicInteger attempts = new AtomicInteger();
    public volatile boolean cut;
    private final RolloutStore behind;

    public CutStore(RolloutStore behind) {
        this.behind = behind;
    }

    /// The store as it looks from this side of the cut.
    public RolloutStore seen() {
        return (RolloutStore) Proxy.newProxyInstance(
                CutStore.class.getClassLoader(), new Class<?>[] {RolloutStore.class}, (proxy, method, given) -> {
                    if (method.getName().equals("submit")) {
                        return submit((Submission) given[0]);
                    }
                    try {
                        return method.invoke(behind, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private Receipt submit(Submission submission) {
        attempts.incrementAndGet();
        if (cut) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        return behind.submit(submission);
    }
}
