package dev.signalbox.client.draft;

import dev.signalbox.client.desk.DeskChange;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Row;
import dev.signalbox.client.desk.Timepiece;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.State;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.protocol.json.MalformedMessageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All drafts of one connection. A draft that a method returns is saved: on the disk, before it is said.
///
/// When saving fails, the draft is as it was before, here and on the disk, and what was typed is still with the caller.
/// Safe for any thread; blocks on the disk, so it is not for the FX thread.
public final class DraftBook {
    private static final DeskTable TABLE = DeskTable.DRAFT;

    private final DeskFile desk;
    private final Timepiece time;
    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private long last;

    private DraftBook(DeskFile desk, Timepiece time) {
        this.desk = desk;
        this.time = time;
    }

    /// The drafts in `desk`. A draft that cannot be understood is put into the desk's quarantine, which
    /// [DeskFile#damaged] shows.
    ///
    /// @throws DeskFaultException when they cannot be read
    public static DraftBook open(DeskFile desk, Timepiece time) {
        DraftBook book = new DraftBook(desk, time);
        for (Row row : desk.rows(TABLE)) {
            book.last = Math.max(book.last, row.position());
            book.read(row).ifPresent(draft -> book.drafts.put(draft.id(), draft));
        }
        return book;
    }

    /// All drafts, in the order in which they were begun.
    public synchronized List<Draft> all() {
        return drafts.values().stream()
                .sorted(Comparator.comparingLong(Draft::position))
                .toList();
    }

    /// The draft `id`, if there is one.
    public synchronized Optional<Draft> get(UUID id) {
        return Optional.ofNullable(drafts.get(id));
    }

    /// Begins a draft.
    ///
    /// @throws DeskFaultException when it is not saved
    public synchronized Draft begin(TenantId tenant, Proposal proposal) {
        return saved(new Draft(UUID.randomUUID(), last + 1, fresh(tenant, proposal, time.now())));
    }

    /// Has the draft `id` say `proposal`.
    ///
    /// @throws InvalidValueException when there is no such draft, or it is sealed
    /// @throws DeskFaultException when it is not saved
    public synchronized Draft edit(UUID id, Proposal proposal) {
        Draft draft = open(id);
        return saved(draft, draft.body().edits().edited(proposal));
    }

    /// Has those of the drafts `mine` that can be changed say `wanted` together: what aims at the same stays one draft,
    /// with a step for undo; what is new is begun, and the rest is removed. All of it, or nothing.
    ///
    /// @return the drafts, in the order of `wanted`
    /// @throws DeskFaultException when nothing of it is done
    public synchronized List<Draft> replace(Set<UUID> mine, TenantId tenant, List<Proposal> wanted) {
        Map<String, Draft> before = new LinkedHashMap<>();
        all().stream()
                .filter(draft -> mine.contains(draft.id()) && draft.standing() == DraftStanding.OPEN)
                .forEach(draft -> before.put(Aims.of(draft.proposal().command()), draft));
        var now = time.now();
        List<Draft> after = new ArrayList<>();
        for (Proposal proposal : wanted) {
            long position = last + after.size() + 1;
            Optional<Draft> same = Optional.ofNullable(before.remove(Aims.of(proposal.command())));
            after.add(same.map(draft -> draft.with(draft.body().edits().edited(proposal), now))
                    .orElseGet(() -> new Draft(UUID.randomUUID(), position, fresh(tenant, proposal, now))));
        }
        Set<UUID> gone = before.values().stream().map(Draft::id).collect(Collectors.toSet());
        write(
                after.stream()
                        .filter(draft -> !draft.equals(drafts.get(draft.id())))
                        .toList(),
                gone,
                List.of());
        return List.copyOf(after);
    }

    private static DraftBody fresh(TenantId tenant, Proposal proposal, Moment now) {
        return new DraftBody(tenant, now, now, DraftStanding.OPEN, UUID.randomUUID(), Edits.begin(proposal));
    }

    /// Takes back the last edit of the draft `id`; without one, nothing happens.
    ///
    /// @throws InvalidValueException when there is no such draft, or it is sealed
    /// @throws DeskFaultException when it is not saved
    public synchronized Draft undo(UUID id) {
        Draft draft = open(id);
        Edits edits = draft.body().edits();
        return saved(draft, edits.undone().orElse(edits));
    }

    /// Makes again the edit of the draft `id` that was taken back last; without one, nothing happens.
    ///
    /// @throws InvalidValueException when there is no such draft, or it is sealed
    /// @throws DeskFaultException when it is not saved
    public synchronized Draft redo(UUID id) {
        Draft draft = open(id);
        Edits edits = draft.body().edits();
        return saved(draft, edits.redone().orElse(edits));
    }

    /// Removes the draft `id`, because a person said so. [#restore] brings it back.
    ///
    /// @return what was removed; absent when there was no such draft
    /// @throws InvalidValueException when it is sealed: the outbox lets go of it first
    /// @throws DeskFaultException when it is still there
    public synchronized Optional<Draft> discard(UUID id) {
        Optional<Draft> draft = get(id);
        if (draft.isPresent()) {
            open(id);
            desk.remove(TABLE, id);
            drafts.remove(id);
        }
        return draft;
    }

    /// Puts a discarded draft back where it was.
    ///
    /// @throws DeskFaultException when it is not saved
    public synchronized Draft restore(Draft discarded) {
        return drafts.containsKey(discarded.id()) ? known(discarded.id()) : saved(discarded);
    }

    /// Seals the draft `id`, and writes with it what `along` makes of it: both, or neither.
    ///
    /// @throws InvalidValueException when there is no such draft
    /// @throws DeskFaultException when neither is saved
    public synchronized Draft seal(UUID id, Function<Draft, List<DeskChange>> along) {
        Draft sealed = known(id).sealed();
        return saved(sealed, along);
    }

    /// Seals the draft `id` as its author confirms it while looking at `seen`, with what `along` makes of it: both, or
    /// neither.
    ///
    /// @throws InvalidValueException when there is no such draft
    /// @throws DeskFaultException when neither is saved
    public synchronized Draft seal(UUID id, State seen, Function<Draft, List<DeskChange>> along) {
        Draft draft = known(id);
        return saved(draft.confirmed(draft.proposal().on(seen)).sealed(), along);
    }

    private Draft saved(Draft draft, Function<Draft, List<DeskChange>> along) {
        write(List.of(draft), Set.of(), along.apply(draft));
        return draft;
    }

    /// A sealed draft that says `proposal` as command `command`, at the end; not saved. For what the outbox holds when
    /// the draft it came from is lost.
    public synchronized Draft again(UUID id, TenantId tenant, UUID command, Proposal proposal) {
        var now = time.now();
        DraftBody body = new DraftBody(tenant, now, now, DraftStanding.SEALED, command, Edits.begin(proposal));
        return new Draft(id, last + 1, body);
    }

    /// Saves `changed`, removes the drafts `removed` and writes `along`: all of it, or nothing.
    ///
    /// @throws DeskFaultException when nothing of it is done
    public synchronized void write(List<Draft> changed, Set<UUID> removed, List<DeskChange> along) {
        List<DeskChange> all = new ArrayList<>(along);
        changed.forEach(draft -> all.add(new DeskChange.Put(TABLE, row(draft))));
        removed.forEach(id -> all.add(new DeskChange.Remove(TABLE, id)));
        desk.write(all);
        changed.forEach(this::keep);
        removed.forEach(drafts::remove);
    }

    private Draft open(UUID id) {
        Draft draft = known(id);
        if (draft.standing() == DraftStanding.SEALED) {
            throw new InvalidValueException(
                    "draft", "it is in the outbox", "Take it back first, or wait for the store's answer.");
        }
        return draft;
    }

    private Draft known(UUID id) {
        return get(id).orElseThrow(() -> new InvalidValueException(
                "draft", "it is gone", "Begin it again, or restore it where it was discarded."));
    }

    private Draft saved(Draft draft, Edits edits) {
        Draft changed = draft.with(edits, time.now());
        return changed.equals(draft) ? draft : saved(changed);
    }

    private Draft saved(Draft draft) {
        write(List.of(draft), Set.of(), List.of());
        return draft;
    }

    private void keep(Draft draft) {
        drafts.put(draft.id(), draft);
        last = Math.max(last, draft.position());
    }

    private static Row row(Draft draft) {
        return new Row(draft.id(), draft.position(), DomainJson.write(draft.body()));
    }

    private Optional<Draft> read(Row row) {
        try {
            return Optional.of(new Draft(row.id(), row.position(), DomainJson.read(row.body(), DraftBody.class)));
        } catch (MalformedMessageException notUnderstood) {
            desk.quarantine(
                    TABLE, row, "This version of Signalbox does not understand it: " + notUnderstood.getMessage());
            return Optional.empty();
        }
    }
}
