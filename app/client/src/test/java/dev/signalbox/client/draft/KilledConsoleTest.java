package dev.signalbox.client.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.signalbox.testkit.crash.KilledProcess;
import dev.signalbox.testkit.crash.Notes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console that is killed while it saves drafts loses none that it had said were saved, and makes none twice.
///
/// A killed process does not show what a power cut would: for that the desk relies on SQLite's `synchronous=FULL`.
class KilledConsoleTest {
    private static final int CYCLES = 50;
    private static final int LONGEST = 100;

    @TempDir
    private Path folder;

    private final Random random = new Random(20_260_301);

    @Test
    void fiftyKillsLoseNoSavedDraftAndDoubleNone() throws Exception {
        Set<Long> acknowledged = new TreeSet<>();
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            acknowledged.addAll(
                    numbers(killedIn(cycle, Notes.When.AFTER_THE_FACT).acknowledged()));
            try (DraftRig rig = DraftRig.open(folder)) {
                assertEquals(Set.of(), lost(acknowledged, rig), "acknowledged by cycle " + cycle + " and lost");
                assertEquals(List.of(), rig.desk.damaged());
                assertEquals(saved(rig).size(), new HashSet<>(saved(rig)).size(), "no draft is there twice");
            }
        }
        assertNotEquals(Set.of(), acknowledged, "the processes did something");
    }

    @Test
    void savedThatIsSaidBeforeTheCommitWouldBeLost() throws Exception {
        Set<Long> lost = new HashSet<>();
        for (int cycle = 1; cycle <= CYCLES && lost.isEmpty(); cycle++) {
            Notes killed = killedIn(cycle, Notes.When.BEFORE_THE_FACT);
            try (DraftRig rig = DraftRig.open(folder)) {
                lost.addAll(lost(numbers(killed.acknowledged()), rig));
            }
        }
        assertNotEquals(Set.of(), lost);
    }

    /// What a process noted until it was killed.
    private Notes killedIn(int cycle, Notes.When when) throws IOException, InterruptedException {
        Notes notes = new Notes(folder.resolve("notes-" + cycle));
        List<String> arguments =
                List.of(folder.toString(), notes.file().toString(), Integer.toString(cycle), when.name());
        KilledProcess.start(DraftSaver.class, folder.resolve("output-" + cycle), arguments)
                .killAfter(random.nextInt(LONGEST), notes);
        return notes;
    }

    private static Set<Long> numbers(Set<UUID> saves) {
        Set<Long> numbers = new HashSet<>();
        saves.forEach(save -> numbers.add(DraftSaver.number(save)));
        return numbers;
    }

    private static Set<Long> lost(Set<Long> acknowledged, DraftRig rig) {
        Set<Long> lost = new TreeSet<>(acknowledged);
        saved(rig).forEach(lost::remove);
        return lost;
    }

    /// The numbers of what the drafts say, and of what undo leads to.
    private static List<Long> saved(DraftRig rig) {
        return rig.book.all().stream()
                .map(draft -> draft.body().edits())
                .flatMap(edits -> Stream.concat(edits.past().stream(), Stream.of(edits.now())))
                .map(Proposal::base)
                .toList();
    }
}
