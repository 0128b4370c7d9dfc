package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.draft.SmallDisk;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.testkit.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up, or may not be written, holds no stop up and is said in words.
class StopDiskTest {
    private static final int TRIES = 60;

    @TempDir
    private Path folder;

    @Test
    void stopGoesOutWhateverWriteTheDiskIsFullAtAndTheRecordedOnesAreThere() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            TreeSet<Integer> whenFull = new TreeSet<>();
            for (int blocks = 0; blocks < 20; blocks++) {
                whenFull.add(fillWhileStopping(disk, blocks));
            }
            assertTrue(whenFull.size() > 1, "it was full at different writes: " + whenFull);
        }
    }

    /// How many stops were recorded before the disk was full.
    private static int fillWhileStopping(SmallDisk disk, int blocks) throws Exception {
        Path root = Files.createDirectory(disk.folder().resolve("root-" + blocks));
        List<StopId> recorded = new ArrayList<>();
        try (StopJournal journal = new DeskStopJournal(root, "embedded store", new TestClock())) {
            StopRig rig = new StopRig(Optional.of(journal));
            rig.store.line = FlakyStore.Line.DEAD;
            journal.warm();
            disk.fillUpTo(blocks);
            while (recorded.size() < TRIES && press(rig).recording() instanceof Recording.Recorded) {
                recorded.add(rig.pressed().press().id());
            }
            assertEquals(
                    "the disk is full",
                    assertInstanceOf(Recording.Unrecorded.class, rig.pressed().recording())
                            .why());
            rig.store.line = FlakyStore.Line.GOOD;
            rig.flow.reconnected();
            assertInstanceOf(Delivery.Accepted.class, rig.pressed().delivery());
            assertTrue(
                    rig.text().ladder().getFirst().text().startsWith("Not recorded on this computer: the disk is full"),
                    rig.text().ladder()::toString);
            disk.makeRoom();
        }
        try (StopJournal journal = new DeskStopJournal(root, "embedded store", new TestClock())) {
            assertEquals(List.of(), journal.damaged());
            List<StopId> left =
                    journal.unsettled().stream().map(StopJournal.Entry::stop).toList();
            assertTrue(recorded.containsAll(left), "only presses that were recorded are in the journal");
        }
        return recorded.size();
    }

    /// The control: a console that waits for the disk before it sends.
    @Test
    void stopThatWaitsForItsRecordWouldNotGoOut() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder);
                StopJournal journal = new DeskStopJournal(disk.folder(), "embedded store", new TestClock())) {
            StopRig rig = new StopRig(Optional.of(journal));
            journal.warm();
            disk.fillUpTo(0);
            StopProgress.Pressed pressed = press(rig);
            boolean wouldBeSent = pressed.recording() instanceof Recording.Recorded;
            assertNotEquals(pressed.delivery() instanceof Delivery.Accepted, wouldBeSent);
        }
    }

    @Test
    void readOnlyDiskHoldsNoStopUpEither() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            disk.makeReadOnly();
            try (StopJournal journal = new DeskStopJournal(disk.folder(), "embedded store", new TestClock())) {
                StopRig rig = new StopRig(Optional.of(journal));
                assertEquals(
                        "the disk is read-only",
                        assertThrows(JournalUnwritableException.class, journal::warm)
                                .getMessage());
                StopProgress.Pressed pressed = press(rig);
                assertEquals(
                        new Recording.Unrecorded("the disk is read-only", rig.clock.instant()), pressed.recording());
                assertInstanceOf(Delivery.Accepted.class, pressed.delivery());
                assertEquals(1, rig.stops().size());
            }
            disk.makeWritable();
        }
    }

    private static StopProgress.Pressed press(StopRig rig) {
        rig.flow.dismiss();
        rig.timer.pass(Duration.ofSeconds(2));
        rig.stop();
        return rig.pressed();
    }
}
