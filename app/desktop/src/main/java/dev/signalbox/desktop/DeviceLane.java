package dev.signalbox.desktop;

import dev.signalbox.client.device.BreakGlassLog;
import dev.signalbox.client.device.BreakGlassStore;
import dev.signalbox.client.device.EnrolledDevice;
import dev.signalbox.client.device.EnrolmentFile;
import dev.signalbox.client.remote.Access;
import dev.signalbox.client.remote.SignedStopPost;
import dev.signalbox.domain.flag.InvalidValueException;
import dev.signalbox.domain.store.RolloutStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// The stop's lane on a computer that is enrolled: it goes on by the device's key where the token ends.
final class DeviceLane {
    /// In the folder of the connection.
    static final String KEY_FILE = "device.key";

    private DeviceLane() {}

    /// `lane` with the key in `file`, which is looked for whenever the token does not do.
    ///
    /// @param log hears of every stop that goes out by the key
    static RolloutStore over(RolloutStore lane, Access access, Path file, InstantSource clock, BreakGlassLog log) {
        return new BreakGlassStore(
                lane, () -> key(file), SignedStopPost.to(access.endpoints(), access.trust()), clock, log);
    }

    private static Optional<EnrolledDevice> key(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EnrolmentFile(file).read());
        } catch (InvalidValueException unusable) {
            System.getLogger(DeviceLane.class.getName())
                    .log(System.Logger.Level.WARNING, "Without a token nothing can be stopped from here.", unusable);
            return Optional.empty();
        }
    }
}
