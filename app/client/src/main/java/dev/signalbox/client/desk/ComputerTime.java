package dev.signalbox.client.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// This computer's time.
///
/// Where the operating system names its boots (Linux), an era is a boot and goes on through sleep and through restarts
/// of the console; elsewhere it is the life of this object, so that an age from before is unknown and never guessed.
public final class ComputerTime implements Timepiece {
    private final InstantSource clock;
    private final Path system;
    private final String ownEra = UUID.randomUUID().toString();
    private final long start = System.nanoTime();

    /// @param clock the wall clock
    public ComputerTime(InstantSource clock) {
        this(clock, Path.of("/proc"));
    }

    ComputerTime(InstantSource clock, Path system) {
        this.clock = clock;
        this.system = system;
    }

    @Override
    public Moment now() {
        return sinceBoot()
                .orElseGet(() -> new Moment(clock.instant(), ownEra, Duration.ofNanos(System.nanoTime() - start)));
    }

    private Optional<Moment> sinceBoot() {
        try {
            String boot = Files.readString(system.resolve("sys/kernel/random/boot_id"))
                    .strip();
            String uptime = Files.readString(system.resolve("uptime"));
            double seconds = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
            return Optional.of(new Moment(clock.instant(), boot, Duration.ofMillis(Math.round(seconds * 1_000))));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notTold) {
            return Optional.empty();
        }
    }
}
