package dev.signalbox.client.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.testkit.Eventually;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.crash.KilledProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One console at a time for each connection.
class DeskFolderTest {
    private static final String CONNECTION = "Production EU";

    @TempDir
    private Path root;

    @Test
    void secondConsoleOfAnotherProcessIsRefusedAndToldWhoHoldsIt() throws IOException {
        try (KilledProcess first = holder()) {
            DeskFaultException refused = assertThrows(DeskFaultException.class, this::open);
            assertEquals(DeskFault.IN_USE, refused.fault());
            String words = refused.getMessage();
            assertTrue(words.contains("another console has it open, process " + first.pid() + ", since "), words);
            assertTrue(words.endsWith("Go on in that one, or close it first."), words);
        }
    }

    @Test
    void killedConsoleLocksNobodyOut() throws IOException {
        holder().close();
        assertTrue(Files.size(lockFile()) > 0, "its note is still there");
        open().close();
    }

    @Test
    void noteWithoutALockRefusesNobody() throws IOException {
        open().close();
        Files.writeString(lockFile(), "process 1, since 2026-03-01T03:00:00Z");
        open().close();
    }

    @Test
    void secondWindowOfTheSameProcessIsRefusedAndTheFirstKeepsItsLock() throws IOException {
        try (DeskFolder first = open()) {
            assertEquals(
                    DeskFault.IN_USE,
                    assertThrows(DeskFaultException.class, this::open).fault());
            assertTrue(Files.exists(first.file("console.lock")));
            try (KilledProcess other = process()) {
                IllegalStateException ended = assertThrows(
                        IllegalStateException.class,
                        () -> Eventually.await("it is refused", () -> other.hasPrinted(DeskHolder.HOLDS)));
                assertTrue(ended.getMessage().contains("another console has it open"), ended.getMessage());
            }
        }
        open().close();
    }

    @Test
    void connectionsDoNotShareAFolder() {
        try (DeskFolder first = open();
                DeskFolder second = DeskFolder.open(root, "production/eu", new TestClock())) {
            assertNotEquals(first.file("desk.db"), second.file("desk.db"));
        }
    }

    @Test
    void folderIsItsOwnersAlone() throws IOException {
        try (DeskFolder folder = open()) {
            Path directory = folder.file("desk.db").getParent();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
            assertTrue(directory.getFileName().toString().startsWith("production-eu-"), directory.toString());
        }
    }

    @Test
    void folderThatCannotBeMadeIsSaidInWords() throws IOException {
        Path blocked = Files.writeString(root.resolve("blocked"), "a file where a folder should be");
        DeskFaultException failed =
                assertThrows(DeskFaultException.class, () -> DeskFolder.open(blocked, CONNECTION, new TestClock()));
        assertEquals(DeskFault.UNUSABLE, failed.fault());
        assertTrue(failed.getMessage().endsWith(DeskFault.UNUSABLE.fix()), failed.getMessage());
    }

    private DeskFolder open() {
        return DeskFolder.open(root, CONNECTION, new TestClock());
    }

    private Path lockFile() {
        try (DeskFolder folder = open()) {
            return folder.file("console.lock");
        }
    }

    private KilledProcess holder() throws IOException {
        KilledProcess holder = process();
        Eventually.await("the other console is open", () -> holder.hasPrinted(DeskHolder.HOLDS));
        return holder;
    }

    private KilledProcess process() throws IOException {
        return KilledProcess.start(DeskHolder.class, root.resolve("output"), List.of(root.toString(), CONNECTION));
    }
}
