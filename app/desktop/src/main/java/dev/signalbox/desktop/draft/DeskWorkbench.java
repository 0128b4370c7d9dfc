package dev.signalbox.desktop.draft;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftStanding;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.outbox.OutboxItem;
import dev.signalbox.desktop.fx.TaskRunner;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Keeps what editors edit on the desk.
public final class DeskWorkbench implements Workbench {
    private final CompletableFuture<Desk.Access> access;
    private final TaskRunner tasks;

    /// @param access the desk, once it is open
    public DeskWorkbench(CompletableFuture<Desk.Access> access, TaskRunner tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    @Override
    public void recall(TenantId tenant, Predicate<Command> about, Consumer<Kept> then) {
        // An editor may be opened before its desk: what was kept is looked for as soon as that is there.
        tasks.when(
                access, found -> work(desk -> open(desk, tenant, about), then), failure -> then.accept(not(failure)));
    }

    @Override
    public void keep(Set<UUID> mine, TenantId tenant, List<Proposal> wanted, Consumer<Kept> then) {
        work(
                desk -> {
                    mine.stream().filter(id -> wasAnswered(desk, id)).forEach(desk.outbox()::takeBack);
                    return desk.drafts().replace(mine, tenant, wanted);
                },
                then);
    }

    @Override
    public void send(List<Draft> drafts, Consumer<Kept> then) {
        work(
                desk -> {
                    drafts.forEach(draft -> desk.outbox().queue(draft.id()));
                    return drafts;
                },
                then);
    }

    @Override
    public Map<UUID, ItemState> standing(List<UUID> drafts) {
        Map<UUID, ItemState> standing = new LinkedHashMap<>();
        if (access.getNow(DeskDrafting.NOT_YET) instanceof Desk.Access.Open(Desk desk)) {
            drafts.forEach(id -> desk.outbox().item(id).ifPresent(item -> standing.put(id, item.state())));
        }
        return standing;
    }

    private static List<Draft> open(Desk desk, TenantId tenant, Predicate<Command> about) {
        return desk.drafts().all().stream()
                .filter(draft -> draft.standing() == DraftStanding.OPEN
                        && draft.tenant().equals(tenant)
                        && about.test(draft.proposal().command())
                        && (desk.outbox().item(draft.id()).isEmpty() || wasAnswered(desk, draft.id())))
                .toList();
    }

    /// What the store refused, or what meets somebody else's change, is a draft again as soon as it is edited.
    private static boolean wasAnswered(Desk desk, UUID id) {
        return desk.outbox()
                .item(id)
                .map(OutboxItem::state)
                .filter(state -> state instanceof ItemState.Refused || state instanceof ItemState.Conflict)
                .isPresent();
    }

    private void work(Function<Desk, List<Draft>> step, Consumer<Kept> then) {
        tasks.run(() -> with(access.getNow(DeskDrafting.NOT_YET), step), then, failure -> then.accept(not(failure)));
    }

    private static Kept with(Desk.Access access, Function<Desk, List<Draft>> step) {
        return switch (access) {
            case Desk.Access.Unusable(String why) -> new Kept.Not(why);
            case Desk.Access.Open(Desk desk) when desk.outbox().isAnothers() -> new Kept.Not(Desk.ANOTHERS);
            case Desk.Access.Open(Desk desk) -> new Kept.Drafts(step.apply(desk));
        };
    }

    private static Kept not(Throwable failure) {
        return new Kept.Not(Objects.requireNonNullElse(failure.getMessage(), "It could not be written."));
    }
}
