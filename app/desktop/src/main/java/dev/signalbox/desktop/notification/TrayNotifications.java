package dev.signalbox.desktop.notification;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// Notifications by an icon in the tray, which is there for as long as its notification.
final class TrayNotifications implements Notifications {
    private static final int ICON = 16;

    @Override
    public Optional<Runnable> show(Notification notification) {
        if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
            return Optional.empty();
        }
        SystemTray tray = SystemTray.getSystemTray();
        TrayIcon icon = new TrayIcon(new BufferedImage(ICON, ICON, BufferedImage.TYPE_INT_ARGB), "Signalbox");
        try {
            tray.add(icon);
        } catch (AWTException noRoom) {
            System.getLogger(TrayNotifications.class.getName())
                    .log(System.Logger.Level.DEBUG, "The tray takes no icon.", noRoom);
            return Optional.empty();
        }
        icon.displayMessage(notification.title(), notification.body(), TrayIcon.MessageType.ERROR);
        return Optional.of(() -> tray.remove(icon));
    }
}
