package dev.signalbox.client.outbox;

import dev.signalbox.client.retry.Backoff;
import java.time.Duration;
import java.time.Instant;

/// How much may be under way. After an attempt without an answer: one at a time, with a pause before it, until there is
/// an answer again; after one that knows nobody by our token: nothing, until there is reason to hope. Safe for any
/// thread.
final class Pace {
    /// When a disk that could not be written is tried again.
    static final Duration DISK = Duration.ofSeconds(1);

    private final Backoff backoff;
    private final Outbox.Later later;
    private final Runnable wake;
    private boolean shut;
    private boolean careful;
    private boolean pausing;
    private Duration pause = Duration.ZERO;

    Pace(Backoff backoff, Outbox.Later later, Runnable wake) {
        this.backoff = backoff;
        this.later = later;
        this.wake = wake;
    }

    /// How many may be begun, of `most` at one time, while `underWay` are.
    synchronized int allows(int most, int underWay) {
        if (shut) {
            return 0;
        }
        if (careful) {
            return pausing || underWay > 0 ? 0 : 1;
        }
        return Math.max(0, most - underWay);
    }

    /// An attempt ended with `answer`.
    synchronized void heard(Answer answer) {
        switch (answer) {
            case Answer.Given given -> open();
            case Answer.None none -> hesitate();
            case Answer.SignedOut signedOut -> shut = true;
        }
    }

    /// No pause any more.
    synchronized void hurry() {
        open();
    }

    /// When the next attempt may begin, seen from `now`.
    synchronized Instant next(Instant now) {
        return now.plus(pause);
    }

    private void open() {
        shut = false;
        careful = false;
        pausing = false;
        pause = Duration.ZERO;
        backoff.reset();
    }

    /// Many that fail together are one failure.
    private void hesitate() {
        careful = true;
        if (!pausing) {
            pausing = true;
            pause = backoff.next();
            later.after(pause, this::resume);
        }
    }

    private void resume() {
        synchronized (this) {
            pausing = false;
        }
        wake.run();
    }
}
