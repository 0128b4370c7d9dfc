package dev.signalbox.testkit.history;

import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.LogEntry;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopLatch;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Processed;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.domain.store.Submissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A store by the domain's rules, but for one bug, which it shows whenever it can. Confined to one thread.
final class BuggyStore {
    private final PlantedBug bug;
    private final Instant now;
    private final Map<UUID, Receipt> receipts = new HashMap<>();
    private State state;
    private State before;
    private List<LogEntry> lastEntries = List.of();
    private Optional<Ask.Submit> heldBack = Optional.empty();

    BuggyStore(PlantedBug bug, State start, Instant now) {
        this.bug = bug;
        this.now = now;
        this.state = start;
        this.before = start;
    }

    Answer answer(Ask ask) {
        return switch (ask) {
            case Ask.Look() -> new Answer.Seen(bug == PlantedBug.STALE_READ ? before : state);
            case Ask.Submit submit -> new Answer.Received(receipt(submit));
        };
    }

    private Receipt receipt(Ask.Submit submit) {
        UUID id = submit.submission().id();
        Receipt known = receipts.get(id);
        if (known != null) {
            if (bug == PlantedBug.DOUBLE_APPLY) {
                lastEntries.forEach(this::appendAgain);
            }
            return known;
        }
        Receipt receipt = take(submit);
        receipts.put(id, receipt);
        return receipt;
    }

    private Receipt take(Ask.Submit submit) {
        return switch (bug) {
            case NONE, STALE_READ, DOUBLE_APPLY -> process(submit);
            case LOST_UPDATE -> process(new Ask.Submit(submit.actor(), withoutExpectation(submit.submission())));
            case REORDER -> reordered(submit);
            case RESURRECTED_STOP -> resurrecting(submit);
            case DROPPED_CHANGE ->
                Submissions.process(state, submit.submission(), submit.actor(), now)
                        .receipt();
        };
    }

    private Receipt process(Ask.Submit submit) {
        Processed processed = Submissions.process(state, submit.submission(), submit.actor(), now);
        if (!processed.entries().isEmpty()) {
            before = state;
            state = processed.state();
        }
        lastEntries = processed.entries();
        return processed.receipt();
    }

    private void appendAgain(LogEntry entry) {
        state = state.after(new LogEntry(
                state.revision() + 1,
                entry.at(),
                entry.actor(),
                entry.actorName(),
                entry.command(),
                entry.reason(),
                entry.event()));
    }

    private static Submission withoutExpectation(Submission submission) {
        return new Submission(submission.id(), new Expectation.Anything(), submission.reason(), submission.command());
    }

    /// Holds one command back until another has been done, and has acknowledged it by then.
    private Receipt reordered(Ask.Submit submit) {
        if (heldBack.isEmpty()) {
            heldBack = Optional.of(submit);
            return Submissions.process(state, submit.submission(), submit.actor(), now)
                    .receipt();
        }
        Receipt receipt = process(submit);
        process(heldBack.get());
        heldBack = Optional.empty();
        return receipt;
    }

    /// Forgets that a stop was lifted when it is pressed again.
    private Receipt resurrecting(Ask.Submit submit) {
        if (submit.submission().command() instanceof Command.EngageStop(var stop, var scope)) {
            Set<StopId> cleared = new HashSet<>(state.stops().cleared());
            cleared.remove(stop);
            state = with(
                    new StopLatch(state.stops().live(), cleared, state.stops().request()));
        }
        return process(submit);
    }

    private State with(StopLatch stops) {
        return new State(
                state.tenant(),
                state.environments(),
                state.apps(),
                state.flags(),
                state.rollouts(),
                state.segments(),
                state.internalActors(),
                stops,
                state.devices(),
                state.registers(),
                state.revision());
    }
}
