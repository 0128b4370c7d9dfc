package dev.signalbox.client.remote;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okio.AsyncTimeout;

/// Ends a call that says nothing whole for too long, however many bytes trickle in meanwhile.
///
/// Between `enter` and `exit` it waits; a thread that all of them share strikes.
final class Silence extends AsyncTimeout {
    private final Call call;
    private volatile boolean struck;

    Silence(Call call, Duration longest) {
        this.call = call;
        timeout(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// True when the call ended because of this.
    boolean struck() {
        return struck;
    }

    @Override
    protected void timedOut() {
        struck = true;
        call.cancel();
    }
}
