package dev.signalbox.client.stop;

import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.ForwardingStore;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import java.util.ArrayList;
import java.util.List;

/// A store behind a line that can be cut, before or after what is sent gets through.
final class FlakyStore extends ForwardingStore {
    /// What the line does.
    enum Line {
        GOOD,
        DEAD,
        LOSES_ANSWERS,
        BROKEN
    }

    final List<Submission> sent = new ArrayList<>();
    Line line = Line.GOOD;
    private final RolloutStore store;

    FlakyStore(RolloutStore store) {
        this.store = store;
    }

    @Override
    public Receipt submit(Submission submission) {
        sent.add(submission);
        if (line == Line.DEAD) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        if (line == Line.BROKEN) {
            throw new IllegalStateException("A fault nobody thought of.");
        }
        Receipt receipt = super.submit(submission);
        if (line == Line.LOSES_ANSWERS) {
            throw new StoreUnavailableException("The connection broke off.");
        }
        return receipt;
    }

    @Override
    public DryRun dryRun(Submission submission) {
        if (line == Line.DEAD) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        return super.dryRun(submission);
    }

    @Override
    protected RolloutStore store() {
        return store;
    }
}
