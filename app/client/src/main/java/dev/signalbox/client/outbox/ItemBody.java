package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.DeskChange;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Row;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Refusal;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What an item's row holds, as JSON. Attempts are not counted in it: whether there was one is all that lasts.
///
/// @param at when it came to be what it is, by this computer's clock
record ItemBody(
        TenantId tenant,
        Optional<String> actor,
        UUID command,
        Proposal proposal,
        long from,
        long awaits,
        Moment queued,
        Moment confirmed,
        Trace trace,
        Mark mark,
        Optional<Instant> at,
        Optional<Long> revision,
        Optional<Refusal> refusal,
        Optional<Set<Role>> helpers,
        Optional<Hold> hold,
        Optional<String> reason) {
    /// @throws InvalidValueException when it lacks what its mark needs
    ItemBody {
        List<Optional<?>> needed = switch (mark) {
            case WAITING -> List.of();
            case ACCEPTED, CONFLICT -> List.of(at, revision);
            case REFUSED -> List.of(at, refusal, helpers);
            case HELD -> List.of(at, hold);
            case DISCARDED -> List.of(at, reason);
        };
        if (!needed.stream().allMatch(Optional::isPresent)) {
            throw new InvalidValueException("mark", "what belongs to " + mark + " is missing", "Queue it again.");
        }
    }

    /// What lasts of an [ItemState].
    enum Mark {
        WAITING,
        ACCEPTED,
        REFUSED,
        CONFLICT,
        HELD,
        DISCARDED
    }

    static final DeskTable TABLE = DeskTable.OUTBOX;

    /// The change that writes `item`.
    static DeskChange writing(OutboxItem item) {
        return new DeskChange.Put(TABLE, new Row(item.id(), item.position(), DomainJson.write(of(item))));
    }

    /// The item that `row` holds.
    ///
    /// @throws MalformedMessageException when it holds none
    static OutboxItem read(Row row) {
        return DomainJson.read(row.body(), ItemBody.class).item(row.id(), row.position());
    }

    private static ItemBody of(OutboxItem item) {
        ItemBody waiting = new ItemBody(
                item.tenant(),
                item.actor(),
                item.command(),
                item.proposal(),
                item.from(),
                item.awaits(),
                item.queued(),
                item.confirmed(),
                item.trace(),
                Mark.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return waiting.marked(item.state());
    }

    private ItemBody marked(ItemState state) {
        return switch (state) {
            case ItemState.NotSent notSent -> this;
            case ItemState.Sending sending -> this;
            case ItemState.Unanswered unanswered -> this;
            case ItemState.Accepted(long number, var when) -> on(number).at(Mark.ACCEPTED, when);
            case ItemState.Conflict(long number, var when) -> on(number).at(Mark.CONFLICT, when);
            case ItemState.Refused(var why, var who, var when) ->
                because(why, who).at(Mark.REFUSED, when);
            case ItemState.Held(var why, var when) -> because(why).at(Mark.HELD, when);
            case ItemState.Discarded(var why, var when) -> because(why).at(Mark.DISCARDED, when);
        };
    }

    private ItemBody at(Mark newMark, Instant when) {
        return new ItemBody(
                tenant,
                actor,
                command,
                proposal,
                from,
                awaits,
                queued,
                confirmed,
                trace,
                newMark,
                Optional.of(when),
                revision,
                refusal,
                helpers,
                hold,
                reason);
    }

    private ItemBody on(long number) {
        return new ItemBody(
                tenant,
                actor,
                command,
                proposal,
                from,
                awaits,
                queued,
                confirmed,
                trace,
                mark,
                at,
                Optional.of(number),
                refusal,
                helpers,
                hold,
                reason);
    }

    private ItemBody because(Refusal why, Set<Role> who) {
        return new ItemBody(
                tenant,
                actor,
                command,
                proposal,
                from,
                awaits,
                queued,
                confirmed,
                trace,
                mark,
                at,
                revision,
                Optional.of(why),
                Optional.of(who),
                hold,
                reason);
    }

    private ItemBody because(Hold why) {
        return new ItemBody(
                tenant,
                actor,
                command,
                proposal,
                from,
                awaits,
                queued,
                confirmed,
                trace,
                mark,
                at,
                revision,
                refusal,
                helpers,
                Optional.of(why),
                reason);
    }

    private ItemBody because(String why) {
        return new ItemBody(
                tenant,
                actor,
                command,
                proposal,
                from,
                awaits,
                queued,
                confirmed,
                trace,
                mark,
                at,
                revision,
                refusal,
                helpers,
                hold,
                Optional.of(why));
    }

    private OutboxItem item(UUID id, long position) {
        return new OutboxItem(
                id, position, tenant, actor, command, proposal, from, awaits, queued, confirmed, trace, state());
    }

    private ItemState state() {
        return switch (mark) {
            case WAITING -> waiting();
            case ACCEPTED -> new ItemState.Accepted(revision.orElseThrow(), at.orElseThrow());
            case CONFLICT -> new ItemState.Conflict(revision.orElseThrow(), at.orElseThrow());
            case REFUSED -> new ItemState.Refused(refusal.orElseThrow(), helpers.orElseThrow(), at.orElseThrow());
            case HELD -> new ItemState.Held(hold.orElseThrow(), at.orElseThrow());
            case DISCARDED -> new ItemState.Discarded(reason.orElseThrow(), at.orElseThrow());
        };
    }

    private ItemState waiting() {
        return switch (trace) {
            case NEVER_SENT -> new ItemState.NotSent();
            case PERHAPS_SENT ->
                new ItemState.Unanswered(0, "This console was closed before an answer came.", confirmed.wall());
        };
    }
}
