package dev.signalbox.client.stop;

import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A timer that runs when the test moves the clock.
final class ManualTimer implements StopTimer {
    private final TestClock clock;
    private final List<Call> calls = new ArrayList<>();

    ManualTimer(TestClock clock) {
        this.clock = clock;
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        Call call = new Call(clock.instant().plus(delay), task);
        calls.add(call);
        return () -> calls.remove(call);
    }

    /// Moves the clock on by `by`, making every call that falls due at its own time.
    void pass(Duration by) {
        Instant end = clock.instant().plus(by);
        for (Call next = due(end); next != null; next = due(end)) {
            clock.advance(Duration.between(clock.instant(), next.at()));
            calls.remove(next);
            next.task().run();
        }
        clock.advance(Duration.between(clock.instant(), end));
    }

    private Call due(Instant end) {
        return calls.stream()
                .filter(call -> !call.at().isAfter(end))
                .min(Comparator.comparing(Call::at))
                .orElse(null);
    }

    private record Call(Instant at, Runnable task) {}
}
