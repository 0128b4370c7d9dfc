package dev.signalbox.client.draft;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.store.Submission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change that somebody has prepared and not yet sent. Immutable; a [DraftBook] makes and keeps it.
public final class Draft {
    private final UUID id;
    private final long position;
    private final DraftBody body;

    Draft(UUID id, long position, DraftBody body) {
        this.id = id;
        this.position = position;
        this.body = body;
    }

    /// Stays the same for as long as there is the draft.
    public UUID id() {
        return id;
    }

    /// Whether it can be changed.
    public DraftStanding standing() {
        return body.standing();
    }

    /// Whose rollouts it is about: it is sent to no other tenant's store.
    public TenantId tenant() {
        return body.tenant();
    }

    /// What it says now.
    public Proposal proposal() {
        return body.edits().now();
    }

    /// When it was begun.
    public Moment begun() {
        return body.begun();
    }

    /// When it was last changed.
    public Moment changed() {
        return body.changed();
    }

    /// How many steps undo has left; 0 when it has none.
    public int undoSteps() {
        return body.edits().past().size();
    }

    /// How many steps redo has left; 0 when it has none.
    public int redoSteps() {
        return body.edits().future().size();
    }

    /// Id of the command it becomes: the same until there is an answer, so that it counts once however often it is
    /// sent.
    public UUID command() {
        return body.command();
    }

    /// What is sent.
    public Submission submission() {
        return proposal().submission(body.command());
    }

    /// This draft as it waits in the outbox.
    public Draft sealed() {
        return new Draft(id, position, body.in(DraftStanding.SEALED, body.command()));
    }

    /// This draft as it can be changed again. Nothing of it is on its way any more, and what it says next is another
    /// command: a store would give `command` the answer that it gave to what was sent before.
    ///
    /// @param command an id that was never sent
    public Draft reopened(UUID command) {
        return new Draft(id, position, body.in(DraftStanding.OPEN, command));
    }

    /// This draft saying `proposal`, with which its author looked again. No step for undo.
    Draft confirmed(Proposal proposal) {
        return new Draft(id, position, body.saying(body.edits().saying(proposal)));
    }

    long position() {
        return position;
    }

    DraftBody body() {
        return body;
    }

    Draft with(Edits edits, Moment now) {
        return edits.equals(body.edits())
                ? this
                : new Draft(id, position, body.saying(edits).changed(now));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Draft draft
                && id.equals(draft.id)
                && position == draft.position
                && body.equals(draft.body);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Draft " + id + " at " + position + ": " + body;
    }
}
