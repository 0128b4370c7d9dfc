package dev.signalbox.client.stop;

import java.time.Duration;

/// Something that calls later, by a clock that nobody can set back.
public interface StopTimer {
    /// Calls `task` once, `delay` from now.
    Alarm after(Duration delay, Runnable task);

    /// A call that is still to come.
    interface Alarm {
        /// Prevents the call when it has not begun.
        void cancel();
    }
}
