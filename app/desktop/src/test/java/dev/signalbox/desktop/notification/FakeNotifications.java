package dev.signalbox.desktop.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Notifications that a test reads, or a computer that has none.
final class FakeNotifications implements Notifications {
    final List<Notification> said = new ArrayList<>();
    final List<Notification> visible = new ArrayList<>();
    boolean missing;

    @Override
    public Optional<Runnable> show(Notification notification) {
        if (missing) {
            return Optional.empty();
        }
        said.add(notification);
        visible.add(notification);
        return Optional.of(() -> visible.remove(notification));
    }
}
