package dev.signalbox.desktop.fx;

import javafx.animation.AnimationTimer;

/// Waiting for what a person sees. Confined to the JavaFX thread.
public final class Frames {
    /// The pulse that follows the one in which a change is painted.
    private static final int PAINTED = 2;

    private Frames() {}

    /// Calls `then` once what is in the scene now has been painted.
    public static void afterNext(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == PAINTED) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
