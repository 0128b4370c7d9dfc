package dev.signalbox.client.device;

import dev.signalbox.domain.stop.StopId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The stops that went out by this computer's key. Safe for any thread; listeners are told on the thread that signed.
public final class BreakGlassLog {
    private final List<StopId> signed = new ArrayList<>();
    private final List<Consumer<StopId>> listeners = new ArrayList<>();

    /// Calls `listener` for every stop that is signed from now on, and for those that were before.
    public synchronized void listen(Consumer<StopId> listener) {
        listeners.add(listener);
        signed.forEach(listener);
    }

    /// The stop `stop` is about to go out by the key.
    public synchronized void add(StopId stop) {
        if (!signed.contains(stop)) {
            signed.add(stop);
            listeners.forEach(listener -> listener.accept(stop));
        }
    }
}
