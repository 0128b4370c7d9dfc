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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.UUID;

/// A process that submits until it is killed, and notes in a file what it tried and what was acknowledged.
final class Submitter {
    /// How many submit at once, so that their commands share transactions.
    static final int THREADS = 4;

    /// Before each submission.
    static final String TRIED = "tried ";

    /// After its receipt.
    static final String ACKNOWLEDGED = "acknowledged ";

    private final RolloutStore store;
    private final FileChannel notes;
    private final When when;

    /// When a command is noted as acknowledged.
    enum When {
        /// As it should be.
        AFTER_THE_RECEIPT,
        /// The planted fault.
        BEFORE_THE_RECEIPT
    }

    private Submitter(RolloutStore store, FileChannel notes, When when) {
        this.store = store;
        this.notes = notes;
        this.when = when;
    }

    /// @param arguments the store's file, the notes' file, the cycle's number, the name of a [When]
    public static void main(String[] arguments) throws IOException {
        Engine engine = Engine.open(Path.of(arguments[0]), InstantSource.system());
        FileChannel notes = FileChannel.open(
                Path.of(arguments[1]), StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        long cycle = Long.parseLong(arguments[2]);
        Submitter submitter =
                new Submitter(engine.store(Fixtures.TENANT, Actors.RINA), notes, When.valueOf(arguments[3]));
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
            note(TRIED + id);
            if (when == When.BEFORE_THE_RECEIPT) {
                note(ACKNOWLEDGED + id);
            }
            if (!(store.submit(submission(id)) instanceof Receipt.Applied)) {
                throw new IllegalStateException(id + " was not applied");
            }
            if (when == When.AFTER_THE_RECEIPT) {
                note(ACKNOWLEDGED + id);
            }
        }
    }

    /// One write for each line: a killed process leaves whole lines behind.
    private void note(String line) {
        try {
            notes.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
