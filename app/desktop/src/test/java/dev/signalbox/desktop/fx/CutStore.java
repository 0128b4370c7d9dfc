package dev.signalbox.desktop.fx;

import dev.signalbox.domain.store.ForwardingStore;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import java.util.concurrent.atomic.AtomicInteger;

/// A store whose line can be cut for what is submitted.
public final class CutStore extends ForwardingStore {
    public final AtomicInteger attempts = new AtomicInteger();
    public volatile boolean cut;
    private final RolloutStore behind;

    public CutStore(RolloutStore behind) {
        this.behind = behind;
    }

    @Override
    protected RolloutStore store() {
        return behind;
    }

    @Override
    public Receipt submit(Submission submission) {
        attempts.incrementAndGet();
        if (cut) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        return super.submit(submission);
    }
}
