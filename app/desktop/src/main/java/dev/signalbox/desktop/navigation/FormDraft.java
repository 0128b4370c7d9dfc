package dev.signalbox.desktop.navigation;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.outbox.OutboxWords;
import dev.signalbox.client.session.Session;
import dev.signalbox.domain.rules.Command;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The one draft behind a form: kept on the disk while it is typed, sent when its author says so, and followed until it
/// is known what became of it. Confined to the JavaFX thread.
public final class FormDraft {
    private final Session session;
    private final Workbench workbench;
    private final InstantSource clock;
    private final Consumer<Command> accepted;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private List<Draft> drafts = List.of();
    private List<Draft> sent = List.of();
    /// What was asked before the last recall is answered about another form.
    private long recalls;

    /// @param accepted told of the command that the store has taken
    public FormDraft(Session session, Workbench workbench, InstantSource clock, Consumer<Command> accepted) {
        this.session = session;
        this.workbench = workbench;
        this.clock = clock;
        this.accepted = accepted;
    }

    /// Where the draft is, or what came of it.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// True while what was sent is not answered.
    public boolean isOnItsWay() {
        return !sent.isEmpty();
    }

    /// The reason that the draft gives; empty for none.
    public String why() {
        return drafts.stream()
                .map(begun -> begun.proposal().reason())
                .findFirst()
                .orElse("");
    }

    /// Leaves what was followed to itself, and goes on with the latest draft that is `about` this.
    ///
    /// @param found told what it says, when there is one
    public void recall(Predicate<Command> about, Consumer<Command> found) {
        drafts = List.of();
        sent = List.of();
        said.set("");
        long asked = ++recalls;
        session.view()
                .state()
                .ifPresent(state -> workbench.recall(state.tenant(), about, kept -> {
                    if (asked == recalls && kept instanceof Workbench.Kept.Drafts(var begun) && !begun.isEmpty()) {
                        drafts = List.of(begun.getLast());
                        said.set("This is the draft that you began earlier.");
                        found.accept(begun.getLast().proposal().command());
                    }
                }));
    }

    /// Has the draft say `wanted`; absent, there is none any more.
    public void keep(Optional<Command> wanted) {
        keep(wanted, "");
    }

    /// As [#keep(Optional)], for what is done for the reason `why`.
    public void keep(Optional<Command> wanted, String why) {
        long asked = recalls;
        keep(wanted, why, kept -> {
            if (asked == recalls) {
                said.set(kept.isEmpty() ? "" : "Kept as a draft.");
            }
        });
    }

    /// Sends `wanted`; without a connection it waits in Drafts.
    public void send(Command wanted) {
        send(wanted, "");
    }

    /// As [#send(Command)], for the reason `why`.
    public void send(Command wanted, String why) {
        keep(Optional.of(wanted), why, kept -> workbench.send(kept, this::sent));
    }

    /// Gives the draft up.
    public void discard() {
        keep(Optional.empty(), "", kept -> said.set("Discarded."));
    }

    /// Says `words`.
    public void say(String words) {
        said.set(words);
    }

    /// What became of what was sent.
    public void follow() {
        for (Draft draft : sent) {
            Optional.ofNullable(workbench.standing(List.of(draft.id())).get(draft.id()))
                    .ifPresent(state -> follow(draft, state));
        }
    }

    private void keep(Optional<Command> wanted, String why, Consumer<List<Draft>> then) {
        long asked = recalls;
        Set<UUID> mine = drafts.stream().map(Draft::id).collect(Collectors.toSet());
        session.view().state().ifPresent(state -> {
            List<Proposal> proposals = wanted.map(command -> Proposal.on(state, command, why)).stream()
                    .toList();
            workbench.keep(mine, state.tenant(), proposals, kept -> {
                switch (kept) {
                    case Workbench.Kept.Drafts(var saved) -> {
                        drafts = asked == recalls ? saved : drafts;
                        then.accept(saved);
                    }
                    case Workbench.Kept.Not(String problem) -> said.set("Not kept. " + problem);
                }
            });
        });
    }

    private void sent(Workbench.Kept kept) {
        switch (kept) {
            case Workbench.Kept.Drafts(var onTheirWay) -> {
                sent = onTheirWay;
                follow();
            }
            case Workbench.Kept.Not(String why) -> said.set("Not sent. " + why);
        }
    }

    private void follow(Draft draft, ItemState state) {
        said.set(OutboxWords.word(state) + ". " + OutboxWords.sentence(state, clock.instant()));
        switch (state) {
            case ItemState.Accepted taken -> {
                sent = List.of();
                drafts = List.of();
                accepted.accept(draft.proposal().command());
            }
            case ItemState.Refused refused -> sent = List.of();
            case ItemState.Discarded discarded -> sent = List.of();
            case ItemState others -> {}
        }
    }
}
