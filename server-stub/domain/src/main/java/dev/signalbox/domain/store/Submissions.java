package dev.signalbox.domain.store;

import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.rollout.Rollout;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Context;
import dev.signalbox.domain.rules.Event;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.RuleBook;
import dev.signalbox.domain.rules.Ruling;
import dev.signalbox.domain.rules.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns a submission into entries and a receipt: the step between the rule book and whatever keeps the log. Pure.
///
/// Recognising a repeated id is the log keeper's part, because only it knows the first answer.
public final class Submissions {
    private Submissions() {}

    /// What `submission` by `actor` comes to at `now`.
    public static Processed process(State state, Submission submission, Actor actor, Instant now) {
        Optional<Long> conflict = conflict(state, submission);
        if (conflict.isPresent()) {
            return new Processed(new Receipt.Conflict(conflict.get()), List.of(), state);
        }
        Context context = new Context(now, actor, submission.reason());
        return switch (RuleBook.decide(state, submission.command(), context)) {
            case Ruling.Refused(var refusal) -> new Processed(new Receipt.Refused(refusal), List.of(), state);
            case Ruling.Accepted(var events) -> append(state, submission, actor, now, events);
        };
    }

    private static Processed append(State state, Submission submission, Actor actor, Instant now, List<Event> events) {
        List<LogEntry> entries = new ArrayList<>();
        State next = state;
        for (Event event : events) {
            LogEntry entry = new LogEntry(
                    next.revision() + 1, now, actor.id(), actor.name(), submission.id(), submission.reason(), event);
            entries.add(entry);
            next = next.after(entry);
        }
        return new Processed(new Receipt.Applied(next.revision()), entries, next);
    }

    private static Optional<Long> conflict(State state, Submission submission) {
        return submission.expectation() instanceof Expectation.UnchangedSince(long seen)
                        && submission.command() instanceof Command.OnRollout command
                ? changedSince(state, command.address(), seen)
                : Optional.empty();
    }

    private static Optional<Long> changedSince(State state, FlagAddress address, long seen) {
        return state.rollouts().get(address).map(Rollout::revision).filter(revision -> revision > seen);
    }
}
