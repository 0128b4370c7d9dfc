package dev.signalbox.desktop.plan;

import dev.signalbox.client.desk.ComputerTime;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.Person;
import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.DraftBook;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.desktop.navigation.Workbench;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Drafts in a real file, and an outbox that does nothing by itself.
public final class FakeWorkbench implements Workbench, AutoCloseable {
    final List<Command> sent = new ArrayList<>();
    final Map<UUID, ItemState> standing = new HashMap<>();
    private final DeskFolder folder;
    private final DeskFile file;
    private final DraftBook drafts;

    public FakeWorkbench(Path root, TestClock clock) {
        folder = DeskFolder.open(root, "the store", clock);
        file = DeskFile.open(folder, new Person(Fixtures.TENANT, Actors.RINA.id()), clock);
        drafts = DraftBook.open(file, new ComputerTime(clock));
    }

    /// What was sent.
    public List<Command> sent() {
        return List.copyOf(sent);
    }

    /// What the drafts say.
    public List<Command> kept() {
        return drafts.all().stream().map(draft -> draft.proposal().command()).toList();
    }

    @Override
    public void recall(TenantId tenant, Predicate<Command> about, Consumer<Kept> then) {
        then.accept(new Kept.Drafts(drafts.all().stream()
                .filter(draft -> about.test(draft.proposal().command()))
                .toList()));
    }

    @Override
    public void keep(Set<UUID> mine, TenantId tenant, List<Proposal> wanted, Consumer<Kept> then) {
        then.accept(new Kept.Drafts(drafts.replace(mine, tenant, wanted)));
    }

    @Override
    public void send(List<Draft> wanted, Consumer<Kept> then) {
        wanted.forEach(draft -> {
            sent.add(draft.proposal().command());
            standing.put(draft.id(), new ItemState.NotSent());
        });
        then.accept(new Kept.Drafts(wanted));
    }

    @Override
    public Map<UUID, ItemState> standing(List<UUID> wanted) {
        Map<UUID, ItemState> found = new HashMap<>(standing);
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public void close() {
        file.close();
        folder.close();
    }
}
