package dev.signalbox.client.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.DeskFault;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up, or may not be written: said in words, and nothing that was saved is lost.
class FullDiskTest {
    private static final int TRIES = 200;

    @TempDir
    private Path folder;

    @Test
    void diskThatIsFullAtAnyOfTheFirstTwentyBlocksLosesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            var whenFull = new TreeSet<Integer>();
            for (int blocks = 0; blocks < 20; blocks++) {
                whenFull.add(fillWhileDrafting(disk, blocks));
            }
            assertTrue(whenFull.size() > 1, "it was full at different writes: " + whenFull);
        }
    }

    /// How many drafts were saved before the disk was full.
    private static int fillWhileDrafting(SmallDisk disk, int blocks) throws Exception {
        Path root = disk.folder().resolve("root-" + blocks);
        List<Draft> saved = new ArrayList<>();
        int before;
        try (DraftRig rig = DraftRig.open(root)) {
            saved.add(rig.begin(1));
            disk.fillUpTo(blocks);
            DeskFaultException failed = saveUntilItFails(rig, saved);
            before = saved.size();
            assertEquals(DeskFault.FULL, failed.fault(), failed.toString());
            assertTrue(
                    failed.getMessage()
                            .endsWith("the disk is full. Free some space and try again."
                                    + " Everything that was saved before is kept."),
                    failed.getMessage());
            assertEquals(saved, rig.book.all(), "what failed is not shown as saved");
            disk.makeRoom();
            saved.add(rig.begin(TRIES + 1));
        }
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(saved, rig.book.all());
            assertEquals(List.of(), rig.desk.damaged());
        }
        return before;
    }

    private static DeskFaultException saveUntilItFails(DraftRig rig, List<Draft> saved) {
        Optional<DeskFaultException> failed = Optional.empty();
        for (int number = 2; number <= TRIES && failed.isEmpty(); number++) {
            try {
                saved.add(rig.book.begin(
                        Fixtures.TENANT, new Proposal(Fixtures.plan(Fixtures.IN_PRODUCTION), "", number)));
            } catch (DeskFaultException full) {
                failed = Optional.of(full);
            }
        }
        return failed.orElseThrow(() -> new AssertionError("The disk never filled up."));
    }

    /// The control: a console that says "saved" without waiting for the disk's answer says what is not so.
    @Test
    void draftsThatAreSaidToBeSavedWhateverTheDiskSaysWouldBeLost() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            Path root = disk.folder().resolve("root");
            List<Proposal> saidToBeSaved = new ArrayList<>();
            try (DraftRig rig = DraftRig.open(root)) {
                disk.fillUpTo(3);
                for (int number = 1; number <= TRIES; number++) {
                    saidToBeSaved.add(DraftRig.proposal(number));
                    try {
                        rig.begin(number);
                    } catch (DeskFaultException unheard) {
                        assertEquals(DeskFault.FULL, unheard.fault());
                    }
                }
                disk.makeRoom();
            }
            try (DraftRig rig = DraftRig.open(root)) {
                assertNotEquals(
                        saidToBeSaved,
                        rig.book.all().stream().map(Draft::proposal).toList());
            }
        }
    }

    @Test
    void readOnlyDiskIsSaidInWordsAndEverythingIsThereWhenItIsWritableAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            Path root = disk.folder().resolve("root");
            List<Draft> saved = new ArrayList<>();
            try (DraftRig rig = DraftRig.open(root)) {
                saved.add(rig.begin(1));
            }
            disk.makeReadOnly();
            DeskFaultException failed = assertThrows(DeskFaultException.class, () -> DraftRig.open(root));
            assertEquals(DeskFault.READ_ONLY, failed.fault(), failed.toString());
            disk.makeWritable();
            try (DraftRig rig = DraftRig.open(root)) {
                assertEquals(saved, rig.book.all());
            }
        }
    }
}
