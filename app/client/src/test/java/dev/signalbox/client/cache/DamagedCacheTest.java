package dev.signalbox.client.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Recalled;
import dev.signalbox.client.session.Session;
import dev.signalbox.domain.flag.Flag;
import dev.signalbox.domain.flag.FlagAddress;
import dev.signalbox.domain.flag.FlagKey;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.State;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cache that does not hold what was written to it: never shown, thrown away, said.
class DamagedCacheTest {
    private static final int FLAGS = 20;
    private static final int FLIPS = 1_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(20_260_301);
    private CacheRig rig;

    @BeforeEach
    void aCacheOfTwentyRollouts() {
        rig = new CacheRig(folder);
        Fixtures.apply(rig.log.as(Actors.TARA), Fixtures.setUp());
        for (int number = 0; number < FLAGS; number++) {
            Flag flag = new Flag(address(number).flag(), Fixtures.APP, "Number " + number, "team-" + number);
            rig.apply(new Command.CreateFlag(flag), Fixtures.plan(address(number)));
        }
        rig.visit();
    }

    @Test
    void flippedByteIsHarmlessOrNoticedAndNeverShown() throws IOException {
        byte[] sound = Files.readAllBytes(rig.file);
        int noticed = 0;
        for (int flip = 1; flip <= FLIPS; flip++) {
            Files.write(rig.file, flipped(sound));
            Optional<State> shown = shownOrSaid();
            assertTrue(shown.isEmpty() || shown.equals(Optional.of(rig.state())), "a wrong state is shown");
            noticed += shown.isEmpty() ? 1 : 0;
        }
        assertTrue(noticed > FLIPS / 2, "most of the file is documents, and " + noticed + " flips were noticed");
    }

    /// While a console runs, or after it was killed, the latest changes are in the log beside the file.
    @Test
    void flippedByteInTheLogBesideItShowsWhatWasTrueOnceOrIsNoticed() throws Exception {
        List<State> seen = new ArrayList<>(List.of(rig.state()));
        Path logFile = rig.file.resolveSibling("cache.db-wal");
        byte[] file;
        byte[] log;
        try (CacheFile open = CacheFile.open(rig.file)) {
            Checkpoint checkpoint = open.read().orElseThrow().checkpoint();
            for (int number = 0; number < 10; number++) {
                rig.apply(new Command.StartRollout(address(number)));
                open.write(seen.getLast(), rig.state(), at(rig.state().revision(), checkpoint));
                seen.add(rig.state());
            }
            file = Files.readAllBytes(rig.file);
            log = Files.readAllBytes(logFile);
        }
        Set<State> shown = new HashSet<>();
        for (int flip = 1; flip <= FLIPS; flip++) {
            Files.write(rig.file, file);
            Files.write(logFile, flipped(log));
            shownOrSaid().ifPresent(shown::add);
        }
        assertTrue(seen.containsAll(shown), "a wrong state is shown");
        assertTrue(shown.size() > 3, "the log ends where it is damaged: " + shown.size() + " revisions were shown");
    }

    /// What the file as it is shows; when that is nothing, the person is told.
    private Optional<State> shownOrSaid() {
        List<String> said = new ArrayList<>();
        try (FileCache cache = rig.cache()) {
            Optional<State> shown =
                    cache.recall(notice -> notice.ifPresent(said::add)).map(Recalled::state);
            assertEquals(shown.isPresent() ? List.of() : List.of(Notices.DAMAGED), said);
            return shown;
        }
    }

    /// The control: SQLite alone hands out changed values without a word.
    @Test
    void withoutTheSumChangedValuesWouldGoUnnoticed() throws Exception {
        byte[] sound = Files.readAllBytes(rig.file);
        Set<String> bodies;
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + rig.file);
                Statement statement = open.createStatement()) {
            bodies = bodies(statement);
        }
        int unnoticed = 0;
        for (int flip = 1; flip <= FLIPS / 10; flip++) {
            Path copy = Files.write(folder.resolve("copy-" + flip + ".db"), flipped(sound));
            unnoticed += isSilentlyChanged(copy, bodies) ? 1 : 0;
        }
        assertNotEquals(0, unnoticed);
    }

    private static boolean isSilentlyChanged(Path file, Set<String> bodies) {
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = open.createStatement()) {
            Set<String> found = bodies(statement);
            try (ResultSet check = statement.executeQuery("pragma integrity_check")) {
                return check.next() && "ok".equals(check.getString(1)) && !bodies.containsAll(found);
            }
        } catch (SQLException noticed) {
            return false;
        }
    }

    private static Set<String> bodies(Statement statement) throws SQLException {
        Set<String> bodies = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select body from document")) {
            while (rows.next()) {
                bodies.add(rows.getString(1));
            }
        }
        return bodies;
    }

    @Test
    void fileThatIsNoCacheAtAllIsNoticed() throws IOException {
        Files.writeString(rig.file, "This is a letter, and by chance it has the name of a cache.".repeat(100));

        assertEquals(Optional.empty(), shownOrSaid());
    }

    @Test
    void documentOfAnEarlierTimeIsNoticed() throws Exception {
        String before = body();
        try (Session console = rig.online()) {
            rig.apply(new Command.StartRollout(address(0)));
            assertEquals(Optional.of(rig.state()), console.view().state());
        }
        put(before);

        assertEquals(Optional.empty(), shownOrSaid());
    }

    @Test
    void damagedCacheIsBuiltAgainAndThePersonStillTold() throws IOException {
        Files.writeString(rig.file, "nothing");
        try (Session console = rig.online()) {
            assertEquals(Optional.of(Notices.DAMAGED), console.view().notice());
        }
        try (Session console = rig.offline()) {
            assertEquals(Optional.of(rig.state()), console.view().state());
            assertEquals(Optional.empty(), console.view().notice());
        }
    }

    @Test
    void fileThatIsDamagedUnderARunningConsoleIsBuiltAgain() throws IOException {
        try (Session console = rig.online()) {
            Files.write(rig.file, new byte[(int) Files.size(rig.file)]);
            Files.deleteIfExists(rig.file.resolveSibling("cache.db-wal"));
            for (int number = 0; number < FLAGS; number++) {
                rig.apply(new Command.StartRollout(address(number)));
            }
            assertEquals(Optional.of(rig.state()), console.view().state());
        }
        Optional<State> shown;
        try (FileCache cache = rig.cache()) {
            shown = cache.recall(notice -> {}).map(Recalled::state);
        }
        assertTrue(shown.isEmpty() || shown.equals(Optional.of(rig.state())), "nothing wrong is shown");
    }

    /// What the file says of the rollout number 0.
    private String body() throws SQLException {
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + rig.file);
                Statement statement = open.createStatement();
                ResultSet found = statement.executeQuery("select body from document where key = 'production/flag-0'")) {
            return found.getString(1);
        }
    }

    private void put(String body) throws SQLException {
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + rig.file);
                PreparedStatement write =
                        open.prepareStatement("update document set body = ? where key = 'production/flag-0'")) {
            write.setString(1, body);
            assertEquals(1, write.executeUpdate());
        }
    }

    private static Checkpoint at(long revision, Checkpoint checkpoint) {
        return new Checkpoint(
                checkpoint.format(),
                checkpoint.owner(),
                checkpoint.identity(),
                revision,
                Optional.empty(),
                checkpoint.heardAt(),
                0,
                "");
    }

    private static FlagAddress address(int number) {
        return new FlagAddress(new FlagKey("flag-" + number), Fixtures.PRODUCTION);
    }

    private byte[] flipped(byte[] sound) {
        byte[] damaged = sound.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }
}
