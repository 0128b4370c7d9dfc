package dev.signalbox.testkit.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Records what clients ask and are told. Safe for any thread.
public final class Recorder<I, O> {
    private final AtomicLong ticks = new AtomicLong();
    private final List<Call> calls = new ArrayList<>();

    /// Notes that `client` is about to ask `input`.
    public Call invoke(int client, I input) {
        Call call = new Call(client, input);
        synchronized (calls) {
            calls.add(call);
        }
        return call;
    }

    /// Everything so far, by the time it was asked. What has not ended is unknown.
    public List<Operation<I, O>> history() {
        synchronized (calls) {
            return calls.stream()
                    .filter(call -> !call.failed)
                    .map(Call::operation)
                    .sorted(Comparator.comparingLong(Operation::called))
                    .toList();
        }
    }

    /// One question on its way.
    public final class Call {
        private final int client;
        private final I input;
        private final long called = ticks.incrementAndGet();
        private volatile Operation.Outcome<O> outcome = new Operation.Unknown<>();
        private volatile long returned = Long.MAX_VALUE;
        private volatile boolean failed;

        private Call(int client, I input) {
            this.client = client;
            this.input = input;
        }

        /// It was answered with `output`.
        public void ok(O output) {
            outcome = new Operation.Answered<>(output);
            returned = ticks.incrementAndGet();
        }

        /// It is certain that it had no effect and never will.
        public void fail() {
            failed = true;
        }

        /// Nobody knows what came of it.
        public void unknown() {
            outcome = new Operation.Unknown<>();
        }

        private Operation<I, O> operation() {
            return new Operation<>(client, input, outcome, called, returned);
        }
    }
}
