package dev.signalbox.client.draft;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Processed;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Submissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What the store's own rules say of a draft before it is sent. A forecast: the store decides, later and on its own
/// state.
public sealed interface Forecast {
    /// It would be done.
    ///
    /// @param direction which way it would move exposure
    /// @param differences what would change; empty when things already are as asked
    record Done(Direction direction, List<Difference> differences) implements Forecast {
        public Done {
            differences = List.copyOf(differences);
        }
    }

    /// Its rollout has changed since its author looked, at `revision`: a person decides on what is there now.
    record Conflict(long revision) implements Forecast {}

    /// It would be refused.
    ///
    /// @param helpers the roles in which somebody else could have it done; empty when nobody can now
    record Refused(Refusal refusal, Set<Role> helpers) implements Forecast {
        public Refused {
            helpers = Set.copyOf(helpers);
        }
    }

    /// The roles in which somebody else could have `submission` done, which was refused with `refusal`. Pure.
    ///
    /// @param now the store's clock, as well as it is known
    static Set<Role> helpers(Submission submission, Refusal refusal, State state, Instant now) {
        return Helpers.of(submission, refusal, state, now);
    }

    /// What `draft` would come to in `state`. Pure.
    ///
    /// @param now the store's clock, as well as it is known
    static Forecast of(Draft draft, State state, Actor actor, Instant now) {
        return of(draft.submission(), state, actor, now);
    }

    /// What `submission` would come to in `state`. Pure.
    ///
    /// @param now the store's clock, as well as it is known
    static Forecast of(Submission submission, State state, Actor actor, Instant now) {
        Processed processed = Submissions.process(state, submission, actor, now);
        return switch (processed.receipt()) {
            case Receipt.Applied applied ->
                new Done(Direction.of(submission.command(), state), Differences.between(state, processed.state()));
            case Receipt.Conflict(long revision) -> new Conflict(revision);
            case Receipt.Refused(var refusal) -> new Refused(refusal, Helpers.of(submission, refusal, state, now));
        };
    }
}
