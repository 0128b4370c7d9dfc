package dev.signalbox.store.crash;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.store.Engine;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import dev.signalbox.testkit.crash.Notes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/// A process that submits until it is killed, and notes in a file what it tried and what was acknowledged.
final class Submitter {
    /// How many submit at once, so that their commands share transactions.
    static final int THREADS = 4;

    private final RolloutStore store;
    private final Notes notes;
    private final Notes.When when;

    private Submitter(RolloutStore store, Notes notes, Notes.When when) {
        this.store = store;
        this.notes = notes;
        this.when = when;
    }

    /// @param arguments the store's file, the notes' file, the cycle's number, the name of a [Notes.When]
    public static void main(String[] arguments) {
        Engine engine = Engine.open(Path.of(arguments[0]), InstantSource.system());
        Notes notes = new Notes(Path.of(arguments[1]));
        long cycle = Long.parseLong(arguments[2]);
        Submitter submitter =
                new Submitter(engine.store(Fixtures.TENANT, Actors.RINA), notes, Notes.When.valueOf(arguments[3]));
        for (int thread = 0; thread < THREADS; thread++) {
            long high = cycle * THREADS + thread;
            Thread.ofPlatform().start(() -> submitter.submitForEver(high));
        }
    }

    /// The submission with id `id`. Every one makes one entry, so that doing it twice shows.
    static Submission submission(UUID id) {
        Exemption exemption =
                new Exemption("user-" + id.getLeastSignificantBits() % 20, ExemptionEffect.FORCE_ENABLE, id.toString());
        return Submission.of(id, "", new Command.SetExemption(Fixtures.IN_PRODUCTION, exemption));
    }

    private void submitForEver(long high) {
        for (long low = 1; true; low++) {
            UUID id = new UUID(high, low);
            notes.tried(id);
            if (when == Notes.When.BEFORE_THE_FACT) {
                notes.acknowledged(id);
            }
            if (!(store.submit(submission(id)) instanceof Receipt.Applied)) {
                throw new IllegalStateException(id + " was not applied");
            }
            if (when == Notes.When.AFTER_THE_FACT) {
                notes.acknowledged(id);
            }
        }
    }
}
