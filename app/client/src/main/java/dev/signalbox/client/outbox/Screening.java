package dev.signalbox.client.outbox;

import dev.signalbox.client.conflict.MergeRules;
import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import java.time.Duration;
import java.util.Optional;

/// Whether something that is next in line may be sent now. Pure.
///
/// What lowers exposure goes by itself, however old. What raises it goes on what its author saw, soon after they said
/// so, and otherwise waits for a person. Where others have changed the same rollout, [MergeRules] say what follows.
sealed interface Screening {
    /// What raises exposure is not sent by itself longer than this after a person said so.
    Duration STALE = Duration.ofMinutes(15);

    /// Send this.
    record Send(OutboxItem item, Submission submission) implements Screening {}

    /// Find out whether it was done, without doing it: under its old id, with an expectation that no rollout meets. A
    /// store that has an answer gives it again; one that has none gives a conflict.
    record Ask(OutboxItem item, Submission submission, Hold otherwise) implements Screening {}

    /// Ask a person.
    record Keep(Hold why) implements Screening {}

    /// Show a person what others have done, at `revision`.
    record Disagree(long revision) implements Screening {}

    /// Nothing can be said before a later revision is known here.
    record Wait() implements Screening {}

    /// What becomes of `item`, given that the store is heard.
    static Screening of(OutboxItem item, View view, Moment now) {
        Optional<State> known = view.state();
        if (known.isEmpty() || known.get().revision() < item.awaits()) {
            return new Wait();
        }
        return stranger(item, view, known.get()).<Screening>map(Keep::new).orElseGet(() -> own(item, known.get(), now));
    }

    private static Optional<Hold> stranger(OutboxItem item, View view, State state) {
        if (!item.tenant().equals(state.tenant())) {
            return Optional.of(Hold.OTHER_TENANT);
        }
        Optional<String> actor = view.identity().map(StoreIdentity::actor).map(person -> person.id());
        boolean same = item.actor().isEmpty() || actor.isEmpty() || item.actor().equals(actor);
        return same ? Optional.empty() : Optional.of(Hold.SOMEBODY_ELSE);
    }

    private static Screening own(OutboxItem item, State state, Moment now) {
        Optional<Hold> stale = letsExposureRise(item, state) ? stale(item, now) : Optional.empty();
        return switch (item.trace()) {
            case NEVER_SENT -> stale.<Screening>map(Keep::new).orElseGet(() -> fresh(item, state));
            case PERHAPS_SENT ->
                stale.map(why -> unknown(item, state, why)).orElseGet(() -> new Send(item, item.submission()));
        };
    }

    /// A rollout that is resumed may climb on its own from then on.
    private static boolean letsExposureRise(OutboxItem item, State state) {
        Command command = item.proposal().command();
        return command instanceof Command.ResumeRollout || Direction.of(command, state) == Direction.RAISES;
    }

    private static Screening fresh(OutboxItem item, State state) {
        if (!movedOn(item, state)) {
            return new Send(item, item.submission());
        }
        return switch (MergeRules.of(item.proposal(), state).outcome()) {
            case GOES -> onTop(item, state);
            case ASKS ->
                Direction.of(item.proposal().command(), state) == Direction.RAISES
                        ? new Keep(Hold.NEWER_REVISION)
                        : new Disagree(
                                rollout(item, state).map(Rollout::revision).orElse(state.revision()));
        };
    }

    private static Screening onTop(OutboxItem item, State state) {
        OutboxItem current = item.standingOn(state.revision(), item.proposal().onRevision(state.revision()));
        return new Send(current, current.submission());
    }

    private static Optional<Hold> stale(OutboxItem item, Moment now) {
        Optional<Duration> age = item.confirmed().age(now);
        if (age.isEmpty()) {
            return Optional.of(Hold.AGE_UNKNOWN);
        }
        return age.filter(length -> length.compareTo(STALE) > 0).map(length -> Hold.TOO_OLD);
    }

    private static Screening unknown(OutboxItem item, State state, Hold why) {
        if (rollout(item, state).isEmpty()) {
            return new Keep(why);
        }
        Submission never = new Submission(
                item.command(),
                new Expectation.UnchangedSince(0),
                item.proposal().reason(),
                item.proposal().command());
        return new Ask(item, never, why);
    }

    /// Whether what it is about has changed since its author looked. Stops are named one by one: no change makes
    /// another thing of lifting those.
    private static boolean movedOn(OutboxItem item, State state) {
        long seen = item.proposal().base();
        return switch (item.proposal().command()) {
            case Command.OnRollout onRollout ->
                rollout(item, state).filter(now -> now.revision() > seen).isPresent();
            case Command.ExplainStop explain -> false;
            case Command.RequestResume request -> false;
            case Command.ConfirmResume confirm -> false;
            case Command others -> state.revision() > seen;
        };
    }

    private static Optional<Rollout> rollout(OutboxItem item, State state) {
        return item.proposal().command() instanceof Command.OnRollout onRollout
                ? state.rollouts().get(onRollout.address())
                : Optional.empty();
    }
}
