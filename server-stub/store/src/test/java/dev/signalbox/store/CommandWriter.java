package dev.signalbox.store;

import dev.signalbox.domain.flag.Exemption;
import dev.signalbox.domain.flag.ExemptionEffect;
import dev.signalbox.domain.rules.Command;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import dev.signalbox.testkit.Actors;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.UUID;

/// A process to kill: submits numbered commands, and notes each one that was acknowledged.
///
/// Each command writes an entry however often it is applied, so applying one twice shows.
final class CommandWriter {
    private CommandWriter() {}

    /// @param arguments store file, acknowledgement file, first number, salt of the ids, and optionally the number
    /// after
    ///     whose acknowledgement by the store the process halts before noting it
    public static void main(String[] arguments) throws IOException {
        Path acknowledged = Path.of(arguments[1]);
        long haltAt = arguments.length > 4 ? Long.parseLong(arguments[4]) : Long.MAX_VALUE;
        try (Engine engine = Engine.open(Path.of(arguments[0]), InstantSource.system());
                RolloutStore store = engine.store(Fixtures.TENANT, Actors.RINA)) {
            for (long number = Long.parseLong(arguments[2]); number < 1_000_000; number++) {
                Receipt receipt = store.submit(submission(number, arguments[3]));
                if (!(receipt instanceof Receipt.Applied)) {
                    throw new IllegalStateException(receipt.toString());
                }
                if (number == haltAt) {
                    Runtime.getRuntime().halt(1);
                }
                Files.write(
                        acknowledged,
                        (number + "\n").getBytes(StandardCharsets.US_ASCII),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    private static Submission submission(long number, String salt) {
        UUID id = UUID.nameUUIDFromBytes((salt + number).getBytes(StandardCharsets.US_ASCII));
        Exemption exemption = new Exemption("user-" + number, ExemptionEffect.FORCE_ENABLE, "");
        return Submission.of(id, "number " + number, new Command.SetExemption(Fixtures.IN_PRODUCTION, exemption));
    }
}
