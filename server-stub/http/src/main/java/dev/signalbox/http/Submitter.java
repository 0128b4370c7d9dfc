package dev.signalbox.http;

import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.protocol.Paths;
import dev.signalbox.protocol.Problem;
import java.util.Optional;
import java.util.UUID;

/// Hands commands to the store and its receipts back.
final class Submitter {
    private Submitter() {}

    /// Submits `command` with the id and the expected revision that the request's headers give.
    static Answer.Whole submit(Call call, Optional<String> reason, Command command) {
        return submit(call, new Submission(id(call), expectation(call), reason.orElse(""), command));
    }

    /// Submits `command` where something has to follow that is no part of the log; throws unless it was applied.
    ///
    /// Always under a fresh id: the answer to an id is given to whoever repeats it, and must not stand for a right.
    static void require(Call call, Command command) {
        switch (call.store().submit(Submission.of(UUID.randomUUID(), "", command))) {
            case Receipt.Applied applied -> {}
            case Receipt.Conflict(long revision) -> throw new ProblemException(Problem.conflict(revision));
            case Receipt.Refused(var refusal) -> throw new ProblemException(Problem.of(refusal));
        }
    }

    static Answer.Whole submit(Call call, Submission submission) {
        return answer(call.store().submit(submission));
    }

    static Answer.Whole answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Applied applied -> Answer.json(applied);
            case Receipt.Conflict(long revision) -> throw new ProblemException(Problem.conflict(revision));
            case Receipt.Refused(var refusal) -> throw new ProblemException(Problem.of(refusal));
        };
    }

    private static UUID id(Call call) {
        return call.header(Paths.COMMAND_ID_HEADER).map(Submitter::uuid).orElseGet(UUID::randomUUID);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new InvalidValueException(
                    Paths.COMMAND_ID_HEADER, "it is no UUID", "Give 36 characters such as a random UUID has.");
        }
    }

    private static Expectation expectation(Call call) {
        return call.header("If-Match")
                .<Expectation>map(tag -> new Expectation.UnchangedSince(Call.number("If-Match", tag.replace("\"", ""))))
                .orElseGet(Expectation.Anything::new);
    }
}
