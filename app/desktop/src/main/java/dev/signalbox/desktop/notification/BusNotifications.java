package dev.signalbox.desktop.notification;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// Notifications by the service of the Linux desktops, over D-Bus. Each is a connection of its own: there are few.
final class BusNotifications implements Notifications {
    private static final String NAME = "org.freedesktop.Notifications";
    private static final String PLACE = "/org/freedesktop/Notifications";
    private static final UInt32 NONE = new UInt32(0);
    private static final int STAYS = 0;
    /// The highest of three: shown even to those who do not want to be disturbed.
    private static final Map<String, Variant<?>> CRITICAL = Map.of("urgency", new Variant<>((byte) 2));

    private final Supplier<DBusConnectionBuilder> bus;

    private BusNotifications(Supplier<DBusConnectionBuilder> bus) {
        this.bus = bus;
    }

    static Notifications ofThisSession() {
        return new BusNotifications(DBusConnectionBuilder::forSessionBus);
    }

    static Notifications at(String address) {
        return new BusNotifications(() -> DBusConnectionBuilder.forAddress(address));
    }

    @Override
    public Optional<Runnable> show(Notification notification) {
        return ask(service -> service.Notify(
                        "Signalbox", NONE, "", notification.title(), notification.body(), List.of(), CRITICAL, STAYS))
                .map(id -> () -> withdraw(id));
    }

    private void withdraw(UInt32 id) {
        Optional<UInt32> gone = ask(service -> {
            service.CloseNotification(id);
            return id;
        });
        gone.ifPresent(shown -> log("A notification was taken away.", null));
    }

    /// Whatever is wrong with the bus, the library says it with several kinds of exception; none of them may hold up
    /// what the notification is about.
    private <T> Optional<T> ask(Function<BusService, T> question) {
        try (DBusConnection connection = bus.get().withShared(false).build()) {
            return Optional.of(question.apply(connection.getRemoteObject(NAME, PLACE, BusService.class)));
        } catch (DBusException | IOException | RuntimeException noService) {
            log("There is no notification service.", noService);
            return Optional.empty();
        }
    }

    private static void log(String words, @Nullable Exception why) {
        System.getLogger(BusNotifications.class.getName()).log(System.Logger.Level.DEBUG, words, why);
    }
}
