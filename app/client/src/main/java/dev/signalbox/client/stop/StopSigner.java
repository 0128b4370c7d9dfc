package dev.signalbox.client.stop;

import dev.signalbox.client.device.EnrolmentFile;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.InvalidValueException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// How this computer signs a stop, for a file that any machine can bring to a server (console.md section 5, step 6).
public sealed interface StopSigner {
    /// By the key in `file`, looked for each time: a computer that is enrolled meanwhile signs at once.
    ///
    /// @param server the root of a server that takes what it signs
    record ByKey(Path file, URI server) implements StopSigner {}

    /// Not at all.
    ///
    /// @param why a sentence that ends in what to do instead
    record Unable(String why) implements StopSigner {}

    /// What came of it.
    sealed interface Answer {
        /// It is signed.
        ///
        /// @param delivery the line that brings it to the store, from any machine and without a token
        record Signed(SignedStop stop, String delivery) implements Answer {}

        /// This computer has no key.
        ///
        /// @param enrolment the line that makes one, for a person who is signed in
        record NotEnrolled(String enrolment) implements Answer {}

        /// It cannot be signed here.
        ///
        /// @param why sentences
        record Impossible(String why) implements Answer {}
    }

    /// Signs the stop `press` under its own id, so that it counts once whichever way it arrives. Blocks on the disk.
    default Answer sign(StopPress press) {
        return switch (this) {
            case ByKey(Path file, URI server)
            when !Files.exists(file) ->
                new Answer.NotEnrolled("signalboxctl enrol-device --name NAME --key-file " + StopElsewhere.quoted(file)
                        + " --server " + server + " --token-file FILE");
            case ByKey(Path file, URI server) -> signed(file, server, press);
            case Unable(String why) -> new Answer.Impossible(why);
        };
    }

    private static Answer signed(Path file, URI server, StopPress press) {
        try {
            return new Answer.Signed(
                    new EnrolmentFile(file)
                            .read()
                            .sign(press.id(), press.reach().scope(), press.at(), ""),
                    "signalboxctl send-stop FILE --server " + server);
        } catch (InvalidValueException unusable) {
            return new Answer.Impossible(String.valueOf(unusable.getMessage()));
        }
    }
}
