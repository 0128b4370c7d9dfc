package dev.signalbox.client.stop;

import dev.signalbox.client.desk.Moment;
import dev.signalbox.client.desk.Timepiece;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// For how long a screen has attended to a person. Of a time in which its thread was busy with something else only
/// [#MOST] counts: what the person did meanwhile, such as letting a key go, has not been heard yet. Confined to that
/// thread.
final class Attention {
    /// How often the thread is asked whether it attends.
    static final Duration LOOK = Duration.ofMillis(50);

    /// What one look counts for at most.
    static final Duration MOST = Duration.ofMillis(100);

    private final StopTimer timer;
    private final Executor thread;
    private final Timepiece time;
    private final Duration enough;
    private final Duration most;
    private final Consumer<Duration> heard;
    private Duration paid = Duration.ZERO;
    private Moment last;
    private long round;
    private StopTimer.Alarm next = () -> {};

    /// @param thread brings the timer's calls to the thread that is asked
    /// @param enough ends it by itself
    /// @param heard called at each look with what has been paid since [#begin]
    Attention(StopTimer timer, Executor thread, Timepiece time, Duration enough, Consumer<Duration> heard) {
        this(timer, thread, time, enough, MOST, heard);
    }

    /// @param most what one look counts for at most
    Attention(
            StopTimer timer,
            Executor thread,
            Timepiece time,
            Duration enough,
            Duration most,
            Consumer<Duration> heard) {
        this.most = most;
        this.timer = timer;
        this.thread = thread;
        this.time = time;
        this.enough = enough;
        this.heard = heard;
        this.last = time.now();
    }

    /// What has been paid since [#begin].
    Duration paid() {
        return paid;
    }

    /// Counts from nothing.
    void begin() {
        end();
        paid = Duration.ZERO;
        last = time.now();
        lookAgain();
    }

    /// Looks no more. What was paid stays.
    void end() {
        // A look that is on its way already must not count for the next round.
        round++;
        next.cancel();
    }

    private void lookAgain() {
        long mine = round;
        next = timer.after(shorter(LOOK, enough.minus(paid)), () -> thread.execute(() -> look(mine)));
    }

    private void look(long mine) {
        if (mine != round) {
            return;
        }
        Moment now = time.now();
        paid = paid.plus(last.age(now).map(length -> shorter(length, most)).orElse(LOOK));
        last = now;
        if (paid.compareTo(enough) < 0) {
            lookAgain();
        }
        heard.accept(paid);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
