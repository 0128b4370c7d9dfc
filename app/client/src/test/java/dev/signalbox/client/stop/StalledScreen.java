package dev.signalbox.client.stop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// A screen's thread that a test can keep busy: what it is given meanwhile is done as soon as it is free again, before
/// the keys that wait for it, as on Windows.
final class StalledScreen implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /// Keeps the thread busy while `meanwhile` happens.
    void stall(Runnable meanwhile) {
        busy = true;
        meanwhile.run();
        busy = false;
        for (int given = waiting.size(); given > 0; given--) {
            waiting.remove().run();
        }
    }

    @Override
    public void execute(Runnable task) {
        if (busy) {
            waiting.add(task);
        } else {
            task.run();
        }
    }
}
