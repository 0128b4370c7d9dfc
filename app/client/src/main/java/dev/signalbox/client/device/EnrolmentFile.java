package dev.signalbox.client.device;

import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.VerificationKey;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.flag.StoreKind;
import dev.signalbox.domain.flag.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A file that holds this computer's key: a secret, for its owner alone. Blocks on the disk.
public final class EnrolmentFile {
    private static final String VERSION = "signalbox-device/1";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;

    /// @param file need not be there yet
    public EnrolmentFile(Path file) {
        this.file = file;
    }

    /// Writes a key where there was none, durably, for its owner's eyes only.
    ///
    /// @throws InvalidValueException when there is a file already
    /// @throws UncheckedIOException when it cannot be written
    public void write(EnrolledDevice device) {
        String text = String.join(
                        "\n",
                        VERSION,
                        device.tenant().value(),
                        device.kind().name(),
                        device.key().device().toString(),
                        device.key().verification().value(),
                        device.key().secret())
                + "\n";
        try (FileChannel out =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly())) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        } catch (FileAlreadyExistsException there) {
            throw caused(wrong("is there already", "Name a file that is not there yet."), there);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The key that it holds.
    ///
    /// @throws InvalidValueException when it cannot be read, others may read it, or it holds no key
    public EnrolledDevice read() {
        try {
            requireOwnersOnly();
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 6 || !lines.getFirst().equals(VERSION)) {
                throw wrong("holds no device's key", "Name the file that enrolling made.");
            }
            return new EnrolledDevice(
                    new TenantId(lines.get(1)),
                    kind(lines.get(2)),
                    DeviceKey.of(DeviceId.parse(lines.get(3)), new VerificationKey(lines.get(4)), lines.get(5)));
        } catch (IOException unreadable) {
            throw caused(wrong("cannot be read", "Name the file that enrolling made."), unreadable);
        }
    }

    private StoreKind kind(String name) {
        return Arrays.stream(StoreKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("holds no device's key", "Name the file that enrolling made."));
    }

    private void requireOwnersOnly() throws IOException {
        if (isPosix() && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw wrong("can be read by others", "Whoever reads it can stop: revoke the device, and enrol it again.");
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private InvalidValueException wrong(String problem, String fix) {
        return new InvalidValueException("Key file", "the file " + file + " " + problem, fix);
    }

    private static InvalidValueException caused(InvalidValueException wrong, Exception cause) {
        wrong.initCause(cause);
        return wrong;
    }
}
