package dev.signalbox.client.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.DeskFault;
import dev.signalbox.client.draft.SmallDisk;
import dev.signalbox.client.session.Session;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.InternalStatus;
import dev.signalbox.domain.rules.State;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up, or may not be written: the console goes on without its cache, and says so.
class FullCacheDiskTest {
    private static final Optional<String> FULL = Optional.of(Notices.notKept(DeskFault.FULL));
    private static final Optional<String> READ_ONLY = Optional.of(Notices.notKept(DeskFault.READ_ONLY));

    @TempDir
    private Path folder;

    @Test
    void consoleGoesOnWithAFullDiskSaysSoAndKeepsAgainWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            CacheRig rig = running(disk);
            try (Session console = rig.online()) {
                fill(disk);
                changeUntil(rig, console, FULL);
                rig.apply(new Command.SetInternalActor("rina", InternalStatus.INTERNAL));
                assertEquals(Optional.of(rig.state()), console.view().state(), "what is shown goes on");
                disk.makeRoom();
                CacheRig.await(console, view -> view.notice().isEmpty());
            }
            assertKept(rig, rig.state());
        }
    }

    @Test
    void fullDiskLeavesWhatWasTrueBefore() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            CacheRig rig = running(disk);
            rig.visit();
            State before = rig.state();
            fill(disk);
            rig.apply(new Command.PauseRollout(Fixtures.IN_PRODUCTION));
            try (Session console = rig.online()) {
                CacheRig.await(console, view -> view.notice().equals(FULL));
            }
            disk.makeRoom();
            assertKept(rig, before);
        }
    }

    @Test
    void consoleStartsOnAFullDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            CacheRig rig = running(disk);
            fill(disk);
            try (Session console = rig.online()) {
                CacheRig.await(console, view -> view.notice().equals(FULL));
                assertEquals(Optional.of(rig.state()), console.view().state());
            }
        }
    }

    @Test
    void readOnlyDiskIsSaid() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            CacheRig rig = running(disk);
            rig.visit();
            disk.makeReadOnly();
            try (Session console = rig.online()) {
                CacheRig.await(console, view -> view.notice().equals(READ_ONLY));
                assertEquals(Optional.of(rig.state()), console.view().state());
            }
            disk.makeWritable();
            assertKept(rig, rig.state());
        }
    }

    /// Whoever writes at the same time takes room that the filler counted on; the disk is full then all the same.
    private static void fill(SmallDisk disk) throws IOException {
        try {
            disk.fillUpTo(0);
        } catch (IOException fullAlready) {
            assertEquals(0, Files.getFileStore(disk.folder()).getUsableSpace());
        }
    }

    private static CacheRig running(SmallDisk disk) {
        CacheRig rig = new CacheRig(disk.folder());
        Fixtures.apply(rig.log.as(Actors.TARA), Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.QUARTER));
        return rig;
    }

    private static void changeUntil(CacheRig rig, Session console, Optional<String> notice) {
        for (int number = 1; number <= 10_000 && !console.view().notice().equals(notice); number++) {
            rig.apply(CacheWriter.change(number));
        }
        assertTrue(console.view().notice().equals(notice), "it is said");
    }

    private static void assertKept(CacheRig rig, State state) {
        try (Session console = rig.offline()) {
            assertEquals(Optional.of(state), console.view().state());
        }
    }
}
