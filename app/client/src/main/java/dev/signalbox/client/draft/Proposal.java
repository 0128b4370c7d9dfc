package dev.signalbox.client.draft;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Submission;
import java.util.Optional;
import java.util.UUID;

/// What a draft says at one moment.
///
/// @param reason what its author says about it, at most 500 characters; may be empty
/// @param base the revision its author was looking at; what raises exposure is good for that one only
/// @param before the rollout as its author saw it; absent where the command is about none, or none was there
public record Proposal(Command command, String reason, long base, Optional<Rollout> before) {
    /// @throws InvalidValueException for a reason that is too long, a revision below 0, or an emergency stop, which is
    ///     never kept back
    public Proposal {
        if (reason.length() > 500) {
            throw new InvalidValueException("reason", "it has " + reason.length() + " characters", "Give at most 500.");
        }
        if (base < 0) {
            throw new InvalidValueException("base", base + " is no revision", "Give the revision that is shown.");
        }
        if (command instanceof Command.EngageStop) {
            throw new InvalidValueException("command", "a stop is no draft", "Press stop: it is sent at once.");
        }
    }

    /// A proposal whose author's rollout is not kept.
    public Proposal(Command command, String reason, long base) {
        this(command, reason, base, Optional.empty());
    }

    /// A proposal made while looking at `seen`.
    public static Proposal on(State seen, Command command, String reason) {
        return new Proposal(command, reason, seen.revision(), before(seen, command));
    }

    /// This proposal, made once more while looking at `seen`.
    public Proposal on(State seen) {
        return on(seen, command, reason);
    }

    /// This proposal with revision `revision` as its base; its author's rollout stays what it was.
    public Proposal onRevision(long revision) {
        return new Proposal(command, reason, revision, before);
    }

    /// What is sent as command `id`. Only what is right in any state is sent without an expectation: a step down is
    /// not, because the rollout may stand below it by now, and the step would then raise.
    public Submission submission(UUID id) {
        return new Submission(id, expectation(), reason, command);
    }

    private Expectation expectation() {
        return switch (command) {
            case Command.PauseRollout pause -> new Expectation.Anything();
            case Command.RollBack rollBack -> new Expectation.Anything();
            case Command others -> new Expectation.UnchangedSince(base);
        };
    }

    private static Optional<Rollout> before(State seen, Command command) {
        return command instanceof Command.OnRollout onRollout
                ? seen.rollouts().get(onRollout.address())
                : Optional.empty();
    }
}
