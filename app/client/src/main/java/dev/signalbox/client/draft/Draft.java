package dev.signalbox.client.draft;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.Expectation;
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

    /// Also the id of the command it becomes, so that sending it again counts once.
    public UUID id() {
        return id;
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

    /// What is sent. Only what is right in any state is sent without an expectation: a step down is not, because the
    /// rollout may stand below it by now, and the step would then raise.
    public Submission submission() {
        Proposal proposal = proposal();
        return new Submission(id, expectation(proposal), proposal.reason(), proposal.command());
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
                : new Draft(id, position, new DraftBody(body.tenant(), body.begun(), now, edits));
    }

    private static Expectation expectation(Proposal proposal) {
        return switch (proposal.command()) {
            case Command.PauseRollout pause -> new Expectation.Anything();
            case Command.RollBack rollBack -> new Expectation.Anything();
            case Command others -> new Expectation.UnchangedSince(proposal.base());
        };
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
