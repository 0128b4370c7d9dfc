package dev.signalbox.client.device;

import dev.signalbox.client.remote.SignedStopPost;
import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Acknowledgement;
import dev.signalbox.domain.store.AuditPage;
import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.DryRun;
import dev.signalbox.domain.store.FeedEvent;
import dev.signalbox.domain.store.MetricQuery;
import dev.signalbox.domain.store.MetricSeries;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.Reach;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Subscription;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A store that takes a stop by this device's key when it knows nobody by the token any more. Everything else is as the
/// token allows.
public final class BreakGlassStore implements RolloutStore {
    private final RolloutStore store;
    private final Supplier<Optional<EnrolledDevice>> device;
    private final SignedStopPost post;
    private final InstantSource clock;
    private final BreakGlassLog log;

    /// @param store closed with this, as is `post`
    /// @param device asked for when it is needed: a computer that is enrolled meanwhile stops by its
    ///     key at once; absent where there is none that can be used. May block on the disk
    /// @param clock this computer's, for people to read when it was pressed
    /// @param log hears of every stop that goes out by the key
    public BreakGlassStore(
            RolloutStore store,
            Supplier<Optional<EnrolledDevice>> device,
            SignedStopPost post,
            InstantSource clock,
            BreakGlassLog log) {
        this.store = store;
        this.device = device;
        this.post = post;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public Receipt submit(Submission submission) {
        try {
            return store.submit(submission);
        } catch (StoreUnavailableException unavailable) {
            if (unavailable.obstacle() instanceof Obstacle.NotSignedIn
                    && submission.command() instanceof Command.EngageStop stop) {
                return byKey(stop, submission.reason(), unavailable);
            }
            throw unavailable;
        }
    }

    private Receipt byKey(Command.EngageStop stop, String reason, StoreUnavailableException unavailable) {
        EnrolledDevice signer = device.get().orElseThrow(() -> unavailable);
        log.add(stop.stop());
        return post.send(signer.sign(stop.stop(), stop.scope(), clock.instant(), reason));
    }

    @Override
    public StoreIdentity identity() {
        return store.identity();
    }

    @Override
    public State state() {
        return store.state();
    }

    @Override
    public DryRun dryRun(Submission submission) {
        return store.dryRun(submission);
    }

    @Override
    public Subscription follow(long after, Consumer<FeedEvent> listener) {
        return store.follow(after, listener);
    }

    @Override
    public void report(List<MetricSample> samples) {
        store.report(samples);
    }

    @Override
    public MetricSeries metrics(MetricQuery query) {
        return store.metrics(query);
    }

    @Override
    public AuditPage audit(AuditQuery query) {
        return store.audit(query);
    }

    @Override
    public void acknowledge(Acknowledgement word) {
        store.acknowledge(word);
    }

    @Override
    public Reach reach(long revision) {
        return store.reach(revision);
    }

    @Override
    public void close() {
        store.close();
        post.close();
    }
}
