package dev.signalbox.client.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signalbox.client.desk.FakeTime;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.Schedule;
import dev.signalbox.domain.health.HealthPolicy;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.rules.Grounds;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Fixtures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftBookTest {
    @TempDir
    private Path root;

    @Test
    void everyDraftComesBackAsItWas() {
        List<Draft> saved = new ArrayList<>();
        try (DraftRig rig = DraftRig.open(root)) {
            for (Command command : List.of(
                    Fixtures.plan(Fixtures.IN_PRODUCTION),
                    new Command.MoveToStage(Fixtures.IN_PRODUCTION, Fixtures.BETA),
                    new Command.RollBack(Fixtures.IN_PRODUCTION, new Grounds.ByHand()),
                    new Command.SetSchedule(Fixtures.IN_PRODUCTION, Schedule.ALWAYS),
                    new Command.SetHealthPolicy(Fixtures.IN_STAGING, HealthPolicy.DEFAULT),
                    new Command.RequestResume(Set.of(Fixtures.stopId())),
                    DraftRig.proposal(1).command())) {
                saved.add(rig.book.begin(Fixtures.TENANT, new Proposal(command, "é and 🚦", 7)));
            }
        }
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(saved, rig.book.all());
            assertEquals(List.of(), rig.desk.damaged());
        }
    }

    @Test
    void undoAndRedoGoOnAfterTheConsoleWasClosed() {
        UUID id;
        try (DraftRig rig = DraftRig.open(root)) {
            id = rig.begin(1).id();
            rig.book.edit(id, DraftRig.proposal(2));
            rig.book.edit(id, DraftRig.proposal(3));
            rig.book.undo(id);
        }
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(DraftRig.proposal(2), rig.book.get(id).orElseThrow().proposal());
            assertEquals(DraftRig.proposal(1), rig.book.undo(id).proposal());
            assertEquals(DraftRig.proposal(2), rig.book.redo(id).proposal());
            assertEquals(DraftRig.proposal(3), rig.book.redo(id).proposal());
            assertEquals(DraftRig.proposal(3), rig.book.redo(id).proposal(), "there is nothing more to redo");
        }
    }

    @Test
    void undoAndRedoAreWhatTwoStacksDo() {
        try (DraftRig rig = DraftRig.open(root)) {
            for (int seed = 1; seed <= 20; seed++) {
                walk(rig, new Random(seed));
            }
        }
    }

    private static void walk(DraftRig rig, Random random) {
        List<Proposal> model = new ArrayList<>(List.of(DraftRig.proposal(0)));
        int at = 0;
        UUID id = rig.begin(0).id();
        for (int step = 1; step <= 40; step++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    at = Math.max(0, at - 1);
                    rig.book.undo(id);
                }
                case 1 -> {
                    at = Math.min(model.size() - 1, at + 1);
                    rig.book.redo(id);
                }
                default -> {
                    model.subList(at + 1, model.size()).clear();
                    model.add(DraftRig.proposal(step));
                    at++;
                    rig.book.edit(id, DraftRig.proposal(step));
                }
            }
            Draft draft = rig.book.get(id).orElseThrow();
            assertEquals(model.get(at), draft.proposal());
            assertEquals(List.of(at, model.size() - 1 - at), List.of(draft.undoSteps(), draft.redoSteps()));
        }
    }

    @Test
    void onlyTheLatestStepsAreKept() {
        try (DraftRig rig = DraftRig.open(root)) {
            UUID id = rig.begin(0).id();
            for (int number = 1; number <= Edits.LONGEST + 10; number++) {
                rig.book.edit(id, DraftRig.proposal(number));
            }
            assertEquals(Edits.LONGEST, rig.book.get(id).orElseThrow().undoSteps());
        }
    }

    @Test
    void sayingTheSameAgainIsNoEdit() {
        try (DraftRig rig = DraftRig.open(root)) {
            Draft draft = rig.begin(1);
            rig.time.pass(Duration.ofMinutes(1));
            assertEquals(draft, rig.book.edit(draft.id(), DraftRig.proposal(1)));
        }
    }

    @Test
    void orderIsThatOfBeginningWhateverTheClockSays() {
        FakeTime time = new FakeTime();
        List<Draft> saved = new ArrayList<>();
        List<Duration> jumps = List.of(
                Duration.ofDays(3), Duration.ofDays(-6), Duration.ofHours(1), Duration.ofHours(-1), Duration.ZERO);
        for (Duration jump : jumps) {
            time.setWallBy(jump);
            time.pass(Duration.ofSeconds(1));
            try (DraftRig rig = DraftRig.open(root, time)) {
                saved.add(rig.begin(saved.size()));
                assertEquals(saved, rig.book.all());
            }
        }
        assertEquals(
                Optional.of(Duration.ofSeconds(4)), saved.getFirst().begun().age(time.now()), "and no age jumps");
    }

    @Test
    void discardedDraftIsGoneUntilItIsRestored() {
        try (DraftRig rig = DraftRig.open(root)) {
            Draft first = rig.begin(1);
            Draft second = rig.begin(2);
            assertEquals(Optional.of(first), rig.book.discard(first.id()));
            assertEquals(List.of(second), rig.book.all());
            assertEquals(Optional.empty(), rig.book.discard(first.id()));
            rig.book.restore(first);
            assertEquals(List.of(first, second), rig.book.all());
        }
        try (DraftRig rig = DraftRig.open(root)) {
            assertEquals(2, rig.book.all().size());
        }
    }

    @Test
    void editOfADraftThatIsGoneSaysSo() {
        try (DraftRig rig = DraftRig.open(root)) {
            UUID gone = UUID.randomUUID();
            InvalidValueException refused =
                    assertThrows(InvalidValueException.class, () -> rig.book.edit(gone, DraftRig.proposal(1)));
            assertEquals(
                    "draft: it is gone. Begin it again, or restore it where it was discarded.", refused.getMessage());
        }
    }

    @Test
    void stopIsNeverKeptBackAsADraft() {
        Command stop = new Command.EngageStop(Fixtures.stopId(), new StopScope.Everything());
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> new Proposal(stop, "", 1));
        assertEquals("command: a stop is no draft. Press stop: it is sent at once.", refused.getMessage());
    }
}
