package dev.signalbox.client.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.client.session.Recalled;
import dev.signalbox.domain.rules.State;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.crash.KilledProcess;
import dev.signalbox.testkit.crash.Notes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console that is killed while it writes its cache leaves one that says what was true at its revision.
class KilledCacheTest {
    private static final int CYCLES = 20;
    private static final int LONGEST = 150;

    @TempDir
    private Path folder;

    private final Random random = new Random(20_260_301);

    @Test
    void twentyKillsLeaveStatesThatWereTrueAndSayWhichOne() throws Exception {
        List<Long> found = new ArrayList<>();
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            Path killed = Files.createDirectory(folder.resolve("cycle-" + cycle));
            long last = killWhileWriting(killed);
            Recalled kept = recall(new CacheRig(killed)).orElseThrow();
            assertEquals(trueAt(kept.state().revision()), kept.state());
            assertTrue(kept.state().revision() <= last + 1, "it says no more than what happened");
            found.add(kept.state().revision());
        }
        assertTrue(found.stream().distinct().count() > 5, "killed at different times: " + found);
    }

    /// The control: documents that reach the file without their checkpoint are noticed.
    @Test
    void documentsAheadOfTheirCheckpointAreNoticed() throws SQLException {
        CacheRig rig = new CacheRig(folder);
        Fixtures.apply(rig.log.as(Actors.TARA), CacheWriter.start());
        rig.visit();
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + rig.file);
                Statement statement = open.createStatement()) {
            assertEquals(1, statement.executeUpdate("""
                    update document set body = replace(body, '"type":"Running"', '"type":"Paused"')
                    where kind = 'rollout'"""));
        }
        List<String> said = new ArrayList<>();
        try (FileCache cache = rig.cache()) {
            assertEquals(Optional.empty(), cache.recall(notice -> notice.ifPresent(said::add)));
        }
        assertEquals(List.of(Notices.DAMAGED), said);
    }

    /// The revision that the process had reached.
    private long killWhileWriting(Path where) throws IOException, InterruptedException {
        Notes notes = new Notes(where.resolve("notes"));
        List<String> arguments = List.of(where.toString(), notes.file().toString());
        KilledProcess.start(CacheWriter.class, where.resolve("output"), arguments)
                .killAfter(random.nextInt(LONGEST), notes);
        return notes.acknowledged().stream()
                .mapToLong(id -> id.getLeastSignificantBits())
                .max()
                .orElseThrow();
    }

    private static Optional<Recalled> recall(CacheRig rig) {
        List<String> said = new ArrayList<>();
        try (FileCache cache = rig.cache()) {
            Optional<Recalled> recalled = cache.recall(notice -> notice.ifPresent(said::add));
            assertEquals(List.of(), said, "a killed process damages nothing");
            return recalled;
        }
    }

    private State trueAt(long revision) {
        CacheRig same = new CacheRig(folder);
        Fixtures.apply(same.log.as(Actors.TARA), CacheWriter.start());
        for (int number = 1; same.state().revision() < revision; number++) {
            same.apply(CacheWriter.change(number));
        }
        return same.state();
    }
}
