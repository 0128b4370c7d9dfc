package dev.signalbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.store.AuditQuery;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.store.log.Verification;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A killed process loses no acknowledged command and applies none twice (reliability.md F1, F2).
class KilledProcessTest {
    private static final int CYCLES = 50;
    private static final int LONGEST_LIFE_MILLISECONDS = 120;

    @TempDir
    Path folder;

    @BeforeEach
    void aRolloutToWriteTo() {
        try (Engine engine = engine()) {
            engine.createTenant(Fixtures.TENANT, "easyMO");
            try (RolloutStore store = engine.store(Fixtures.TENANT, Actors.SAM)) {
                Fixtures.apply(store, Fixtures.runningAt(Fixtures.IN_PRODUCTION, Fixtures.INTERNAL));
            }
        }
    }

    @Test
    void fiftyKillsLoseNothingAndRepeatNothing() throws Exception {
        Random random = new Random(20260301);
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            Process process = start(acknowledged() + 1, "once", Optional.empty());
            awaitMoreThan(acknowledged(), process);
            process.waitFor(random.nextInt(LONGEST_LIFE_MILLISECONDS), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }

        Map<Long, Long> applied = applied();
        long last = acknowledged();
        assertTrue(last >= CYCLES, () -> "each process acknowledged something, " + last + " in all");
        assertEquals(once(last), within(applied, last));
        assertTrue(applied.size() <= last + 1, "at most the command that was under way is stored and not acknowledged");
        try (Engine engine = engine()) {
            assertTrue(engine.verify() instanceof Verification.Intact, () -> "the chain is intact");
        }
    }

    @Test
    void aCommandThatWasStoredButNotAcknowledgedIsRecognisedByItsId() throws Exception {
        start(1, "same", Optional.of(3L)).waitFor();
        start(3, "same", Optional.of(4L)).waitFor();

        assertEquals(once(4), applied());
    }

    /// The control: without the id that says "this again", the repeat is applied a second time.
    @Test
    void withoutItsIdTheRepeatIsAppliedTwice() throws Exception {
        start(1, "one", Optional.of(3L)).waitFor();
        start(3, "another", Optional.of(4L)).waitFor();

        assertEquals(Map.of(1L, 1L, 2L, 1L, 3L, 2L, 4L, 1L), applied());
    }

    private Process start(long first, String salt, Optional<Long> haltAt) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CommandWriter.class.getName(),
                file().toString(),
                acknowledgements().toString(),
                Long.toString(first),
                salt));
        haltAt.ifPresent(number -> command.add(number.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private void awaitMoreThan(long before, Process process) throws Exception {
        while (acknowledged() <= before) {
            assertTrue(process.isAlive(), () -> "the writer ended: " + output());
            Thread.onSpinWait();
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output.txt"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /// The last number noted; a half-written last line does not count.
    private long acknowledged() throws IOException {
        if (!Files.exists(acknowledgements())) {
            return 0;
        }
        String noted = Files.readString(acknowledgements());
        String whole = noted.substring(0, noted.lastIndexOf('\n') + 1);
        return whole.isEmpty()
                ? 0
                : Long.parseLong(whole.substring(whole.lastIndexOf('\n', whole.length() - 2) + 1)
                        .strip());
    }

    /// How often each number is in the log.
    private Map<Long, Long> applied() {
        Map<Long, Long> counts = new HashMap<>();
        try (Engine engine = engine();
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.VERA)) {
            long before = Long.MAX_VALUE;
            while (before > 1) {
                var page = store.audit(new AuditQuery(before, 1000, Optional.empty()))
                        .records();
                if (page.isEmpty()) {
                    break;
                }
                page.stream()
                        .map(record -> record.entry().reason())
                        .filter(reason -> reason.startsWith("number "))
                        .forEach(reason -> counts.merge(Long.parseLong(reason.substring(7)), 1L, Long::sum));
                before = page.getLast().entry().sequence();
            }
        }
        return counts;
    }

    private static Map<Long, Long> once(long last) {
        Map<Long, Long> counts = new HashMap<>();
        LongStream.rangeClosed(1, last).forEach(number -> counts.put(number, 1L));
        return counts;
    }

    private static Map<Long, Long> within(Map<Long, Long> counts, long last) {
        Map<Long, Long> found = new HashMap<>(counts);
        found.keySet().removeIf(number -> number > last);
        return found;
    }

    private Engine engine() {
        return Engine.open(file(), InstantSource.system());
    }

    private Path file() {
        return folder.resolve("store.db");
    }

    private Path acknowledgements() {
        return folder.resolve("acknowledged.txt");
    }
}
