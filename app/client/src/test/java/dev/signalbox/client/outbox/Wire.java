package dev.signalbox.client.outbox;

import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// The way to a store, which can be cut before or after what is sent gets through.
final class Wire implements Function<Submission, Receipt> {
    /// What it does.
    enum Line {
        GOOD,
        DEAD,
        KNOWS_NOBODY,
        LOSES_ANSWERS
    }

    final List<Submission> sent = new ArrayList<>();
    Line line = Line.GOOD;
    /// What it never carries.
    Predicate<Submission> poison = submission -> false;
    /// What happens between the desk and the line.
    Runnable beforeEach = () -> {};
    /// The planted fault.
    boolean freshIds;
    private final RolloutStore store;

    Wire(RolloutStore store) {
        this.store = store;
    }

    @Override
    public Receipt apply(Submission submission) {
        sent.add(submission);
        beforeEach.run();
        if (line == Line.DEAD || poison.test(submission)) {
            throw new StoreUnavailableException("The store does not answer.");
        }
        if (line == Line.KNOWS_NOBODY) {
            throw new StoreUnavailableException("The token is not known.", new Obstacle.NotSignedIn());
        }
        Receipt receipt = store.submit(freshIds ? Fixtures.submission(submission.command()) : submission);
        if (line == Line.LOSES_ANSWERS) {
            throw new StoreUnavailableException("The connection broke.");
        }
        return receipt;
    }
}
