package dev.signalbox.client.stop;

import dev.signalbox.domain.store.Receipt;
import dev.signalbox.domain.store.RolloutStore;
import dev.signalbox.domain.store.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// The stop's own way to the store: a handle and threads that nothing else uses, so that a stop jumps no queue because
/// it stands in none. Sends the same submission again until there is an answer.
///
/// A silent attempt is not waited for: after [#SILENCE] the next one starts beside it, and the first answer counts.
/// Safe for any thread.
public final class StopLane {
    /// How long an attempt may be silent before another starts beside it.
    public static final Duration SILENCE = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /// Attempts that hang at one time; more would only pile up threads.
    private static final int MOST_AT_ONCE = 4;

    private final String name;
    private final RolloutStore store;
    private final Executor threads;
    private final StopTimer timer;
    private final InstantSource clock;
    private final RandomGenerator jitter;
    private final Set<Sending> open = ConcurrentHashMap.newKeySet();

    /// @param name the store's name, as people read it
    /// @param store a handle of the lane's own
    /// @param threads gives every attempt a thread of its own
    public StopLane(
            String name,
            RolloutStore store,
            Executor threads,
            StopTimer timer,
            InstantSource clock,
            RandomGenerator jitter) {
        this.name = name;
        this.store = store;
        this.threads = threads;
        this.timer = timer;
        this.clock = clock;
        this.jitter = jitter;
    }

    /// The store's name, as people read it.
    public String name() {
        return name;
    }

    /// Sends `submission` and tells `listener` of every change, last of all the answer.
    public void send(Submission submission, Consumer<Delivery> listener) {
        Sending sending = new Sending(submission, listener);
        open.add(sending);
        sending.attempt();
    }

    /// Sends `submission` no more. An attempt that is under way goes on, and its answer is still told.
    public void withdraw(Submission submission) {
        open.stream().filter(sending -> sending.submission.equals(submission)).forEach(Sending::withdraw);
    }

    /// The store can be heard again: whatever waits is sent now.
    public void nudge() {
        open.forEach(Sending::hurry);
    }

    private Delivery answer(Receipt receipt) {
        Instant now = clock.instant();
        return switch (receipt) {
            case Receipt.Applied(long revision) -> new Delivery.Accepted(name, revision, now);
            case Receipt.Refused(var refusal) -> new Delivery.Refused(refusal.problem(), refusal.fix(), now);
            case Receipt.Conflict(long revision) ->
                new Delivery.Refused(
                        "The store answered with a conflict at revision " + revision + ".", "Press stop again.", now);
        };
    }

    /// Full jitter over the upper half: retries of many consoles do not fall together.
    private Duration pause(int attempts) {
        long longest = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempts - 1, 10));
        return Duration.ofMillis(longest / 2 + jitter.nextLong(longest / 2 + 1));
    }

    private final class Sending {
        private final Submission submission;
        private final Consumer<Delivery> listener;
        private int attempts;
        private int running;
        private boolean answered;
        private boolean withdrawn;
        private StopTimer.Alarm next = () -> {};

        Sending(Submission submission, Consumer<Delivery> listener) {
            this.submission = submission;
            this.listener = listener;
        }

        synchronized void withdraw() {
            withdrawn = true;
            next.cancel();
            open.remove(this);
        }

        synchronized void attempt() {
            if (answered || withdrawn) {
                return;
            }
            next.cancel();
            // Before the attempt, which may fail at once and set a time of its own.
            next = timer.after(SILENCE, this::silent);
            if (running < MOST_AT_ONCE) {
                attempts++;
                running++;
                threads.execute(this::submit);
            }
        }

        private synchronized void silent() {
            if (!answered && !withdrawn) {
                listener.accept(new Delivery.Unanswered(attempts, "The store is silent.", clock.instant()));
                attempt();
            }
        }

        synchronized void hurry() {
            if (running == 0) {
                attempt();
            }
        }

        private void submit() {
            try {
                answered(answer(store.submit(submission)));
            } catch (RuntimeException unanswered) {
                // Whatever went wrong, the stop may not have arrived: only an answer ends the sending.
                failed(String.valueOf(unanswered.getMessage()));
            }
        }

        private synchronized void answered(Delivery answer) {
            running--;
            if (!answered) {
                answered = true;
                next.cancel();
                open.remove(this);
                listener.accept(answer);
            }
        }

        private synchronized void failed(String why) {
            running--;
            if (!answered && !withdrawn && running == 0) {
                Duration pause = pause(attempts);
                next.cancel();
                next = timer.after(pause, this::attempt);
                listener.accept(
                        new Delivery.Unanswered(attempts, why, clock.instant().plus(pause)));
            }
        }
    }
}
