package dev.signalbox.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.signalbox.client.draft.DraftStanding;
import dev.signalbox.client.stop.StopJournal;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.crash.KilledProcess;
import dev.signalbox.testkit.crash.Notes;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console that is killed while it queues, sends and records stops loses nothing that it had said was queued or
/// recorded, and does nothing twice.
class KilledOutboxTest {
    private static final int CYCLES = 50;
    private static final int LONGEST = 200;

    @TempDir
    private Path folder;

    private final Random random = new Random(20_260_302);

    @BeforeEach
    void makeStore() {
        try (Engine engine = open()) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
        }
    }

    @Test
    void fiftyKillsLoseNothingAndDoubleNothing() throws Exception {
        Set<Long> acknowledged = new TreeSet<>();
        Set<StopId> recorded = new HashSet<>();
        int waitedOver = 0;
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            Notes killed = killedIn(cycle, Notes.When.AFTER_THE_FACT);
            acknowledged.addAll(numbers(killed.acknowledged()));
            recorded.addAll(stops(killed.acknowledged()));
            try (Engine engine = open();
                    Shop shop = new Shop(folder, store(engine))) {
                waitedOver += shop.waiting().size();
                Eventually.await("everything is sent", shop::isDrained);
                assertEveryAnswerIsGood(shop);
                List<Long> made = Shop.made(store(engine));
                assertEquals(new HashSet<>(made).size(), made.size(), "nothing is done twice");
                acknowledged.removeAll(made);
                assertEquals(Set.of(), acknowledged, "queued in cycle " + cycle + " and lost");
                assertEquals(List.of(), shop.desk.damaged());
                assertEveryStopIsThereAndCountsOnce(store(engine), recorded);
                assertEquals(
                        0,
                        shop.book.all().stream()
                                .filter(draft -> draft.standing() == DraftStanding.SEALED)
                                .count());
            }
        }
        assertNotEquals(0, waitedOver, "some kills met something that was on its way");
    }

    /// None has an answer yet, so each is sent again after every kill.
    private void assertEveryStopIsThereAndCountsOnce(RolloutStore store, Set<StopId> recorded) {
        try (StopJournal stops = OutboxSender.stops(folder)) {
            List<StopJournal.Entry> left = stops.unsettled();
            Set<StopId> lost = new HashSet<>(recorded);
            left.forEach(entry -> lost.remove(entry.stop()));
            assertEquals(Set.of(), lost, "recorded and lost");
            assertEquals(List.of(), stops.damaged());
            left.forEach(entry -> store.submit(
                    Submission.of(entry.stop().value(), "", new Command.EngageStop(entry.stop(), entry.scope()))));
            assertEquals(left.size(), store.state().stops().live().size(), "no stop counts twice");
        }
    }

    /// A command that is done a second time under another id would be refused.
    private static void assertEveryAnswerIsGood(Shop shop) {
        shop.outbox.items().forEach(item -> assertInstanceOf(ItemState.Accepted.class, item.state()));
    }

    @Test
    void queuedThatIsSaidBeforeTheCommitWouldBeLost() throws Exception {
        Set<Long> lost = new HashSet<>();
        for (int cycle = 1; cycle <= CYCLES && lost.isEmpty(); cycle++) {
            Notes killed = killedIn(cycle, Notes.When.BEFORE_THE_FACT);
            try (Engine engine = open();
                    Shop shop = new Shop(folder, store(engine))) {
                Eventually.await("everything is sent", shop::isDrained);
                lost.addAll(numbers(killed.acknowledged()));
                Shop.made(store(engine)).forEach(lost::remove);
            }
        }
        assertNotEquals(Set.of(), lost);
    }

    private Notes killedIn(int cycle, Notes.When when) throws Exception {
        Notes notes = new Notes(folder.resolve("notes-" + cycle));
        List<String> arguments = List.of(
                folder.toString(),
                folder.resolve("store.db").toString(),
                notes.file().toString(),
                Integer.toString(cycle),
                when.name());
        KilledProcess.start(OutboxSender.class, folder.resolve("output-" + cycle), arguments)
                .killAfter(random.nextInt(LONGEST), notes);
        return notes;
    }

    private Engine open() {
        return Engine.open(folder.resolve("store.db"), new TestClock());
    }

    private static RolloutStore store(Engine engine) {
        return engine.store(Fixtures.TENANT, Actors.SAM);
    }

    private static Set<Long> numbers(Set<UUID> notes) {
        Set<Long> numbers = new HashSet<>();
        notes.stream()
                .filter(note -> !OutboxSender.isStop(note))
                .forEach(note -> numbers.add(OutboxSender.number(note)));
        return numbers;
    }

    private static Set<StopId> stops(Set<UUID> notes) {
        return notes.stream().filter(OutboxSender::isStop).map(StopId::new).collect(Collectors.toSet());
    }
}
