package dev.signalbox.store.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.Engine;
import dev.signalbox.store.log.Verification;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.crash.KilledProcess;
import dev.signalbox.testkit.crash.Notes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed in the middle of submitting loses no acknowledged command, and a retry applies none twice.
///
/// A killed process does not show what a power cut would: for that the store relies on SQLite's `synchronous=FULL`.
class KilledProcessTest {
    private static final int CYCLES = 50;
    private static final int LONGEST = 150;
    private static final int EVERYTHING = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private final Random random = new Random(20_260_301);

    @BeforeEach
    void aRolloutToChange() {
        try (Engine engine = open()) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.TARA)) {
                Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.BETA));
            }
        }
    }

    @Test
    void fiftyKillsLoseNothingAcknowledgedAndARetryAppliesNothingTwice() throws Exception {
        int acknowledged = 0;
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            Notes killed = killedIn(cycle, Notes.When.AFTER_THE_FACT);
            try (Engine engine = open()) {
                assertEquals(Set.of(), lost(killed, engine), "acknowledged in cycle " + cycle + " and lost");
                retry(killed, engine);
                assertEquals(onceEach(killed), timesApplied(killed, engine), "after the retry of cycle " + cycle);
            }
            acknowledged += killed.acknowledged().size();
        }
        assertNotEquals(0, acknowledged, "the processes did something");
        try (Engine engine = open()) {
            assertInstanceOf(Verification.Intact.class, engine.verify());
        }
    }

    @Test
    void anAcknowledgementBeforeTheCommitWouldBeLost() throws Exception {
        Set<UUID> lost = new HashSet<>();
        for (int cycle = 1; cycle <= CYCLES && lost.isEmpty(); cycle++) {
            Notes killed = killedIn(cycle, Notes.When.BEFORE_THE_FACT);
            try (Engine engine = open()) {
                lost.addAll(lost(killed, engine));
            }
        }
        assertNotEquals(Set.of(), lost);
    }

    @Test
    void withoutKeptReceiptsARetryWouldApplyTwice() throws Exception {
        Notes killed = killedIn(1, Notes.When.AFTER_THE_FACT);
        forgetReceipts();
        try (Engine engine = open()) {
            retry(killed, engine);
            assertNotEquals(onceEach(killed), timesApplied(killed, engine));
        }
    }

    /// What a process noted until it was killed.
    private Notes killedIn(int cycle, Notes.When when) throws IOException, InterruptedException {
        Notes notes = new Notes(folder.resolve("notes-" + cycle));
        List<String> arguments =
                List.of(file().toString(), notes.file().toString(), Integer.toString(cycle), when.name());
        KilledProcess.start(Submitter.class, folder.resolve("output-" + cycle), arguments)
                .killAfter(random.nextInt(LONGEST), notes);
        return notes;
    }

    private static Set<UUID> lost(Notes killed, Engine engine) {
        Set<UUID> lost = new HashSet<>(killed.acknowledged());
        lost.removeAll(timesApplied(killed, engine).keySet());
        return lost;
    }

    /// Everything that was tried is sent again, as a client does that got no answer.
    private static void retry(Notes killed, Engine engine) {
        try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.RINA)) {
            for (UUID id : killed.tried()) {
                assertInstanceOf(Receipt.Applied.class, store.submit(Submitter.submission(id)));
            }
        }
    }

    private static Map<UUID, Long> onceEach(Notes killed) {
        return killed.tried().stream().collect(Collectors.toMap(Function.identity(), id -> 1L));
    }

    private static Map<UUID, Long> timesApplied(Notes killed, Engine engine) {
        Set<UUID> tried = killed.tried();
        return engine.entries(Fixtures.TENANT, 0, EVERYTHING).stream()
                .map(stored -> stored.entry().command())
                .filter(tried::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private void forgetReceipts() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM receipt");
        }
    }

    private Engine open() {
        return Engine.open(file(), InstantSource.system());
    }

    private Path file() {
        return folder.resolve("store.db");
    }
}
