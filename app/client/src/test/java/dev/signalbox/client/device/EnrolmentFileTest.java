package dev.signalbox.client.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.stop.StopScope;
import dev.signalbox.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// This computer's key, kept for its owner alone.
class EnrolmentFileTest {
    private static final StopId STOP = new StopId(new UUID(1, 2));

    private final EnrolledDevice device =
            new EnrolledDevice(Fixtures.TENANT, StoreKind.LIVE, DeviceKey.generate(new DeviceId(new UUID(7, 8))));

    @TempDir
    Path folder;

    @Test
    void whatIsReadSignsAsWhatWasWritten() {
        EnrolmentFile file = new EnrolmentFile(folder.resolve("device.key"));
        file.write(device);

        EnrolledDevice read = file.read();

        SignedStop signed = sign(read);
        assertEquals(sign(device), signed);
        assertTrue(signed.isSignedBy(device.key().verification()));
        assertFalse(signed.isSignedBy(
                DeviceKey.generate(new DeviceId(new UUID(7, 9))).verification()));
        assertEquals(signed, SignedStop.parse(signed.text()));
        assertEquals("it burns", signed.statement().reason());
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path file = folder.resolve("device.key");
        new EnrolmentFile(file).write(device);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertTrue(wrong(file).contains("can be read by others"), wrong(file));
    }

    @Test
    void whatIsNoKeyIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("letter"), "Dear Ivo");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertTrue(wrong(file).contains("holds no device's key"), wrong(file));
        assertTrue(wrong(folder.resolve("none")).contains("cannot be read"));
    }

    @Test
    void aKeyIsNeverOverwritten() {
        EnrolmentFile file = new EnrolmentFile(folder.resolve("device.key"));
        file.write(device);

        assertThrows(InvalidValueException.class, () -> file.write(device));
    }

    @Test
    void theSecretIsNotShown() {
        assertFalse(device.toString().contains(device.key().secret()));
    }

    private static SignedStop sign(EnrolledDevice device) {
        return device.sign(STOP, new StopScope.Everything(), Instant.EPOCH, "it\nburns");
    }

    private static String wrong(Path file) {
        return String.valueOf(assertThrows(InvalidValueException.class, () -> new EnrolmentFile(file).read())
                .getMessage());
    }
}
