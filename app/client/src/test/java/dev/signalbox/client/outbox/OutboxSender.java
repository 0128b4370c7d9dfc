package dev.signalbox.client.outbox;

import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.TestClock;
import dev.signalbox.testkit.crash.Notes;
import java.nio.file.Path;
import java.util.UUID;

/// A console with an embedded store that queues drafts and sends them until it is killed. Notes an id for each: the
/// app's number is in it.
final class OutboxSender {
    private OutboxSender() {}

    /// @param arguments the desk's root, the store's file, the notes' file, the cycle's number, the name of a
    ///     [Notes.When]
    public static void main(String[] arguments) {
        Notes notes = new Notes(Path.of(arguments[2]));
        Notes.When when = Notes.When.valueOf(arguments[4]);
        Engine engine = Engine.open(Path.of(arguments[1]), new TestClock());
        try (Shop shop = new Shop(Path.of(arguments[0]), engine.store(Fixtures.TENANT, Actors.SAM))) {
            for (int number = 1; true; number++) {
                UUID note = new UUID(Integer.parseInt(arguments[3]), number);
                notes.tried(note);
                if (when == Notes.When.BEFORE_THE_FACT) {
                    notes.acknowledged(note);
                }
                shop.queue(number(note));
                if (when == Notes.When.AFTER_THE_FACT) {
                    notes.acknowledged(note);
                }
            }
        }
    }

    /// The app's number in `note`.
    static long number(UUID note) {
        return note.getMostSignificantBits() * 1_000_000 + note.getLeastSignificantBits();
    }
}
