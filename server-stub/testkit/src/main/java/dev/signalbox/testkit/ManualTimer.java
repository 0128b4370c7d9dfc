package dev.signalbox.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A timer whose calls are made when the test lets time pass, on the test's thread. Safe for any thread.
public final class ManualTimer {
    private final TestClock clock;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /// A timer that moves `clock`.
    public ManualTimer(TestClock clock) {
        this.clock = clock;
    }

    /// Calls `task` once, `delay` from now.
    ///
    /// @return prevents the call when it has not begun
    public Runnable after(Duration delay, Runnable task) {
        Call call = new Call(clock.instant().plus(delay), task);
        calls.add(call);
        return () -> calls.remove(call);
    }

    /// Lets `length` pass, making every call that falls due at its own time, those that calls ask for too.
    public void pass(Duration length) {
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
