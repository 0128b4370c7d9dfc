package dev.signalbox.client.device;

import dev.signalbox.client.remote.SignedStopPost;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.ForwardingStore;
import dev.signalbox.domain.store.Obstacle;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreUnavailableException;
import dev.signalbox.domain.store.Submission;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// A store that takes a stop by this device's key when it knows nobody by the token any more. Everything else is as the
/// token allows.
public final class BreakGlassStore extends ForwardingStore {
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
            return super.submit(submission);
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
    protected RolloutStore store() {
        return store;
    }

    @Override
    public void close() {
        super.close();
        post.close();
    }
}
