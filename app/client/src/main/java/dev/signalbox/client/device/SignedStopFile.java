package dev.signalbox.client.device;

import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.InvalidValueException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A signed stop in a file, to be carried to a machine that reaches a server. Blocks on the disk.
public final class SignedStopFile {
    private SignedStopFile() {}

    /// Writes `stop` to `file`, durably, in place of what was there.
    ///
    /// @throws InvalidValueException when it cannot be written
    public static void write(SignedStop stop, Path file) {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap(stop.text().getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                out.write(text);
            }
            out.force(true);
        } catch (IOException unwritable) {
            InvalidValueException wrong = new InvalidValueException(
                    "Signed stop file", "'" + file + "' cannot be written", "Choose another folder.");
            wrong.initCause(unwritable);
            throw wrong;
        }
    }
}
