package dev.signalbox.desktop.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.util.Subscription;

/// A ticker that ticks when told.
public final class ManualTicker implements Ticker {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Subscription everySecond(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Lets a second pass.
    public void tick() {
        listeners.forEach(Runnable::run);
    }
}
