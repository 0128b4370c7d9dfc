package dev.signalbox.client.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Call;
import okhttp3.Response;

/// Calls as this program makes them.
final class Calls {
    private Calls() {}

    /// The answer to `call`. A thread that is to end meanwhile, because its console closes, stays interrupted.
    ///
    /// @throws IOException when no answer came
    static Response answered(Call call) throws IOException {
        try {
            return call.execute();
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception interrupted) {
            // OkHttp lets an InterruptedException out while it connects, and declares none.
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the call was given up");
        }
    }
}
