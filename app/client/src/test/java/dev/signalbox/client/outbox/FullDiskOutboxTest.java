package dev.signalbox.client.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.DeskFault;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.draft.DraftStanding;
import dev.signalbox.client.draft.SmallDisk;
import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An outbox on a disk that fills up, or may not be written.
class FullDiskOutboxTest {
    private static final int TRIES = 15;

    @TempDir
    private Path folder;

    @Test
    void diskThatIsFullAtAnyOfTheFirstTwentyWritesLosesNothingAndDoublesNothing() throws Exception {
        TreeSet<Integer> whenFull = new TreeSet<>();
        for (int blocks = 0; blocks < 20; blocks++) {
            try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk-" + blocks)))) {
                whenFull.add(fillWhileQueueing(disk, blocks));
            }
        }
        assertTrue(whenFull.size() > 1, "it was full at different writes: " + whenFull);
    }

    /// How many drafts were queued before the disk was full.
    private static int fillWhileQueueing(SmallDisk disk, int blocks) throws Exception {
        Path root = Files.createDirectory(disk.folder().resolve("root"));
        try (OutboxRig rig = new OutboxRig(root)) {
            rig.offline();
            Map<UUID, UUID> queued = new LinkedHashMap<>();
            List<UUID> drafts = new ArrayList<>();
            for (int number = 0; number < TRIES; number++) {
                drafts.add(rig.draft(exempt(number)).id());
            }
            disk.fillUpTo(blocks);
            DeskFaultException full = queueUntilItFails(rig, drafts, queued);
            assertEquals(DeskFault.FULL, full.fault(), full.toString());
            assertEquals(
                    List.copyOf(queued.keySet()),
                    rig.outbox.items().stream().map(OutboxItem::id).toList(),
                    "what failed is not shown as queued");
            assertEquals(
                    DraftStanding.OPEN,
                    rig.book.get(drafts.get(queued.size())).orElseThrow().standing());
            rig.online();
            disk.makeRoom();
            rig.pass(Duration.ofSeconds(10));
            assertEveryoneArrivedOnce(rig, queued);
            rig.reopen();
            assertEquals(List.of(), rig.desk.damaged());
            assertEquals(TRIES - queued.size(), rig.book.all().size());
            return queued.size();
        }
    }

    @Test
    void answersThatCannotBeWrittenDownAreKeptUntilTheyCan() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder);
                OutboxRig rig =
                        new OutboxRig(Files.createDirectory(disk.folder().resolve("root")))) {
            Map<UUID, UUID> queued = new LinkedHashMap<>();
            rig.offline();
            queue(rig, rig.draft(exempt(1)).id(), queued);
            UUID first = queued.keySet().iterator().next();
            rig.wire.beforeEach = () -> fill(disk);
            rig.online();
            assertInstanceOf(ItemState.Sending.class, rig.state(first), "nothing is said that is not written down");
            assertEquals(Optional.of(DeskFault.FULL), rig.outbox.fault().map(DeskFaultException::fault));
            rig.wire.beforeEach = () -> {};
            disk.makeRoom();
            rig.pass(Duration.ofSeconds(2));
            assertEquals(Optional.empty(), rig.outbox.fault());
            assertEveryoneArrivedOnce(rig, queued);
        }
    }

    @Test
    void consoleThatDiesBeforeItCouldWriteTheAnswerDownFindsOutWithTheSameId() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder);
                OutboxRig rig =
                        new OutboxRig(Files.createDirectory(disk.folder().resolve("root")))) {
            Map<UUID, UUID> queued = new LinkedHashMap<>();
            rig.offline();
            queue(rig, rig.draft(exempt(1)).id(), queued);
            rig.wire.beforeEach = () -> fill(disk);
            rig.online();
            rig.wire.beforeEach = () -> {};
            disk.makeRoom();
            rig.reopen();
            assertEveryoneArrivedOnce(rig, queued);
        }
    }

    /// The control: a console that says "queued" whatever the disk says.
    @Test
    void queueingThatIsSaidToHaveBeenDoneWhateverTheDiskSaysWouldLoseDrafts() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder);
                OutboxRig rig =
                        new OutboxRig(Files.createDirectory(disk.folder().resolve("root")))) {
            rig.offline();
            List<UUID> saidToBeQueued = new ArrayList<>();
            for (int number = 0; number < TRIES; number++) {
                saidToBeQueued.add(rig.draft(exempt(number)).id());
            }
            disk.fillUpTo(3);
            DeskFaultException unheard = queueUntilItFails(rig, saidToBeQueued, new LinkedHashMap<>());
            assertEquals(DeskFault.FULL, unheard.fault());
            disk.makeRoom();
            rig.reopen();
            assertNotEquals(
                    saidToBeQueued,
                    rig.outbox.items().stream().map(OutboxItem::id).toList());
        }
    }

    @Test
    void readOnlyDiskIsSaidInWordsAndEverythingGoesOnWhenItIsWritableAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            Path root = Files.createDirectory(disk.folder().resolve("root"));
            UUID waiting;
            try (OutboxRig rig = new OutboxRig(root)) {
                rig.offline();
                waiting = rig.queue(exempt(1));
            }
            disk.makeReadOnly();
            DeskFaultException failed = assertThrows(DeskFaultException.class, () -> new OutboxRig(root));
            assertEquals(DeskFault.READ_ONLY, failed.fault());
            disk.makeWritable();
            try (OutboxRig rig = new OutboxRig(root)) {
                rig.outbox.look();
                assertInstanceOf(ItemState.Accepted.class, rig.state(waiting));
            }
        }
    }

    private static DeskFaultException queueUntilItFails(OutboxRig rig, List<UUID> drafts, Map<UUID, UUID> queued) {
        for (UUID draft : drafts) {
            try {
                queue(rig, draft, queued);
            } catch (DeskFaultException full) {
                return full;
            }
        }
        throw new AssertionError("The disk never filled up.");
    }

    private static void queue(OutboxRig rig, UUID draft, Map<UUID, UUID> queued) {
        queued.put(draft, rig.outbox.queue(draft).command());
    }

    private static void assertEveryoneArrivedOnce(OutboxRig rig, Map<UUID, UUID> queued) {
        queued.forEach((item, command) -> {
            assertInstanceOf(ItemState.Accepted.class, rig.state(item));
            assertEquals(1, rig.effects(command));
        });
    }

    private static void fill(SmallDisk disk) {
        try {
            disk.fillUpTo(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Command exempt(int number) {
        return new Command.SetExemption(
                Fixtures.IN_PRODUCTION,
                new Exemption("user-" + number, ExemptionEffect.FORCE_ENABLE, "number " + number));
    }
}
