package dev.signalbox.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManualTimerTest {
    private final TestClock clock = new TestClock();
    private final ManualTimer timer = new ManualTimer(clock);
    private final List<Instant> called = new ArrayList<>();

    @Test
    void callsAreMadeInTheOrderOfTheirTimesEachAtItsOwn() {
        timer.after(Duration.ofSeconds(2), this::call);
        timer.after(Duration.ofSeconds(1), this::call);
        timer.pass(Duration.ofSeconds(5));

        assertEquals(List.of(at(1), at(2)), called);
        assertEquals(at(5), clock.instant());
    }

    @Test
    void callThatIsNotDueWaits() {
        timer.after(Duration.ofSeconds(2), this::call);
        timer.pass(Duration.ofMillis(1_999));

        assertEquals(List.of(), called);
    }

    @Test
    void callThatACallAsksForIsMadeWhenItFallsDueToo() {
        timer.after(Duration.ofSeconds(1), () -> timer.after(Duration.ofSeconds(1), this::call));
        timer.pass(Duration.ofSeconds(2));

        assertEquals(List.of(at(2)), called);
    }

    @Test
    void preventedCallIsNotMade() {
        timer.after(Duration.ofSeconds(1), this::call).run();
        timer.pass(Duration.ofSeconds(1));

        assertEquals(List.of(), called);
    }

    private void call() {
        called.add(clock.instant());
    }

    private static Instant at(long seconds) {
        return TestClock.START.plusSeconds(seconds);
    }
}
