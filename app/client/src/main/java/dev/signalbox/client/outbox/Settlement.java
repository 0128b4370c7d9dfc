package dev.signalbox.client.outbox;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.Forecast;
import dev.signalbox.client.session.View;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.store.Expectation;
import dev.signalbox.domain.store.Receipt;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// What answers make of items and their drafts, put into a batch. For one thread at a time.
///
/// @param line what else is waiting
/// @param now by this computer's clock
/// @param next when the next attempt may begin
record Settlement(DraftBook drafts, View view, Line line, Supplier<UUID> ids, Batch batch, Instant now, Instant next) {
    /// Takes `answer` to `item`, which is sending.
    void settle(OutboxItem item, Answer answer) {
        switch (answer) {
            case Answer.None(var start, var why) ->
                batch.put(item.in(new ItemState.Unanswered(item.attempts(), why, next)));
            case Answer.SignedOut(var start) -> batch.put(item.in(new ItemState.Held(Hold.NOT_SIGNED_IN, now)));
            case Answer.Given(var start, Receipt.Applied(long revision)) -> accepted(item, start, revision);
            case Answer.Given(var start, Receipt.Refused(var refusal)) -> refused(item, refusal);
            case Answer.Given(var start, Receipt.Conflict(long revision)) ->
                start.asking().ifPresentOrElse(why -> notDone(item, why), () -> conflict(item, revision));
        }
    }

    /// What stands behind it, made by somebody who saw the same, now stands on what it led to.
    private void accepted(OutboxItem item, Start start, long revision) {
        batch.put(item.in(new ItemState.Accepted(revision, now)));
        batch.removeDraft(item.id());
        if (start.submission().expectation() instanceof Expectation.UnchangedSince
                && start.asking().isEmpty()) {
            line.behind(item)
                    .map(behind -> batch.item(behind.id()).orElse(behind))
                    .filter(behind ->
                            behind.trace() == Trace.NEVER_SENT && behind.state().isOnItsWay())
                    .filter(behind ->
                            behind.from() >= item.from() && behind.proposal().base() < revision)
                    .ifPresent(behind -> batch.put(
                            behind.standingOn(item.from(), behind.proposal().onRevision(revision))));
        }
    }

    private void refused(OutboxItem item, Refusal refusal) {
        Set<Role> helpers = view.state()
                .map(state -> Forecast.helpers(item.submission(), refusal, state, now))
                .orElse(Set.of());
        batch.put(item.in(new ItemState.Refused(refusal, helpers, now)));
        reopen(item);
    }

    /// It was asked about only: nothing had been done before, and nothing was done now.
    private void notDone(OutboxItem item, Hold why) {
        batch.put(renewed(item).in(new ItemState.Held(why, now)));
    }

    /// What raises is for a person. Of everything else the merge rules decide, once what changed is known here.
    private void conflict(OutboxItem item, long revision) {
        if (mayGoOn(item)) {
            batch.put(renewed(item).awaiting(revision).in(new ItemState.NotSent()));
        } else {
            batch.put(item.in(new ItemState.Conflict(revision, now)));
            reopen(item);
        }
    }

    private boolean mayGoOn(OutboxItem item) {
        return view.state()
                .filter(state -> Direction.of(item.proposal().command(), state) != Direction.RAISES)
                .isPresent();
    }

    private OutboxItem renewed(OutboxItem item) {
        UUID command = ids.get();
        drafts.get(item.id())
                .map(draft -> draft.reopened(command))
                .map(Draft::sealed)
                .ifPresent(batch::put);
        return item.renewed(command);
    }

    private void reopen(OutboxItem item) {
        drafts.get(item.id()).map(draft -> draft.reopened(ids.get())).ifPresent(batch::put);
    }
}
