package dev.signalbox.client.stop;

import dev.signalbox.domain.device.Device;
import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Role;
import dev.signalbox.domain.rules.State;
import dev.signalbox.domain.stop.EmergencyStop;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether the person at the console may stop.
public sealed interface Permit {
    /// They may.
    record Granted() implements Permit {}

    /// They may not; people in `roles` may.
    ///
    /// @param people names of some who may, as far as the store has shown; may be empty
    record Denied(List<String> roles, List<String> people) implements Permit {
        public Denied {
            roles = List.copyOf(roles);
            people = List.copyOf(people);
        }
    }

    /// What `actor` may.
    static Permit of(Actor actor) {
        return actor.may(Permission.STOP) ? new Granted() : new Denied(rolesThatMay(), List.of());
    }

    /// What `actor` may, and who else can: whoever has enrolled a device or stopped something in `state`.
    static Permit of(Actor actor, State state) {
        return actor.may(Permission.STOP) ? new Granted() : new Denied(rolesThatMay(), peopleWhoMay(state));
    }

    private static List<String> peopleWhoMay(State state) {
        Stream<String> owners =
                state.devices().enrolled().values().filter(Device::mayStop).map(Device::ownerName);
        Stream<String> stoppers = state.stops().live().stream().map(EmergencyStop::byName);
        return Stream.concat(owners, stoppers).distinct().sorted().toList();
    }

    private static List<String> rolesThatMay() {
        return Stream.of(Role.values())
                .filter(role -> role.permissions().contains(Permission.STOP))
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }
}
