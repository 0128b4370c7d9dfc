package dev.signalbox.client.outbox;

import dev.signalbox.client.desk.FakeTime;
import dev.signalbox.client.stop.DeskStopJournal;
import dev.signalbox.client.stop.StopJournal;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.crash.Notes;
import java.nio.file.Path;
import java.util.UUID;

/// A console with an embedded store that queues drafts, sends them and records stops, until it is killed. Notes an id
/// for each: the app's number is in it, or it is the stop's.
final class OutboxSender {
    private static final String STORE = "embedded store";

    private OutboxSender() {}

    /// @param arguments the desk's root, the store's file, the notes' file, the cycle's number, the name of a
    ///     [Notes.When]
    public static void main(String[] arguments) {
        Notes notes = new Notes(Path.of(arguments[2]));
        Notes.When when = Notes.When.valueOf(arguments[4]);
        Engine engine = Engine.open(Path.of(arguments[1]), new TestClock());
        Path root = Path.of(arguments[0]);
        try (Shop shop = new Shop(root, engine.store(Fixtures.TENANT, Actors.SAM));
                StopJournal stops = stops(root)) {
            for (int number = 1; true; number++) {
                UUID note = new UUID(Integer.parseInt(arguments[3]), number);
                notes.tried(note);
                if (when == Notes.When.BEFORE_THE_FACT) {
                    notes.acknowledged(note);
                }
                if (isStop(note)) {
                    stops.record(new StopJournal.Entry(
                            new StopId(note), new StopScope.Everything(), new FakeTime().now(), STORE));
                } else {
                    shop.queue(number(note));
                }
                if (when == Notes.When.AFTER_THE_FACT) {
                    notes.acknowledged(note);
                }
            }
        }
    }

    static StopJournal stops(Path root) {
        return new DeskStopJournal(root, STORE, new TestClock());
    }

    /// Every fourth is a stop.
    static boolean isStop(UUID note) {
        return note.getLeastSignificantBits() % 4 == 0;
    }

    /// The app's number in `note`.
    static long number(UUID note) {
        return note.getMostSignificantBits() * 1_000_000 + note.getLeastSignificantBits();
    }
}
