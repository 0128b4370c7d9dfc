package dev.signalbox.cli;

import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The signed stop that a console saved, and the options beside it, as `send-stop FILE OPTION...` names them.
record SignedStopFile(SignedStop stop, Options options) {
    private static final long LONGEST = 16_384;

    /// @throws InvalidValueException when there is no such file, or it holds no signed stop
    static SignedStopFile parse(String... arguments) {
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            throw new InvalidValueException(
                    "FILE", "it is missing", "Name the signed stop file right after 'send-stop'.");
        }
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        return new SignedStopFile(
                SignedStop.parse(text(Connections.path("FILE", arguments[1]))), Options.parse(rest, Usage.with()));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new InvalidValueException(
                        "FILE",
                        "'" + file + "' is too long for a signed stop",
                        "Name the file that the console saved.");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new InvalidValueException(
                    "FILE", "'" + file + "' cannot be read", "Name the file that the console saved.");
        }
    }
}
