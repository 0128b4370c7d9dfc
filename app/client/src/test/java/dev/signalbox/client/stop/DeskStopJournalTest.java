package dev.signalbox.client.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Row;
import dev.signalbox.domain.flag.AppKey;
import dev.signalbox.domain.flag.EnvironmentKey;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeskStopJournalTest {
    private static final EnvironmentKey PRODUCTION = new EnvironmentKey("production");
    private static final StopScope ALL = new StopScope.Everything();
    private static final String STORE = "embedded store";

    @TempDir
    private Path directory;

    private StopJournal journal;

    /// As the next console finds it.
    private StopJournal reopened() {
        journal().close();
        journal = open(directory.resolve("data"));
        return journal;
    }

    private StopJournal journal() {
        if (journal == null) {
            journal = open(directory.resolve("data"));
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
                entry(1, ALL),
                entry(2, new StopScope.WholeEnvironment(PRODUCTION)),
                entry(3, new StopScope.WholeApp(new AppKey("easymo"), PRODUCTION)),
                entry(4, new StopScope.OneFlag(new FlagKey("deeplinks.enabled"), PRODUCTION)));
        entries.forEach(journal()::record);
        assertEquals(entries, journal().unsettled());
    }

    @Test
    void recordedPressIsThereForTheNextConsole() {
        journal().record(entry(1, ALL));
        journal().close();
        try (StopJournal next = open(directory.resolve("data"))) {
            assertEquals(List.of(entry(1, ALL)), next.unsettled());
        }
    }

    @Test
    void samePressTwiceIsOneEntry() {
        journal().record(entry(1, ALL));
        journal().record(entry(1, ALL));
        assertEquals(List.of(entry(1, ALL)), journal().unsettled());
    }

    @Test
    void settledPressIsNoLongerUnsettled() {
        journal().record(entry(1, ALL));
        journal().settle(entry(1, ALL).stop(), StopJournal.Outcome.ACCEPTED, "", TestClock.START);
        assertEquals(List.of(), journal().unsettled());
    }

    @Test
    void settledPressesAreForgottenInTimeAndUnsettledOnesNever() {
        journal().record(entry(0, ALL));
        IntStream.rangeClosed(1, DeskStopJournal.REMEMBERED + 20).forEach(number -> {
            journal().record(entry(number, ALL));
            journal().settle(entry(number, ALL).stop(), StopJournal.Outcome.ACCEPTED, "", TestClock.START);
        });
        assertEquals(List.of(entry(0, ALL)), journal().unsettled());
        journal().close();
        try (DeskFolder folder = DeskFolder.open(directory.resolve("data"), STORE + " (stops)", new TestClock());
                DeskFile desk = DeskFile.open(folder, new TestClock())) {
            assertEquals(
                    DeskStopJournal.REMEMBERED + 1, desk.rows(DeskTable.STOP).size());
        }
    }

    @Test
    void warmingLeavesNothingBehind() {
        journal().warm();
        assertEquals(List.of(), journal().unsettled());
        journal().record(entry(1, ALL));
        assertEquals(1, journal().unsettled().size());
    }

    @Test
    void changedRowIsFoundAndKeptAndHidesNoOther() throws Exception {
        journal().record(entry(1, ALL));
        journal().record(entry(2, ALL));
        journal().close();
        Path file;
        try (DeskFolder folder = DeskFolder.open(directory.resolve("data"), STORE + " (stops)", new TestClock())) {
            file = folder.file("desk.db");
        }
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = open.createStatement()) {
            statement.execute("update stop set body = replace(body, 'Everything', 'Somethings') where position = 1");
        }
        assertEquals(List.of(entry(2, ALL)), reopened().unsettled());
        assertEquals(
                List.of(entry(1, ALL).stop().toString(), "desk.db"),
                journal().damaged().stream().map(DamagedRow::id).sorted().toList());
    }

    @Test
    void pressThatALaterVersionWroteIsKeptAndShown() {
        journal().record(entry(1, ALL));
        journal().close();
        try (DeskFolder folder = DeskFolder.open(directory.resolve("data"), STORE + " (stops)", new TestClock());
                DeskFile desk = DeskFile.open(folder, new TestClock())) {
            desk.put(DeskTable.STOP, new Row(new UUID(9, 9), 9, "{\"from\":\"a later version\"}"));
        }
        assertEquals(List.of(entry(1, ALL)), reopened().unsettled());
        assertEquals(
                List.of(new UUID(9, 9).toString()),
                journal().damaged().stream().map(DamagedRow::id).toList());
    }

    @Test
    void closedJournalRecordsNothingMoreAndLeavesItsFolderToTheNextConsole() {
        journal().record(entry(1, ALL));
        journal().close();
        JournalUnwritableException failed =
                assertThrows(JournalUnwritableException.class, () -> journal().record(entry(2, ALL)));
        assertEquals("this console is closing", failed.getMessage());
        assertEquals(List.of(entry(1, ALL)), reopened().unsettled());
    }

    @Test
    void unwritableFolderIsSaidInWords() throws IOException {
        Path blocked = Files.writeString(directory.resolve("blocked"), "a file where a folder should be");
        try (StopJournal unwritable = open(blocked)) {
            JournalUnwritableException failed = assertThrows(JournalUnwritableException.class, unwritable::warm);
            assertEquals("its files cannot be used", failed.getMessage());
        }
    }

    @Test
    void journalOfAnotherConsoleIsNotTouchedAndIsUsableWhenThatOneIsGone() {
        journal().warm();
        try (StopJournal second = open(directory.resolve("data"))) {
            JournalUnwritableException failed = assertThrows(JournalUnwritableException.class, second::warm);
            assertEquals("another console has it open", failed.getMessage());
            journal().close();
            second.record(entry(1, ALL));
            assertEquals(List.of(entry(1, ALL)), second.unsettled());
        }
    }

    private static StopJournal open(Path root) {
        return new DeskStopJournal(root, STORE, new TestClock());
    }

    private static StopJournal.Entry entry(int id, StopScope scope) {
        Moment pressed = new Moment(TestClock.START, "first boot", Duration.ofHours(5));
        return new StopJournal.Entry(new StopId(new UUID(0, id)), scope, pressed, STORE);
    }
}
