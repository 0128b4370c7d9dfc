package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStopJournalTest {
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");

    @TempDir
    private Path directory;

    private StopJournal journal;

    private StopJournal journal() {
        if (journal == null) {
            journal = new SqliteStopJournal(directory.resolve("data").resolve("stops.db"));
        }
        return journal;
    }

    @AfterEach
    void close() {
        journal().close();
    }

    @Test
    void everyScopeComesBackAsItWas() {
        List<StopJournal.Entry> entries = List.of(
                entry(1, new StopScope.Everything()),
                entry(2, new StopScope.WholeEnvironment(PRODUCTION)),
                entry(3, new StopScope.WholeApp(new AppKey("easymo"), PRODUCTION)),
                entry(4, new StopScope.OneFlag(new FlagKey("deeplinks.enabled"), PRODUCTION)));
        entries.forEach(journal()::record);
        assertEquals(entries, journal().unsettled());
    }

    @Test
    void recordedPressIsInTheFileOfAnotherProcess() {
        journal().record(entry(1, new StopScope.Everything()));
        try (StopJournal other = new SqliteStopJournal(directory.resolve("data").resolve("stops.db"))) {
            assertEquals(List.of(entry(1, new StopScope.Everything())), other.unsettled());
        }
    }

    @Test
    void samePressTwiceIsOneEntry() {
        journal().record(entry(1, new StopScope.Everything()));
        journal().record(entry(1, new StopScope.Everything()));
        assertEquals(1, journal().unsettled().size());
    }

    @Test
    void settledPressIsNoLongerUnsettled() {
        journal().record(entry(1, new StopScope.Everything()));
        journal().settle(entry(1, new StopScope.Everything()).stop(), StopJournal.Outcome.ACCEPTED, TestClock.START);
        assertEquals(List.of(), journal().unsettled());
    }

    @Test
    void warmingLeavesNothingBehind() {
        journal().warm();
        assertEquals(List.of(), journal().unsettled());
        journal().record(entry(1, new StopScope.Everything()));
        assertEquals(1, journal().unsettled().size());
    }

    @Test
    void unwritableFolderIsSaidInWords() throws IOException {
        Path blocked = Files.writeString(directory.resolve("blocked"), "a file where a folder should be");
        try (StopJournal unwritable = new SqliteStopJournal(blocked.resolve("stops.db"))) {
            JournalUnwritableException failed = assertThrows(JournalUnwritableException.class, unwritable::warm);
            assertEquals("its folder cannot be made", failed.getMessage());
        }
    }

    @Test
    void fileThatIsNoDatabaseIsSaidInWordsAndUsableAgainLater() throws IOException {
        Path file = directory.resolve("broken.db");
        Files.writeString(file, "this is no database, and long enough to be read as one ".repeat(40));
        try (StopJournal broken = new SqliteStopJournal(file)) {
            assertEquals(
                    "its file cannot be used",
                    assertThrows(JournalUnwritableException.class, broken::warm).getMessage());
            Files.delete(file);
            broken.record(entry(1, new StopScope.Everything()));
            assertEquals(1, broken.unsettled().size());
        }
    }

    private static StopJournal.Entry entry(int id, StopScope scope) {
        return new StopJournal.Entry(new StopId(new UUID(0, id)), scope, TestClock.START, "embedded store");
    }
}
