package dev.signalbox.desktop.notification;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// `org.freedesktop.Notifications`, as far as it is used here. Public for the library's proxies; the names of its
/// methods are the protocol's.
@DBusInterfaceName("org.freedesktop.Notifications")
public interface BusService extends DBusInterface {
    /// Shows a notification.
    ///
    /// @param replaces id of the one that it takes the place of; 0 for none
    /// @param timeout in milliseconds; 0 for one that stays
    /// @return its id
    UInt32 Notify(
            String application,
            UInt32 replaces,
            String icon,
            String title,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int timeout);

    /// Takes the notification `id` away.
    void CloseNotification(UInt32 id);
}
