package dev.signalbox.desktop.notification;

import java.util.Locale;

/// Chooses the way to this computer's notifications.
public final class ComputerNotifications {
    private ComputerNotifications() {}

    /// The session's own service on Linux, the tray elsewhere. Nothing is asked of either before there is something to
    /// show.
    public static Notifications find() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("linux") ? BusNotifications.ofThisSession() : new TrayNotifications();
    }
}
