package dev.signalbox.desktop.notification;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Notifications that a test reads, or a computer that has none, or one that takes its time.
public final class FakeNotifications implements Notifications {
    final List<Notification> said = new CopyOnWriteArrayList<>();
    final List<Notification> visible = new CopyOnWriteArrayList<>();
    boolean missing;
    private volatile CountDownLatch go = new CountDownLatch(0);

    @Override
    public Optional<Runnable> show(Notification notification) {
        await(go);
        if (missing) {
            return Optional.empty();
        }
        said.add(notification);
        visible.add(notification);
        return Optional.of(() -> visible.remove(notification));
    }

    /// Whoever shows something waits from now on.
    public void holdBack() {
        go = new CountDownLatch(1);
    }

    /// Nobody waits any more.
    public void release() {
        go.countDown();
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// The titles of what was shown, in order.
    public List<String> titles() {
        return said.stream().map(Notification::title).toList();
    }
}
