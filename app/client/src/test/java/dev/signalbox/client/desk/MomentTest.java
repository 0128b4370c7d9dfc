package dev.signalbox.client.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.signalbox.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path system;

    private final FakeTime time = new FakeTime();
    private final TestClock clock = new TestClock();

    @Test
    void ageIsWhatHasPassed() {
        Moment then = time.now();
        time.pass(MINUTE);
        assertEquals(Optional.of(MINUTE), then.age(time.now()));
    }

    @Test
    void ageStaysWhenTheWallClockIsSet() {
        Moment then = time.now();
        time.pass(MINUTE);
        for (Duration jump : new Duration[] {Duration.ofDays(3), Duration.ofDays(-6), Duration.ofHours(1)}) {
            time.setWallBy(jump);
            assertEquals(Optional.of(MINUTE), then.age(time.now()));
        }
    }

    @Test
    void nobodyKnowsTheAgeAfterTheComputerWasStartedAnew() {
        Moment then = time.now();
        time.reboot();
        assertEquals(Optional.empty(), then.age(time.now()));
    }

    @Test
    void eraIsTheBootWhereTheOperatingSystemNamesIt() throws IOException {
        boot("boot-1", "100.25 300.00");
        Moment then = new ComputerTime(clock, system).now();
        boot("boot-1", "160.25 400.00");
        clock.advance(Duration.ofDays(3));
        Moment now = new ComputerTime(clock, system).now();
        assertEquals(new Moment(TestClock.START, "boot-1", Duration.ofMillis(100_250)), then);
        assertEquals(Optional.of(MINUTE), then.age(now));
        boot("boot-2", "170.25 500.00");
        assertEquals(Optional.empty(), then.age(new ComputerTime(clock, system).now()));
    }

    @Test
    void eraIsTheConsolesOwnLifeElsewhere() {
        ComputerTime first = new ComputerTime(clock, system);
        Moment then = first.now();
        assertNotEquals(Optional.empty(), then.age(first.now()));
        assertEquals(Optional.empty(), then.age(new ComputerTime(clock, system).now()));
    }

    private void boot(String id, String uptime) throws IOException {
        Path random = Files.createDirectories(system.resolve("sys/kernel/random"));
        Files.writeString(random.resolve("boot_id"), id + "\n");
        Files.writeString(system.resolve("uptime"), uptime + "\n");
    }
}
