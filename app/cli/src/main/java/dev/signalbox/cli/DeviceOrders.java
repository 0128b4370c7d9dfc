package dev.signalbox.cli;

import dev.signalbox.client.device.DeviceKey;
import dev.signalbox.client.device.EnrolledDevice;
import dev.signalbox.client.device.EnrolmentFile;
import dev.signalbox.domain.device.DeviceId;
import dev.signalbox.domain.device.DeviceName;
import dev.signalbox.domain.device.SignedStop;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.stop.StopId;
import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.StoreIdentity;
import dev.signalbox.domain.store.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes this computer a device that may stop without a token, and stops as one.
final class DeviceOrders {
    private static final String KEY_FILE = "Name the file that holds this computer's key.";

    private final Supplier<UUID> ids;
    private final InstantSource clock;

    DeviceOrders(Supplier<UUID> ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// Enrols a new key. The key is on the disk before the store hears of it: one that the store knows is never lost.
    Receipt enrol(Options options, RolloutStore store) {
        DeviceName name = new DeviceName(options.required("name", "Say what this computer is called."));
        StoreIdentity identity = store.identity();
        EnrolledDevice device =
                new EnrolledDevice(identity.tenant(), identity.kind(), DeviceKey.generate(new DeviceId(ids.get())));
        keyFile(options).write(device);
        return store.submit(Submission.of(ids.get(), "", device.key().enrolment(name)));
    }

    /// The stop that the options name, signed.
    SignedStop sign(Options options) {
        StopId stop = options.value("id").map(StopId::parse).orElseGet(() -> new StopId(ids.get()));
        return keyFile(options)
                .read()
                .sign(
                        stop,
                        Order.scope(options),
                        clock.instant(),
                        options.value("reason").orElse(""));
    }

    /// Writes `stop` where there was no file.
    ///
    /// @throws InvalidValueException when it cannot be written
    static void save(SignedStop stop, Path file) {
        try {
            Files.writeString(file, stop.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new InvalidValueException(
                    "--save", "'" + file + "' cannot be written", "Name a file that is not there yet.");
        }
    }

    private static EnrolmentFile keyFile(Options options) {
        return new EnrolmentFile(Connections.path("--key-file", options.required("key-file", KEY_FILE)));
    }
}
