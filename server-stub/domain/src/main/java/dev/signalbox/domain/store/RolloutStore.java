package dev.signalbox.domain.store;

import dev.signalbox.domain.health.MetricSample;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.source.SourceState;
import java.util.List;
import java.util.function.Consumer;

/// A tenant's rollouts as one actor may see and change them.
///
/// Embedded, remote or in memory: the same contract suite passes on all three. Every method may block on disk or
/// network, so none is for the FX thread; all are safe for any thread.
///
/// A method that cannot reach the store throws [StoreUnavailableException]: what was asked is then unknown, never
/// assumed done.
public interface RolloutStore extends AutoCloseable {
    /// Who and what this is.
    ///
    /// @throws StoreUnavailableException when it cannot be asked
    StoreIdentity identity();

    /// The current state.
    ///
    /// @throws StoreUnavailableException when it cannot be read
    State state();

    /// Submits a command. The same command id always gets the first answer, however often it is sent.
    ///
    /// @throws StoreUnavailableException when no answer came: send the same submission again to learn
    Receipt submit(Submission submission);

    /// Walks the whole way of a submission, through authority, rules and a write that is taken back, and says what it
    /// would come to. Nothing changes: no log, no receipt, no follower hears of it, and the id stays free.
    ///
    /// @throws StoreUnavailableException when the way is broken
    DryRun dryRun(Submission submission);

    /// Follows the log from after revision `after`: every entry once, in order, on one thread of the store's. Goes on
    /// through lost connections until closed.
    ///
    /// @param after 0 for the whole log, or the revision of a state that is at hand
    Subscription follow(long after, Consumer<FeedEvent> listener);

    /// Reports what applications saw. Samples of rollouts that do not exist are refused as a whole.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when a sample names an unknown rollout
    /// @throws StoreUnavailableException when they may not have arrived
    void report(List<MetricSample> samples);

    /// Metrics in buckets.
    ///
    /// @throws StoreUnavailableException when they cannot be read
    MetricSeries metrics(MetricQuery query);

    /// Past log entries, newest first.
    ///
    /// @throws StoreUnavailableException when they cannot be read
    AuditPage audit(AuditQuery query);

    /// Takes an evaluator's word for what it decides by. Its latest word counts, whatever it said before.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when it names a revision that the log lacks
    /// @throws StoreUnavailableException when it may not have arrived
    void acknowledge(Acknowledgement word);

    /// Which of the known evaluators decide by `revision`.
    ///
    /// @throws StoreUnavailableException when it cannot be asked
    Reach reach(long revision);

    /// How asking each metric source in use goes, by name.
    ///
    /// @throws StoreUnavailableException when it cannot be asked
    List<SourceState> sources();

    /// Lets go of connections, files and threads. Subscriptions end.
    @Override
    void close();
}
