package dev.signalbox.client.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.desk.DamagedRow;
import dev.signalbox.client.desk.DeskFault;
import dev.signalbox.client.desk.DeskFaultException;
import dev.signalbox.client.desk.DeskFile;
import dev.signalbox.client.desk.DeskFolder;
import dev.signalbox.client.desk.DeskTable;
import dev.signalbox.client.desk.Row;
import dev.signalbox.client.desk.RowDigests;
import dev.signalbox.protocol.json.DomainJson;
import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk's file that does not hold what was written to it: noticed, said, and nothing dropped.
class DamagedDeskTest {
    private static final int DRAFTS = 60;
    private static final int FLIPS = 1_000;

    @TempDir
    private Path root;

    /// What else a desk keeps: as many rows of each, whatever they say.
    private static final List<DeskTable> OTHERS = List.of(DeskTable.OUTBOX, DeskTable.STOP);

    private final List<Draft> written = new ArrayList<>();
    private final Random random = new Random(20_260_301);

    @BeforeEach
    void aDeskWithDrafts() {
        try (DraftRig rig = DraftRig.open(root)) {
            for (int number = 1; number <= DRAFTS; number++) {
                written.add(rig.begin(number));
                for (DeskTable table : OTHERS) {
                    rig.desk.put(table, row(table, number));
                }
            }
        }
    }

    @Test
    void everyValueThatAFlippedByteChangesIsFound() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        int found = 0;
        for (int flip = 1; flip <= FLIPS; flip++) {
            byte[] damaged = flipped(sound);
            Path folder = Files.createTempDirectory(root, "flip-");
            Files.write(DraftRig.file(folder), damaged);
            if (isFound(folder, damaged)) {
                found++;
            }
        }
        assertNotEquals(0, found, "some flips hit values");
    }

    /// Opens a damaged desk. Whatever it shows is what was written, and what it does not show it says.
    private boolean isFound(Path folder, byte[] damaged) throws IOException {
        try (DraftRig rig = DraftRig.open(folder)) {
            List<Draft> shown = rig.book.all();
            assertEquals(List.of(), unwritten(shown), "shown as drafts, and never written");
            for (DeskTable table : OTHERS) {
                assertTrue(rows(table).containsAll(rig.desk.rows(table)), "shown, and never written: " + table);
            }
            if (rig.desk.damaged().isEmpty()) {
                assertEquals(written, shown, "nothing is said, so nothing is wrong");
                for (DeskTable table : OTHERS) {
                    assertEquals(rows(table), rig.desk.rows(table), "nothing is said, so nothing is wrong: " + table);
                }
                return false;
            }
            assertArrayEquals(damaged, Files.readAllBytes(rig.folder.file("desk.db.damaged-1")));
            return true;
        }
    }

    private static List<Row> rows(DeskTable table) {
        return IntStream.rangeClosed(1, DRAFTS)
                .mapToObj(number -> row(table, number))
                .toList();
    }

    private static Row row(DeskTable table, int number) {
        return new Row(new UUID(table.ordinal(), number), number, "{\"row\":\"" + table + " " + number + "\"}");
    }

    private List<Draft> unwritten(List<Draft> shown) {
        Set<Draft> known = new HashSet<>(written);
        return shown.stream().filter(draft -> !known.contains(draft)).toList();
    }

    /// The control: SQLite alone hands out changed values without a word.
    @Test
    void withoutDigestsAndSealsChangedValuesWouldGoUnnoticed() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        List<String> bodies =
                written.stream().map(draft -> DomainJson.write(draft.body())).toList();
        int unnoticed = 0;
        for (int flip = 1; flip <= FLIPS / 10; flip++) {
            Path copy = Files.write(root.resolve("copy-" + flip + ".db"), flipped(sound));
            if (isSilentlyChanged(copy, bodies)) {
                unnoticed++;
            }
        }
        assertNotEquals(0, unnoticed);
    }

    private static boolean isSilentlyChanged(Path file, List<String> bodies) {
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = open.createStatement()) {
            List<String> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select body from draft order by position")) {
                while (rows.next()) {
                    read.add(rows.getString(1));
                }
            }
            try (ResultSet check = statement.executeQuery("pragma integrity_check")) {
                return check.next() && "ok".equals(check.getString(1)) && !read.equals(bodies);
            }
        } catch (SQLException noticed) {
            return false;
        }
    }

    /// The header and the list of tables are small, and everything hangs on them.
    @Test
    void damageToTheFirstPageCostsNoDraft() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        for (int at = 0; at < 100; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) 0xff;
            Path folder = Files.createTempDirectory(root, "header-");
            Files.write(DraftRig.file(folder), damaged);
            try (DraftRig rig = DraftRig.open(folder)) {
                assertEquals(written, rig.book.all(), "byte " + at);
            }
        }
    }

    @Test
    void changedRowIsKeptInQuarantineAndTheOthersGoOn() throws SQLException {
        change("update draft set body = replace(body, 'user-7\"', 'user-8\"') where position = 7");
        try (DraftRig rig = DraftRig.open(root)) {
            List<Draft> others = new ArrayList<>(written);
            Draft damaged = others.remove(6);
            assertEquals(others, rig.book.all());
            List<DamagedRow> said = rig.desk.damaged();
            assertEquals(
                    new DamagedRow(
                            damaged.id().toString(),
                            DomainJson.write(damaged.body()).replace("user-7\"", "user-8\""),
                            "It is not what was written, and is not used.",
                            TestClock.START),
                    said.getFirst());
            assertEquals(
                    "The file was damaged: a row is not what was written. Whole rows, which go on: 179. Damaged rows,"
                            + " kept in quarantine: 1. Missing rows: 0. The file as it was found is kept as "
                            + rig.folder.file("desk.db.damaged-1") + ".",
                    said.getLast().why());
        }
    }

    @Test
    void damageIsStillShownNextTimeAndNotFoundAgain() throws SQLException {
        change("update draft set position = 99 where position = 7");
        List<DamagedRow> said;
        try (DraftRig rig = DraftRig.open(root)) {
            said = rig.desk.damaged();
            rig.begin(100);
        }
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(said, rig.desk.damaged());
            assertEquals(DRAFTS, rig.book.all().size());
        }
    }

    @Test
    void missingRowIsSaid() throws SQLException {
        change("delete from draft where position in (7, 8)");
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(DRAFTS - 2, rig.book.all().size());
            String why = rig.desk.damaged().getFirst().why();
            assertTrue(why.contains("a row is missing, or is an old one"), why);
            assertTrue(why.contains("Missing rows: 2."), why);
        }
    }

    @Test
    void oldRowInPlaceOfANewOneIsSaid() throws SQLException {
        String old = DomainJson.write(written.getFirst().body());
        String digest = read("select digest from draft where position = 1");
        try (DraftRig rig = DraftRig.open(root)) {
            rig.book.edit(written.getFirst().id(), DraftRig.proposal(100));
        }
        change("update draft set body = '" + old.replace("'", "''") + "', digest = '" + digest
                + "' where position = 1");
        try (DraftRig rig = DraftRig.open(root)) {
            assertTrue(rig.desk.damaged().getFirst().why().contains("is an old one"));
        }
    }

    @Test
    void draftThatIsNotUnderstoodIsShownAndNotDropped() {
        try (DraftRig rig = DraftRig.open(root)) {
            rig.desk.put(DeskTable.DRAFT, new Row(UUID.randomUUID(), 999, "{\"from\":\"a later version\"}"));
        }
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(written, rig.book.all());
            assertEquals(
                    "{\"from\":\"a later version\"}",
                    rig.desk.damaged().getFirst().content());
        }
    }

    @Test
    void fileOfALaterVersionIsLeftAlone() throws SQLException, IOException {
        change("update version set number = 2, digest = '" + RowDigests.of("version", "2") + "'");
        byte[] before = Files.readAllBytes(file());
        try (DeskFolder folder = DeskFolder.open(root, "production", new TestClock())) {
            DeskFault fault = assertThrows(DeskFaultException.class, () -> DeskFile.open(folder, new TestClock()))
                    .fault();
            assertEquals(DeskFault.LATER_VERSION, fault);
        }
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void repairThatWasInterruptedBeforeItsEndIsDoneAgain() throws SQLException, IOException {
        change("delete from draft where position = 7");
        Files.writeString(file().resolveSibling("desk.db.new"), "half a file");
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(DRAFTS - 1, rig.book.all().size());
        }
    }

    @Test
    void repairThatWasInterruptedAtItsEndIsEnded() throws IOException {
        Path file = file();
        Files.move(file, file.resolveSibling("desk.db.new"));
        Files.writeString(file.resolveSibling("desk.db-wal"), "the log of the file that is gone");
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(written, rig.book.all());
        }
    }

    private byte[] flipped(byte[] sound) {
        byte[] damaged = sound.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        return damaged;
    }

    private void change(String sql) throws SQLException {
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = open.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private Path file() {
        return DraftRig.file(root);
    }
}
