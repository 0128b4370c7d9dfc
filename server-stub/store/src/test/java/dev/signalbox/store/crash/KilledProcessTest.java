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
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashSet;
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
            KilledProcess killed = killedIn(cycle, Submitter.When.AFTER_THE_RECEIPT);
            try (Engine engine = open()) {
                assertEquals(Set.of(), lost(killed, engine), "acknowledged in cycle " + cycle + " and lost");
                retry(killed, engine);
                assertEquals(onceEach(killed), timesApplied(killed, engine), "after the retry of cycle " + cycle);
            }
            acknowledged += killed.noted(Submitter.ACKNOWLEDGED).size();
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
            KilledProcess killed = killedIn(cycle, Submitter.When.BEFORE_THE_RECEIPT);
            try (Engine engine = open()) {
                lost.addAll(lost(killed, engine));
            }
        }
        assertNotEquals(Set.of(), lost);
    }

    @Test
    void withoutKeptReceiptsARetryWouldApplyTwice() throws Exception {
        KilledProcess killed = killedIn(1, Submitter.When.AFTER_THE_RECEIPT);
        forgetReceipts();
        try (Engine engine = open()) {
            retry(killed, engine);
            assertNotEquals(onceEach(killed), timesApplied(killed, engine));
        }
    }

    private KilledProcess killedIn(int cycle, Submitter.When when) throws IOException, InterruptedException {
        KilledProcess process = new KilledProcess(file(), folder.resolve("notes-" + cycle));
        process.run(cycle, random.nextInt(LONGEST), when);
        return process;
    }

    private static Set<UUID> lost(KilledProcess killed, Engine engine) throws IOException {
        Set<UUID> lost = new HashSet<>(killed.noted(Submitter.ACKNOWLEDGED));
        lost.removeAll(timesApplied(killed, engine).keySet());
        return lost;
    }

    /// Everything that was tried is sent again, as a client does that got no answer.
    private static void retry(KilledProcess killed, Engine engine) throws IOException {
        try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.RINA)) {
            for (UUID id : killed.noted(Submitter.TRIED)) {
                assertInstanceOf(Receipt.Applied.class, store.submit(Submitter.submission(id)));
            }
        }
    }

    private static Map<UUID, Long> onceEach(KilledProcess killed) throws IOException {
        return killed.noted(Submitter.TRIED).stream().collect(Collectors.toMap(Function.identity(), id -> 1L));
    }

    private static Map<UUID, Long> timesApplied(KilledProcess killed, Engine engine) throws IOException {
        Set<UUID> tried = killed.noted(Submitter.TRIED);
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
