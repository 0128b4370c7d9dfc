package dev.signalbox.client.draft;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;

/// What a draft says at one moment.
///
/// @param reason what its author says about it, at most 500 characters; may be empty
/// @param base the revision its author was looking at; what raises exposure is good for that one only
public record Proposal(Command command, String reason, long base) {
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

    /// This proposal, made while looking at revision `revision`.
    public Proposal onRevision(long revision) {
        return new Proposal(command, reason, revision);
    }
}
