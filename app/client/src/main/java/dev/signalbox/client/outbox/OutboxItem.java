package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.Submission;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One draft in the outbox, from when it was put there until somebody clears it away. Immutable.
///
/// @param id the draft's
/// @param position what is about the same thing is sent in this order
/// @param actor id of whoever put it there; absent when the store had not said yet whom it takes us for
/// @param command id of the command that is sent; another one after each answer
/// @param proposal what is sent
/// @param from the revision that its author saw, where `proposal` stands on one that our own changes led to
/// @param awaits nothing is decided before this revision is known here; 0 when nothing is waited for
/// @param queued when it was put there
/// @param confirmed when a person last said that it should be sent
public record OutboxItem(
        UUID id,
        long position,
        TenantId tenant,
        Optional<String> actor,
        UUID command,
        Proposal proposal,
        long from,
        long awaits,
        Moment queued,
        Moment confirmed,
        Trace trace,
        ItemState state) {
    static OutboxItem of(Draft draft, long position, Optional<String> actor, Moment now) {
        return new OutboxItem(
                draft.id(),
                position,
                draft.tenant(),
                actor,
                draft.command(),
                draft.proposal(),
                draft.proposal().base(),
                0,
                now,
                now,
                Trace.NEVER_SENT,
                new ItemState.NotSent());
    }

    /// What is sent.
    public Submission submission() {
        return proposal.submission(command);
    }

    /// True when it may have been done and no answer says so.
    public boolean isUnknown() {
        return trace == Trace.PERHAPS_SENT && (state.isOnItsWay() || state instanceof ItemState.Held);
    }

    /// How many attempts were made since this console was started, with the one under way.
    public int attempts() {
        return switch (state) {
            case ItemState.Sending(int attempt) -> attempt;
            case ItemState.Unanswered(int attempts, var why, var next) -> attempts;
            case ItemState others -> 0;
        };
    }

    OutboxItem in(ItemState newState) {
        return new OutboxItem(
                id, position, tenant, actor, command, proposal, from, awaits, queued, confirmed, trace, newState);
    }

    /// On its way by itself again at `now`, after having been held.
    OutboxItem released(Instant now) {
        return in(
                switch (trace) {
                    case NEVER_SENT -> new ItemState.NotSent();
                    case PERHAPS_SENT ->
                        new ItemState.Unanswered(0, "You were not signed in when it was last sent.", now);
                });
    }

    OutboxItem sending() {
        return traced(Trace.PERHAPS_SENT).in(new ItemState.Sending(attempts() + 1));
    }

    OutboxItem traced(Trace newTrace) {
        return new OutboxItem(
                id, position, tenant, actor, command, proposal, from, awaits, queued, confirmed, newTrace, state);
    }

    /// Under an id that was never sent, because the old one has its answer.
    OutboxItem renewed(UUID newCommand) {
        return new OutboxItem(
                id,
                position,
                tenant,
                actor,
                newCommand,
                proposal,
                from,
                awaits,
                queued,
                confirmed,
                Trace.NEVER_SENT,
                state);
    }

    OutboxItem awaiting(long revision) {
        return new OutboxItem(
                id, position, tenant, actor, command, proposal, from, revision, queued, confirmed, trace, state);
    }

    OutboxItem standingOn(long newFrom, Proposal newProposal) {
        return new OutboxItem(
                id, position, tenant, actor, command, newProposal, newFrom, awaits, queued, confirmed, trace, state);
    }

    /// As a person has just said that it should be sent.
    OutboxItem confirmed(Draft draft, Optional<String> newActor, Moment now) {
        return new OutboxItem(
                id,
                position,
                tenant,
                newActor,
                draft.command(),
                draft.proposal(),
                draft.proposal().base(),
                0,
                queued,
                now,
                command.equals(draft.command()) ? trace : Trace.NEVER_SENT,
                new ItemState.NotSent());
    }
}
