package dev.signalbox.desktop.draft;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.Drafting;
import dev.signalbox.desktop.words.CommandWords;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Direction;
import dev.signalbox.domain.rules.State;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Puts what is prepared elsewhere in the console on the desk, and at once into the outbox.
public final class DeskDrafting implements Drafting {
    static final Desk.Access NOT_YET = new Desk.Access.Unusable(
            "Whose desk this is is not known before the store has said once who you are. Try again then.");

    private final CompletableFuture<Desk.Access> access;
    private final TaskRunner tasks;

    /// @param access the desk, once it is open
    public DeskDrafting(CompletableFuture<Desk.Access> access, TaskRunner tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    @Override
    public void draft(Command command, String reason, State seen, Consumer<String> said) {
        tasks.run(
                () -> kept(access.getNow(NOT_YET), command, reason, seen),
                said,
                failure -> said.accept("Not kept. " + Objects.requireNonNullElse(failure.getMessage(), "")));
    }

    private static String kept(Desk.Access access, Command command, String reason, State seen) {
        return switch (access) {
            case Desk.Access.Unusable(String why) -> "Not kept. " + why;
            case Desk.Access.Open(Desk desk) when desk.outbox().isAnothers() -> "Not kept. " + Desk.ANOTHERS;
            case Desk.Access.Open(Desk desk) -> kept(desk, command, reason, seen);
        };
    }

    private static String kept(Desk desk, Command command, String reason, State seen) {
        Proposal proposal = Proposal.on(seen, command, reason);
        Draft draft = desk.drafts().begin(seen.tenant(), proposal);
        var queued = desk.outbox().queue(draft.id());
        return CommandWords.of(queued.proposal().command(), queued.proposal().before())
                + ": not sent, kept in Drafts. "
                + (Direction.of(command, seen) == Direction.RAISES
                        ? "It would raise exposure, so you are asked again if anything changes before."
                        : "It goes out by itself when the store can be heard.");
    }
}
