package dev.signalbox.domain.rules;

import java.util.Set;

/// Whoever submits a command: a person, a program, or the store's monitor.
///
/// @param id stable and unique in the tenant; two actors are the same person when it is equal
/// @param name as people read it
public record Actor(String id, String name, Set<Role> roles) {
    /// The store's monitor, which judges and rolls back by itself.
    public static final Actor MONITOR = new Actor("signalbox-monitor", "Signalbox monitor", Set.of(Role.MONITOR));

    /// The store's timer, in whose name scheduled acts are done.
    public static final Actor SCHEDULE = new Actor("signalbox-schedule", "Signalbox schedule", Set.of(Role.MONITOR));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// True when a role of the actor carries `permission`.
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
