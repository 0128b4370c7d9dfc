package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import java.util.UUID;

/// A command on its way.
///
/// @param id made by whoever submits, once per intent: a repeat is recognised by it
/// @param reason what the actor says about it, at most 500 characters; may be empty where no rule asks for one
public record Submission(UUID id, Expectation expectation, String reason, Command command) {
    public Submission {
        if (reason.length() > 500) {
            throw new InvalidValueException("reason", "it has " + reason.length() + " characters", "Give at most 500.");
        }
    }

    /// A submission that is right in any state.
    public static Submission of(UUID id, String reason, Command command) {
        return new Submission(id, new Expectation.Anything(), reason, command);
    }
}
