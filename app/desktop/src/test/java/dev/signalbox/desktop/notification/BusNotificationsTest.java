package dev.signalbox.desktop.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bus of the test's own, and a service on it that writes down what it is asked.
class BusNotificationsTest {
    private static final Notification LOST = new Notification("Your stop was not delivered", "Open Signalbox.");

    @TempDir
    private Path folder;

    @Test
    void notificationIsShownAsCriticalUntilItIsTakenAway() throws Exception {
        assumeBus();
        Process bus = bus();
        try {
            String address = bus.inputReader(StandardCharsets.UTF_8).readLine();
            try (DBusConnection service =
                    DBusConnectionBuilder.forAddress(address).withShared(false).build()) {
                Desktop desktop = new Desktop();
                service.requestBusName("org.freedesktop.Notifications");
                service.exportObject("/org/freedesktop/Notifications", desktop);

                BusNotifications.at(address).show(LOST).orElseThrow().run();

                assertEquals(
                        List.of("Signalbox | Your stop was not delivered | Open Signalbox. | 2 | 0", "close 7"),
                        List.copyOf(desktop.heard));
            }
        } finally {
            bus.destroy();
        }
    }

    @Test
    void busWithoutANotificationServiceBreaksNothing() throws Exception {
        assumeBus();
        Process bus = bus();
        try {
            String address = bus.inputReader(StandardCharsets.UTF_8).readLine();
            assertEquals(Optional.empty(), BusNotifications.at(address).show(LOST));
        } finally {
            bus.destroy();
        }
    }

    @Test
    void computerWithoutABusBreaksNothing() {
        assertEquals(
                Optional.empty(),
                BusNotifications.at("unix:path=" + folder.resolve("nobody")).show(LOST));
    }

    private static void assumeBus() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "dbus-daemon")));
        if (!there) {
            System.out.println("Skipped: dbus-daemon is not installed, so there is no bus to try.");
        }
        assumeTrue(there, "dbus-daemon is not installed");
    }

    /// A bus without any service that could be started on it.
    private Process bus() throws Exception {
        Path config = Files.writeString(folder.resolve("bus.conf"), """
                <busconfig>
                  <type>session</type>
                  <listen>unix:path=%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(folder.resolve("bus")));
        return new ProcessBuilder("dbus-daemon", "--nofork", "--print-address=1", "--config-file=" + config)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The service of a desktop. Public, as the library's calls need it.
    public static final class Desktop implements BusService {
        final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public UInt32 Notify(
                String application,
                UInt32 replaces,
                String icon,
                String title,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int timeout) {
            heard.add(application + " | " + title + " | " + body + " | "
                    + hints.get("urgency").getValue() + " | " + timeout);
            return new UInt32(7);
        }

        @Override
        public void CloseNotification(UInt32 id) {
            heard.add("close " + id);
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }
}
