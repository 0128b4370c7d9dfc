package dev.signalbox.client.stop;

import dev.signalbox.domain.rules.Actor;
import dev.signalbox.domain.rules.Permission;
import dev.signalbox.domain.rules.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether the person at the console may stop.
public sealed interface Permit {
    /// They may.
    record Granted() implements Permit {}

    /// They may not; people in `roles` may.
    record Denied(List<String> roles) implements Permit {
        public Denied {
            roles = List.copyOf(roles);
        }
    }

    /// What `actor` may.
    static Permit of(Actor actor) {
        return actor.may(Permission.STOP) ? new Granted() : new Denied(rolesThatMay());
    }

    private static List<String> rolesThatMay() {
        return Stream.of(Role.values())
                .filter(role -> role.permissions().contains(Permission.STOP))
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }
}
