package dev.signalbox.desktop.fx;

import javafx.util.Subscription;

/// Says once a second that time has passed, so that ages grow on the screen even when nothing else happens.
public interface Ticker {
    /// Calls `listener` every second on the screen's thread, until the subscription is ended.
    Subscription everySecond(Runnable listener);
}
