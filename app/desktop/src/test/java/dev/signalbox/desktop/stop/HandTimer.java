package dev.signalbox.desktop.stop;

import dev.signalbox.client.stop.StopTimer;
import dev.signalbox.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A timer that runs when the test lets time pass.
final class HandTimer implements StopTimer {
    private final TestClock clock;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    HandTimer(TestClock clock) {
        this.clock = clock;
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        Call call = new Call(clock.instant().plus(delay), task);
        calls.add(call);
        return () -> calls.remove(call);
    }

    /// Lets `length` pass, making every call at its own time.
    void pass(Duration length) {
        Instant end = clock.instant().plus(length);
        for (Optional<Call> next = due(end); next.isPresent(); next = due(end)) {
            clock.advance(Duration.between(clock.instant(), next.get().at()));
            calls.remove(next.get());
            next.get().task().run();
        }
        clock.advance(Duration.between(clock.instant(), end));
    }

    private Optional<Call> due(Instant end) {
        return calls.stream().filter(call -> !call.at().isAfter(end)).min(Comparator.comparing(Call::at));
    }

    private record Call(Instant at, Runnable task) {}
}
