package dev.signalbox.desktop.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signalbox.client.draft.Draft;
import dev.signalbox.client.draft.Proposal;
import dev.signalbox.client.outbox.ItemState;
import dev.signalbox.client.session.Session;
import dev.signalbox.desktop.plan.FakeWorkbench;
import dev.signalbox.domain.flag.TenantId;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.InMemoryLog;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The draft behind a form, over a disk that answers late.
class FormDraftTest {
    private final TestClock clock = new TestClock();
    private final FakeWorkbench disk;
    private final Late late;
    private final Session session;
    private final FormDraft draft;

    FormDraftTest(@TempDir Path folder) {
        InMemoryLog log = new InMemoryLog(Fixtures.TENANT, clock);
        disk = new FakeWorkbench(folder, clock);
        late = new Late(disk);
        session = Session.open(log.as(Actors.SAM), clock);
        Eventually.await(
                "the session has the state", () -> session.view().state().isPresent());
        draft = new FormDraft(session, late, clock, taken -> {});
    }

    @AfterEach
    void close() {
        session.close();
        disk.close();
    }

    @Test
    void answerAboutTheLastFormDoesNotMakeItsDraftThisForms() {
        draft.recall(internal("ana")::equals, found -> {});
        draft.keep(Optional.of(internal("ana")));
        draft.recall(internal("ben")::equals, found -> {});
        late.answer();
        assertEquals("", draft.said().get());

        draft.keep(Optional.of(internal("ben")));
        late.answer();

        assertEquals(List.of(internal("ana"), internal("ben")), disk.kept(), "one is not kept in place of the other");
        assertEquals("Kept as a draft.", draft.said().get());
    }

    private static Command internal(String subject) {
        return new Command.SetInternalActor(subject, InternalStatus.INTERNAL);
    }

    /// Does at once what it is asked, and says so when it is told to.
    private static final class Late implements Workbench {
        private final Workbench behind;
        private final Queue<Runnable> answers = new ArrayDeque<>();

        Late(Workbench behind) {
            this.behind = behind;
        }

        void answer() {
            while (!answers.isEmpty()) {
                answers.remove().run();
            }
        }

        private Consumer<Kept> later(Consumer<Kept> then) {
            return kept -> answers.add(() -> then.accept(kept));
        }

        @Override
        public void recall(TenantId tenant, Predicate<Command> about, Consumer<Kept> then) {
            behind.recall(tenant, about, later(then));
        }

        @Override
        public void keep(Set<UUID> mine, TenantId tenant, List<Proposal> wanted, Consumer<Kept> then) {
            behind.keep(mine, tenant, wanted, later(then));
        }

        @Override
        public void send(List<Draft> drafts, Consumer<Kept> then) {
            behind.send(drafts, later(then));
        }

        @Override
        public Map<UUID, ItemState> standing(List<UUID> drafts) {
            return behind.standing(drafts);
        }
    }
}
