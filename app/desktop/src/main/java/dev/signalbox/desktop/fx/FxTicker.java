package dev.signalbox.desktop.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The ticker of a running toolkit. Confined to the JavaFX thread.
public final class FxTicker implements Ticker, AutoCloseable {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), second -> tick()));

    public FxTicker() {
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    @Override
    public Subscription everySecond(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        timeline.stop();
        listeners.clear();
    }

    private void tick() {
        listeners.forEach(Runnable::run);
    }
}
