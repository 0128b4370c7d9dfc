package dev.signalbox.desktop.device;

import dev.signalbox.client.device.DeviceKey;
import dev.signalbox.client.device.EnrolledDevice;
import dev.signalbox.client.device.EnrolmentFile;
import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// This computer's key for one store, in a file. Blocks on the disk.
///
/// @param file need not be there
/// @param ids makes ids of devices and commands
record Enrolment(Path file, Supplier<UUID> ids) {
    /// The device that the key is for; absent where there is no key.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when the file cannot be used
    Optional<DeviceId> device() {
        return Files.exists(file)
                ? Optional.of(new EnrolmentFile(file).read().key().device())
                : Optional.empty();
    }

    /// What to submit, so that this computer is enrolled as `name`. The key is on the disk before the
    /// store hears of it: one that the store knows is never lost. A key that the store does not know
    /// yet is used again, and one that was revoked is put aside.
    ///
    /// @throws dev.signalbox.domain.flag.InvalidValueException when the file cannot be used
    /// @throws UncheckedIOException when the key cannot be written
    Submission begin(DeviceName name, StoreIdentity identity, State state) {
        Optional<DeviceId> before = device();
        if (before.flatMap(state.devices().enrolled()::get)
                .filter(known -> !known.mayStop())
                .isPresent()) {
            putAside();
        }
        if (!Files.exists(file)) {
            DeviceKey key = DeviceKey.generate(new DeviceId(ids.get()));
            new EnrolmentFile(file).write(new EnrolledDevice(identity.tenant(), identity.kind(), key));
        }
        return Submission.of(ids.get(), "", new EnrolmentFile(file).read().key().enrolment(name));
    }

    /// True when `device` is this computer, which the store knows and lets stop.
    static boolean inForce(Optional<DeviceId> device, State state) {
        return device.flatMap(state.devices().enrolled()::get)
                .filter(Device::mayStop)
                .isPresent();
    }

    private void putAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".revoked"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException immovable) {
            throw new UncheckedIOException(immovable);
        }
    }
}
