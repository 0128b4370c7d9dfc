package dev.signalbox.desktop.notification;

import java.util.Optional;

/// The operating system's notifications. Safe for any thread; blocks, so it is not for the JavaFX thread.
public interface Notifications {
    /// Shows `notification` until a person has seen it, also where they do not want to be disturbed, as far as the
    /// system allows. Where there is no such service, nothing happens and nothing breaks.
    ///
    /// @return takes it away again; absent when it was not shown
    Optional<Runnable> show(Notification notification);
}
