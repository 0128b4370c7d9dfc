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
        Standing standing = Standing.of(item.state());
        return new ItemBody(
                item.tenant(),
                item.actor(),
                item.command(),
                item.proposal(),
                item.from(),
                item.awaits(),
                item.queued(),
                item.confirmed(),
                item.trace(),
                standing.mark,
                standing.at,
                standing.revision,
                standing.refusal,
                standing.helpers,
                standing.hold,
                standing.reason);
    }

    /// A state as the row holds it: what does not belong to its mark is absent.
    private record Standing(
            Mark mark,
            Optional<Instant> at,
            Optional<Long> revision,
            Optional<Refusal> refusal,
            Optional<Set<Role>> helpers,
            Optional<Hold> hold,
            Optional<String> reason) {
        private static final Standing WAITING = new Standing(
                Mark.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        static Standing of(ItemState state) {
            return switch (state) {
                case ItemState.NotSent notSent -> WAITING;
                case ItemState.Sending sending -> WAITING;
                case ItemState.Unanswered unanswered -> WAITING;
                case ItemState.Accepted(long number, var when) -> numbered(Mark.ACCEPTED, when, number);
                case ItemState.Conflict(long number, var when) -> numbered(Mark.CONFLICT, when, number);
                case ItemState.Refused(var why, var who, var when) ->
                    new Standing(
                            Mark.REFUSED,
                            Optional.of(when),
                            Optional.empty(),
                            Optional.of(why),
                            Optional.of(who),
                            Optional.empty(),
                            Optional.empty());
                case ItemState.Held(var why, var when) -> personal(Mark.HELD, when, Optional.of(why), Optional.empty());
                case ItemState.Discarded(var why, var when) ->
                    personal(Mark.DISCARDED, when, Optional.empty(), Optional.of(why));
            };
        }

        private static Standing numbered(Mark mark, Instant at, long revision) {
            return new Standing(
                    mark,
                    Optional.of(at),
                    Optional.of(revision),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /// Up to a person, or decided by one.
        private static Standing personal(Mark mark, Instant at, Optional<Hold> hold, Optional<String> reason) {
            return new Standing(
                    mark, Optional.of(at), Optional.empty(), Optional.empty(), Optional.empty(), hold, reason);
        }
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
